import type { EntityId } from '../../engine/types.ts';
import type { EntityTally } from './entity-tally.ts';
import { NOTHING_SAID, type ReadersPeople } from './readers-people.ts';
import { groupsOfOne } from './same-person.ts';

/** A person who may be one with others. `key`: that of the name's spellings (`spellingOf`); null where no article names them. */
export interface PersonWithKey {
  readonly id: EntityId;
  readonly key: string | null;
}

/** Which of some people are one person: who is in the record of another spelling of their name, or of another name. */
export class JoinedPeople {
  readonly #records = new Map<EntityId, EntityId>();
  readonly #spellings = new Map<EntityId, readonly EntityId[]>();

  /**
   * @param people all who have one key, and all whom the reader says to be one person, must be among them
   * @param tallyOf asked for those who have a key in common with somebody
   * @param said what the reader says of people
   */
  constructor(
    people: Iterable<PersonWithKey>,
    tallyOf: (id: EntityId) => EntityTally,
    said: ReadersPeople = NOTHING_SAID,
  ) {
    const byKey = new Map<string, EntityId[]>();
    const present = new Set<EntityId>();
    for (const { id, key } of people) {
      present.add(id);
      if (key === null) continue;
      const others = byKey.get(key);
      if (others) others.push(id);
      else byKey.set(key, [id]);
    }
    for (const ids of byKey.values())
      if (ids.length > 1)
        for (const group of groupsOfOne(ids.map(tallyOf), said)) this.#join(group.map(({ id }) => id));
    if (said.joinsAny) for (const id of [...present].sort()) this.#joinAsSaid(id, present, said);
  }

  /** Joins the records of all whom the reader says to be one person with somebody. */
  #joinAsSaid(id: EntityId, present: ReadonlySet<EntityId>, said: ReadersPeople): void {
    const own = said.oneWith(id).filter((one) => present.has(one));
    if (own.length < 2 || own[0] !== id) return;
    const all = [...new Set(own.flatMap((one) => this.spellings(one)))];
    const isOfTwo = all.some((a, i) => all.slice(i + 1).some((b) => said.relationOf(a, b) === 'apart'));
    if (!isOfTwo) {
      this.#join(all);
      return;
    }
    // What articles say cannot hold beside what the reader says: each is by themselves whom the reader has not joined.
    for (const one of all) {
      this.#records.delete(one);
      this.#spellings.delete(one);
    }
    this.#join(own);
    for (const one of all) {
      const others = said.oneWith(one).filter((other) => present.has(other));
      if (!own.includes(one) && others.length > 1) this.#join(others);
    }
  }

  #join(people: readonly EntityId[]): void {
    const ids = [...people].sort();
    const [record] = ids;
    if (!record || ids.length === 1) return;
    for (const id of ids) {
      this.#spellings.delete(id);
      this.#records.set(id, record);
    }
    this.#spellings.set(record, ids);
  }

  /** The id of the record that an entity is in: its own, or that of another spelling. */
  recordId(id: EntityId): EntityId {
    return this.#records.get(id) ?? id;
  }

  /** All spellings of the record that an entity is in, that of the record first. */
  spellings(id: EntityId): readonly EntityId[] {
    return this.#spellings.get(this.recordId(id)) ?? [id];
  }

  /** Those of some entities that are in the record of another, each with its id. Undefined for none. */
  joinedAmong(ids: Iterable<EntityId>): Map<EntityId, EntityId> | undefined {
    if (this.#records.size === 0) return undefined;
    const joined = new Map<EntityId, EntityId>();
    for (const id of ids) if (this.recordId(id) !== id) joined.set(id, this.recordId(id));
    return joined.size > 0 ? joined : undefined;
  }
}
