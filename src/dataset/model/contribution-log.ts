import { itemAt } from '../../engine/item-at.ts';
import type { EntityId, Role } from '../../engine/types.ts';
import type { ArticleMeta } from './dataset-types.ts';
import type { EntityContribution } from './entity-contribution.ts';
import { addContribution, type EntityTally, emptyTally, roleKey } from './entity-tally.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import { Numbering } from './numbering.ts';

/**
 * What all articles contribute to all entities, as numbers: the tally of an entity is made of them when somebody asks for it.
 * Tallies of 54,000 people, each with six Maps, took 90 MB, and a browser's collector stopped the writer for seconds to look
 * through them.
 *
 * The numbers of one contribution, where 0 stands for none before, no name and no role:
 *
 *     where the one before of the same entity is + 1 | article | name + 1 | role + 1 | said | about | … | where its companions
 *     are | n | n aliases
 *
 * and those of companions, which most entities of an article share: n | n entities. An entity is not its own companion, even
 * where it is in the list.
 */
export class ContributionLog {
  readonly #numbers = new GrowingNumbers();
  readonly #articles: Pick<ArticleMeta, 'id' | 'date'>[] = [];
  readonly #entities = new Numbering<EntityId>();
  readonly #words = new Numbering<string>();
  readonly #roleKeys = new Numbering<string>();
  readonly #roles: Role[] = [];
  /** By entity: where its last contribution is. */
  readonly #last: number[] = [];

  /** Every entity that an article contributes to, in the order in which they came. */
  get entities(): readonly EntityId[] {
    return this.#entities.names;
  }

  /** Adds what an article contributes to each entity. An article is added once. */
  add({ id, date }: ArticleMeta, byEntity: ReadonlyMap<EntityId, EntityContribution>): void {
    const article = this.#articles.push({ id, ...(date !== undefined && { date }) }) - 1;
    for (const one of byEntity.keys()) this.#entities.of(one);
    const companionsOf = this.#companionLists();
    for (const [one, contribution] of byEntity) {
      const companions = companionsOf(one, contribution.companions);
      const entity = this.#entities.of(one);
      const last = this.#last[entity];
      const { name, role, said, about, aliases } = contribution;
      this.#last[entity] = this.#numbers.length;
      this.#numbers.append([
        last === undefined ? 0 : last + 1,
        article,
        name === null ? 0 : this.#words.of(name) + 1,
        role ? this.#numberOfRole(role) + 1 : 0,
        said,
        about,
        contribution.saidReported,
        contribution.aboutReported,
        contribution.saidInHeadings,
        contribution.aboutInHeadings,
        companions,
        aliases.length,
        ...aliases.map((alias) => this.#words.of(alias)),
      ]);
    }
  }

  /** A new tally of an entity; one of no articles where no article names it. */
  tally(id: EntityId): EntityTally {
    const tally = emptyTally(id);
    for (const { article, contribution } of this.#contributionsTo(id)) addContribution(tally, article, contribution, 1);
    return tally;
  }

  #numberOfRole(role: Role): number {
    const number = this.#roleKeys.of(roleKey(role));
    this.#roles[number] ??= role;
    return number;
  }

  /** Adds lists of companions; gives where each is. One list serves all entities of an article that have each other as companions. */
  #companionLists(): (id: EntityId, companions: readonly EntityId[]) => number {
    let shared: { readonly ids: ReadonlySet<EntityId>; readonly at: number } | null = null;
    const added = (ids: readonly EntityId[]): number => {
      const at = this.#numbers.length;
      this.#numbers.append([ids.length, ...ids.map((id) => this.#entities.of(id))]);
      return at;
    };
    return (id, companions) => {
      if (companions.length === 0) return added([]);
      const { ids, at } = shared ?? { ids: new Set<EntityId>(), at: 0 };
      if (ids.size === companions.length + 1 && ids.has(id) && companions.every((one) => ids.has(one))) return at;
      const all = [id, ...companions];
      shared = { ids: new Set(all), at: added(all) };
      return shared.at;
    };
  }

  /** In the order in which they were added. */
  *#contributionsTo(id: EntityId): Generator<{
    article: Pick<ArticleMeta, 'id' | 'date'>;
    contribution: EntityContribution;
  }> {
    const entity = this.#entities.known(id);
    const places: number[] = [];
    for (let at = entity === undefined ? undefined : this.#last[entity]; at !== undefined; ) {
      places.push(at);
      const before = this.#numbers.at(at);
      at = before === 0 ? undefined : before - 1;
    }
    for (const at of places.reverse()) yield this.#contributionAt(at, id);
  }

  #contributionAt(
    start: number,
    id: EntityId,
  ): { article: Pick<ArticleMeta, 'id' | 'date'>; contribution: EntityContribution } {
    let at = start + 1;
    const next = (): number => this.#numbers.at(at++);
    const article = itemAt(this.#articles, next());
    const [name, role] = [next(), next()];
    const [said, about, saidReported, aboutReported, saidInHeadings, aboutInHeadings] = [
      next(),
      next(),
      next(),
      next(),
      next(),
      next(),
    ];
    const companions = next();
    const aliases = next();
    return {
      article,
      contribution: {
        name: name === 0 ? null : this.#words.name(name - 1),
        role: role === 0 ? null : itemAt(this.#roles, role - 1),
        said,
        about,
        saidReported,
        aboutReported,
        saidInHeadings,
        aboutInHeadings,
        companions: this.#entitiesIn(companions).filter((one) => one !== id),
        aliases: this.#numbers.slice(at, aliases).map((word) => this.#words.name(word)),
      },
    };
  }

  #entitiesIn(at: number): EntityId[] {
    return this.#numbers.slice(at + 1, this.#numbers.at(at)).map((entity) => this.#entities.name(entity));
  }
}
