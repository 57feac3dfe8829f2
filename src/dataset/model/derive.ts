import type { CountryId, EntityId, PersonId, Reading } from '../../engine/types.ts';
import type { Made } from './made.ts';
import { addReferences, type BucketChange, changesByBucket } from './postings.ts';
import { type Share, sharesOf } from './share.ts';
import { countryOf, emptyTally, summaryOf, type Tally, tallyShare } from './tally.ts';
import type { ArticleMeta, EntitySummary } from './types.ts';

/** An article as deriving sees it. */
export interface ReadArticle {
  readonly meta: ArticleMeta;
  /** Which of its readings this is. */
  readonly made: Made;
  readonly reading: Reading;
}

/** What articles give to the derived rows: of their readings nothing else is needed. */
export interface Derived {
  readonly articles: {
    readonly meta: ArticleMeta;
    readonly made: Made;
    readonly shares: ReadonlyMap<EntityId, Share>;
  }[];
  /** By term, as `addReferences` makes them. */
  readonly references: Map<string, number[]>;
}

/** What some articles give, whatever order they are in; each is there once. */
export function derivedFrom(articles: readonly ReadArticle[]): Derived {
  const derived: Derived = { articles: [], references: new Map() };
  derive(
    derived,
    [...articles].sort((a, b) => (a.meta.id < b.meta.id ? -1 : 1)),
  );
  return derived;
}

/** Adds what more articles give. All of them must come in the order of their ids, each once. */
export function derive(to: Derived, articles: readonly ReadArticle[]): void {
  for (const { meta, made, reading } of articles) {
    to.articles.push({ meta, made, shares: sharesOf(reading) });
    addReferences(to.references, meta, reading);
  }
}

/** What leaves the dataset and what comes in. An article that is read anew or gets another text is in both. */
export interface ArticleChange {
  readonly out: Derived;
  readonly in: Derived;
}

/** One entity after a change. */
export interface EntityChange {
  readonly id: EntityId;
  readonly tally: Tally;
  readonly before: EntitySummary | null;
  /** Null where no article names it any more; its tally goes too. */
  readonly after: EntitySummary | null;
}

/** What a change does to the postings, bucket by bucket. */
export function postingsChange(change: ArticleChange): Map<number, BucketChange> {
  return changesByBucket(change.out.references, change.in.references);
}

/**
 * What a change does to the entities.
 * @param load The tallies held so far, in the order asked for; undefined where there is none. They are changed in place.
 */
export async function entitiesChange(
  change: ArticleChange,
  load: (ids: readonly EntityId[]) => Promise<readonly (Tally | undefined)[]>,
): Promise<EntityChange[]> {
  const out = change.out.articles;
  const into = change.in.articles;
  const held = new Held(load);
  await held.want(new Set([...out, ...into].flatMap(({ shares }) => [...shares.keys()])));
  for (const [articles, sign] of [
    [out, -1],
    [into, 1],
  ] as const) {
    for (const { meta, shares } of articles) {
      for (const [id, share] of shares) tallyShare(held.tally(id), meta, share, sign);
    }
  }
  const moved = held.people();
  await held.want(new Set(moved.flatMap(({ from, to }) => [from, to]).filter((id) => id !== null)));
  for (const { person, from, to, said } of moved) {
    if (from) held.tally(from).people.delete(person);
    if (to) held.tally(to).people.set(person, said);
  }
  return held.changes();
}

/** The tallies a change touches, each with its summary from before. */
class Held {
  readonly #load: (ids: readonly EntityId[]) => Promise<readonly (Tally | undefined)[]>;
  readonly #tallies = new Map<EntityId, Tally>();
  readonly #before = new Map<EntityId, EntitySummary | null>();

  constructor(load: (ids: readonly EntityId[]) => Promise<readonly (Tally | undefined)[]>) {
    this.#load = load;
  }

  async want(ids: ReadonlySet<EntityId>): Promise<void> {
    const missing = [...ids].filter((id) => !this.#tallies.has(id));
    const loaded = await this.#load(missing);
    for (const [i, id] of missing.entries()) {
      const tally = loaded[i] ?? emptyTally(id);
      this.#tallies.set(id, tally);
      this.#before.set(id, summaryOf(tally));
    }
  }

  tally(id: EntityId): Tally {
    const tally = this.#tallies.get(id);
    if (!tally) throw new Error(`The tally of ${id} was not loaded.`);
    return tally;
  }

  /** The people touched: the country each was listed under, and is from now on. */
  people(): { person: PersonId; from: CountryId | null; to: CountryId | null; said: number }[] {
    return [...this.#tallies].flatMap(([id, tally]) => {
      if (!isPerson(id)) return [];
      const from = countryOf(this.#before.get(id));
      const to = countryOf(summaryOf(tally));
      return from || to ? [{ person: id, from, to, said: tally.said }] : [];
    });
  }

  changes(): EntityChange[] {
    return [...this.#tallies].map(([id, tally]) => ({
      id,
      tally,
      before: this.#before.get(id) ?? null,
      after: summaryOf(tally),
    }));
  }
}

const isPerson = (id: EntityId): id is PersonId => id.startsWith('person:');
