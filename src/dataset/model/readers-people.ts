import { fold } from '../../engine/text/fold.ts';
import type { EntityId, PersonId } from '../../engine/types.ts';
import { byChange, type Correction, isOfPeople, type PeopleCorrection } from './corrections.ts';
import type { PersonFacts } from './people-changes.ts';

/** What the reader says of people, as far as it is in force. Of what disagrees, the later counts. */
export class ReadersPeople {
  readonly #clusters = new Map<EntityId, readonly PersonId[]>();
  readonly #apart = new Map<PersonId, Set<PersonId>>();
  /** Those of each person, with their places in the order in which they count. */
  readonly #facts = new Map<EntityId, { readonly at: number; readonly facts: PersonFacts }[]>();
  /** The people whom the reader has added, with their names. */
  readonly added: ReadonlyMap<EntityId, string>;
  /** The names that are not to be looked for, folded. */
  readonly notNames: ReadonlySet<string>;

  constructor(corrections: Iterable<Correction>) {
    const inForce = [...corrections].filter(isOfPeople).filter(({ undone }) => !undone);
    const changes = inForce.sort(byChange).map(({ change }) => change);
    const added = new Map<EntityId, string>();
    const notNames = new Set<string>();
    for (const [at, change] of changes.entries()) {
      if (change.kind === 'facts')
        this.#facts.set(change.person, [...(this.#facts.get(change.person) ?? []), { at, facts: change.facts }]);
      if (change.kind === 'added') added.set(change.person, change.name);
      if (change.kind === 'not a name') notNames.add(fold(change.name));
    }
    this.added = added;
    this.notNames = notNames;
    // The latest first: whatever is said earlier must fit it.
    for (const change of changes.reverse()) {
      if (change.kind === 'one person') this.#join(...change.people);
      if (change.kind === 'two people') this.#part(...change.people);
    }
  }

  /** Whether the reader says of anybody that they are one person. */
  get joinsAny(): boolean {
    return this.#clusters.size > 0;
  }

  /** Whoever the reader says is one person with somebody, themselves among them, in the order of their ids. */
  oneWith(id: EntityId): readonly EntityId[] {
    return this.#clusters.get(id) ?? [id];
  }

  /** Whether the reader says that two are one person, or that they are two; null for neither, and for one id. */
  relationOf(a: EntityId, b: EntityId): 'same' | 'apart' | null {
    if (a === b) return null;
    const [ofA, ofB] = [this.oneWith(a), this.oneWith(b)];
    if (ofA.includes(b)) return 'same';
    return this.#apart.size > 0 && ofA.some((one) => ofB.some((other) => this.#areApart(one, other))) ? 'apart' : null;
  }

  /** What the reader says of the person with these ids; null for nothing. */
  factsOf(ids: readonly EntityId[]): PersonFacts | null {
    if (this.#facts.size === 0) return null;
    const said = ids.flatMap((id) => this.#facts.get(id) ?? []).sort((a, b) => a.at - b.at);
    const all: PersonFacts[] = said.map(({ facts }) => facts);
    return all.length === 0 ? null : Object.assign({}, ...all);
  }

  /** Whoever the reader says has, or has had, a role in a country. */
  withRoleIn(country: EntityId): readonly EntityId[] {
    const isOfCountry = ({ facts }: { readonly facts: PersonFacts }) => facts.role?.country === country;
    return [...this.#facts].filter(([, all]) => all.some(isOfCountry)).map(([id]) => id);
  }

  #join(a: PersonId, b: PersonId): void {
    if (a === b || this.relationOf(a, b) !== null) return;
    const all = [...(this.#clusters.get(a) ?? [a]), ...(this.#clusters.get(b) ?? [b])].sort();
    for (const id of all) this.#clusters.set(id, all);
  }

  #part(a: PersonId, b: PersonId): void {
    if (a === b || this.relationOf(a, b) !== null) return;
    this.#apart.set(a, (this.#apart.get(a) ?? new Set()).add(b));
  }

  #areApart(a: EntityId, b: EntityId): boolean {
    return [...this.#apart].some(([one, others]) => (one === a && has(others, b)) || (one === b && has(others, a)));
  }
}

const has = (ids: ReadonlySet<EntityId>, id: EntityId): boolean => ids.has(id);

/** Of a reader who has said nothing of people. */
export const NOTHING_SAID = new ReadersPeople([]);

/** The people whose records a correction may change. */
export function peopleOf({ change }: Pick<PeopleCorrection, 'change'>): readonly PersonId[] {
  switch (change.kind) {
    case 'one person':
    case 'two people':
      return change.people;
    case 'facts':
    case 'added':
      return [change.person];
    case 'not a name':
      return [];
  }
}
