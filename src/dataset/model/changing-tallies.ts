import type { CountryId, EntityId, PersonId } from '../../engine/types.ts';
import type { ArticleMeta, EntitySummary } from './dataset-types.ts';
import type { EntityContribution } from './entity-contribution.ts';
import { addContribution, countryOfPerson, type EntityTally, emptyTally } from './entity-tally.ts';
import { JoinedPeople } from './joined-people.ts';
import { countryOfRecord, recordSummary, recordTally } from './joined-record.ts';
import { NOTHING_SAID, type ReadersPeople } from './readers-people.ts';
import { spellingOf } from './same-person.ts';

/** One entity that a change of articles affects: its new tally, and its record before and after. */
export interface EntityChange {
  readonly id: EntityId;
  readonly tally: EntityTally;
  /** The record under this id; null where there is none, and where the id is another spelling of a person who has one. */
  readonly before: EntitySummary | null;
  readonly after: EntitySummary | null;
  /** The record that the entity is in, under whichever id. Null where no article names the entity any more. */
  readonly record: EntitySummary | null;
}

/** What is stored of an entity: its tally, and the record that it is in. */
export interface StoredEntity {
  readonly tally: EntityTally | undefined;
  readonly record: EntitySummary | undefined;
}

/**
 * The tallies that one change of articles affects, each with the record it had before. A tally must have begun before anything is
 * added to it: with the stored one, or empty. The order is: `add`; everybody with one of the `spellingKeys`, all `otherSpellings`,
 * all `saidToBeOne` and all `saidToBelongToNew` begin, until nobody is left; `join`; those begin whom `companionsOfMoved` gives, then `otherSpellings` and `countriesOfPeople`; then
 * `changes`. So what a change reads depends on whom its articles name, and not on how many people the dataset has.
 */
export class ChangingTallies {
  readonly #tallies = new Map<EntityId, EntityTally>();
  /** The records of now, of entities that have one. */
  readonly #before = new Map<EntityId, EntitySummary>();
  /** The spelling keys of the people of now. */
  readonly #keysBefore = new Set<string>();
  readonly #said: ReadersPeople;
  /** Who of the people that had begun when `join` was called is one person. Whoever begins later stays in the record of now. */
  #joined = new JoinedPeople([], (id) => this.#tally(id));
  #decided: ReadonlySet<EntityId> = new Set();

  /** @param said what the reader says of people, after the change */
  constructor(said: ReadersPeople = NOTHING_SAID) {
    this.#said = said;
  }

  /** How many tallies have begun. */
  get size(): number {
    return this.#tallies.size;
  }

  /** The ids whose tallies have not begun, each once. */
  missing(ids: Iterable<EntityId>): EntityId[] {
    return [...new Set(ids)].filter((id) => !this.#tallies.has(id));
  }

  /** Begins tallies. @param stored what is stored of them, in the order of the ids */
  begin(ids: readonly EntityId[], stored: readonly StoredEntity[] = []): void {
    for (const [i, id] of ids.entries()) {
      const { tally = emptyTally(id), record } = stored[i] ?? {};
      this.#tallies.set(id, tally);
      if (isPerson(id) && tally.articles > 0) this.#keysBefore.add(spellingOf(tally));
      if (record) this.#before.set(id, record);
    }
  }

  /** Adds what an article contributes to each entity; with `sign` -1, subtracts it. */
  add(article: ArticleMeta, byEntity: ReadonlyMap<EntityId, EntityContribution>, sign: 1 | -1): void {
    for (const [id, contribution] of byEntity) addContribution(this.#tally(id), article, contribution, sign);
  }

  /** The spelling keys of all people, before and now. Everybody who has one of them must begin before people are joined. */
  spellingKeys(): Set<string> {
    const now = [...this.#people()].flatMap(([, tally]) => (tally.articles > 0 ? spellingOf(tally) : []));
    return new Set([...this.#keysBefore, ...now]);
  }

  /** Decides anew who of the people is one person. */
  join(): void {
    const people = [...this.#people()];
    const present = people.filter(([id]) => this.#isOnRecord(id));
    this.#decided = new Set(people.map(([id]) => id));
    this.#joined = new JoinedPeople(
      present.map(([id, tally]) => ({ id, key: tally.articles > 0 ? spellingOf(tally) : null })),
      (id) => this.#tally(id),
      this.#said,
    );
  }

  /** Whoever is named with people that are in another record than before: their lists of companions change. */
  companionsOfMoved(): EntityId[] {
    return [...this.#people()].flatMap(([id, tally]) => {
      const before = this.#before.get(id);
      return before && before.id !== this.#recordId(id) ? [...tally.companions.keys()] : [];
    });
  }

  /** The other spellings of everybody, whose tallies make up one record. */
  otherSpellings(): EntityId[] {
    return [...this.#tallies.keys()].flatMap((id) => this.#spellingsOf(id));
  }

  /** Everybody whom the reader says to be one person with somebody here. */
  saidToBeOne(): EntityId[] {
    return [...this.#tallies.keys()].flatMap((id) => this.#said.oneWith(id));
  }

  /**
   * Whoever the reader says has a role in a country that has had no record: nothing is stored of a country that no article names,
   * so the people it lists are not either.
   */
  saidToBelongToNew(): EntityId[] {
    return [...this.#tallies.keys()].flatMap((id) => (this.#before.has(id) ? [] : this.#said.withRoleIn(id)));
  }

  /** The countries that list the people, before the change or now. */
  countriesOfPeople(): CountryId[] {
    return this.#peopleWithCountry().flatMap(({ from, to }) => [from, to].filter((id) => id !== null));
  }

  /** The effect on each entity. Called once, at the end. */
  changes(): EntityChange[] {
    this.#listPeopleWithCountry();
    for (const tally of this.#tallies.values()) this.#setJoinedCompanions(tally);
    const own = (id: EntityId, record: EntitySummary | null | undefined) => (record?.id === id ? record : null);
    return [...this.#tallies].map(([id, tally]) => {
      const record = this.#isOnRecord(id) ? recordSummary(this.#talliesOfRecord(id), this.#said) : null;
      return { id, tally, before: own(id, this.#before.get(id)), after: own(id, record), record };
    });
  }

  /** Whether an article names an entity, or the reader has added it. */
  #isOnRecord(id: EntityId): boolean {
    return this.#tally(id).articles > 0 || this.#said.added.has(id);
  }

  /** The id of the record that an entity is in: its own, or that of another spelling. */
  #recordId(id: EntityId): EntityId {
    return this.#decided.has(id) ? this.#joined.recordId(id) : (this.#before.get(id)?.id ?? id);
  }

  #spellingsOf(id: EntityId): readonly EntityId[] {
    return this.#decided.has(id) ? this.#joined.spellings(id) : (this.#before.get(id)?.spellings?.ids ?? [id]);
  }

  /** Says of those companions that this change affects in whose record they are. Of the others, it stays what it was. */
  #setJoinedCompanions(tally: EntityTally): void {
    const joined = new Map<EntityId, EntityId>();
    for (const id of tally.companions.keys()) {
      const record = this.#tallies.has(id) ? this.#recordId(id) : (tally.joined?.get(id) ?? id);
      if (record !== id) joined.set(id, record);
    }
    if (joined.size > 0) tally.joined = joined;
    else delete tally.joined;
  }

  #tally(id: EntityId): EntityTally {
    const tally = this.#tallies.get(id);
    if (!tally) throw new Error(`The tally of ${id} has not begun.`);
    return tally;
  }

  /** Of all spellings of the record that an entity is in. */
  #talliesOfRecord(id: EntityId): EntityTally[] {
    return this.#spellingsOf(id).map((one) => this.#tally(one));
  }

  /** Lists each person with their country of now. */
  #listPeopleWithCountry(): void {
    for (const { person, from, to, said } of this.#peopleWithCountry()) {
      if (from) this.#tally(from).people.delete(person);
      if (to) this.#tally(to).people.set(person, said);
    }
  }

  *#people(): Generator<[PersonId, EntityTally]> {
    for (const [id, tally] of this.#tallies) if (isPerson(id)) yield [id, tally];
  }

  /** The people with the country that listed each before the change (`from`) and the one that lists them now (`to`). */
  #peopleWithCountry(): { person: PersonId; from: CountryId | null; to: CountryId | null; said: number }[] {
    return [...this.#people()].flatMap(([person]) => {
      const before = this.#before.get(person);
      const from = before?.id === person ? countryOfPerson(before) : null;
      const now = this.#recordId(person) === person ? recordTally(this.#talliesOfRecord(person)) : null;
      const to = now && this.#isOnRecord(person) ? countryOfRecord(now, this.#spellingsOf(person), this.#said) : null;
      return from || to ? [{ person, from, to, said: now?.said ?? 0 }] : [];
    });
  }
}

const isPerson = (id: EntityId): id is PersonId => id.startsWith('person:');
