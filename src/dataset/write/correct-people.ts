import type { EntityId, PersonId } from '../../engine/types.ts';
import { wholeArticle } from '../model/apply-corrections.ts';
import type { PeopleCorrection } from '../model/corrections.ts';
import type { ArticleId, CorrectionId } from '../model/dataset-types.ts';
import { idsInRecord } from '../model/joined-record.ts';
import type { PeopleChange } from '../model/people-changes.ts';
import { peopleOf } from '../model/readers-people.ts';
import { type DatasetDb, read } from '../read/dataset-transaction.ts';
import { getEntities, getEntity } from '../read/read-entities.ts';
import { applyCorrection, showCorrection, storedCorrection } from './apply-correction.ts';
import { applyMutation, EMPTY_MUTATION } from './apply-mutation.ts';
import { writeQueueOf } from './write-queue.ts';

// What the reader does about people: says who is one and who is two, and what they are called.

/** A correction of what is known of people that the reader asks for. Its id begins with `OF_PEOPLE`. */
export interface AskedPeopleCorrection {
  readonly id: CorrectionId;
  readonly change: PeopleChange;
}

/**
 * Corrects what is known of people, all at once. Calling this again with the same ids does nothing more.
 * @param at now, ISO 8601
 */
export function correctPeople(db: DatasetDb, asked: readonly AskedPeopleCorrection[], at: string): Promise<void> {
  return writeQueueOf(db)(async () => {
    const [first] = asked;
    if (!first || (await storedCorrection(db, first.id))) return;
    const corrections: PeopleCorrection[] = [];
    for (const { id, change } of asked) {
      const was = (await namesOf(db, change)) || null;
      corrections.push({ id, at, change, was, places: [], undone: false, changedAt: at });
    }
    await applyMutation(db, { ...EMPTY_MUTATION, corrections });
  });
}

/** What the reader asks for where articles name somebody else than they were taken to. */
export interface AskedParting {
  readonly id: CorrectionId;
  /** The id of a correction that says that the two are two people. */
  readonly two: CorrectionId;
  readonly person: PersonId;
  readonly articles: readonly ArticleId[];
  /** Whom they name; null for somebody who is not on record. */
  readonly other: PersonId | null;
  readonly name: string;
  /** The address of the page on which the reader says so; null where the articles are on record. */
  readonly page: string | null;
  readonly at: string;
}

/**
 * Says of articles that somebody else is meant where they name a person, and that these are two people. Calling this again with the
 * same id does nothing more.
 * @returns the corrections that say so; none where no article is given
 */
export function partPeople(db: DatasetDb, asked: AskedParting): Promise<readonly CorrectionId[]> {
  return writeQueueOf(db)(async () => {
    const { id, two, person, at, name, page } = asked;
    const articles = [...new Set(asked.articles)].sort();
    const [first] = articles;
    if (!first) return [];
    const stored = await storedCorrection(db, id);
    if (stored) {
      await showCorrection(db, stored);
      return [id, ...(await madeWith(db, two))];
    }
    const record = await getEntity(db, person);
    const people = (record ? idsInRecord(record) : [person]).filter(isPersonId);
    const entity: PersonId = asked.other ?? `${person}~${first.slice('article:'.length)}`;
    const state = { at, undone: false, changedAt: at };
    await applyCorrection(
      db,
      {
        id,
        change: { kind: 'somebody else', people, entity, name, ...(page !== null && { page }) },
        was: record?.name ?? null,
        places: articles.map(wholeArticle),
        ...state,
      },
      people.map((one, n) => ({
        id: n === 0 ? two : `${two} ${n}`,
        change: { kind: 'two people', people: [one, entity] },
        was: `${record?.name ?? person}, ${name}`,
        places: [],
        ...state,
      })),
    );
    return [id, ...(await madeWith(db, two))];
  });
}

/** The ids of the corrections that were made with one. */
const madeWith = (db: DatasetDb, id: CorrectionId): Promise<CorrectionId[]> =>
  read(db, ['corrections'], (tx) => tx.objectStore('corrections').getAllKeys(IDBKeyRange.bound(id, `${id} \uffff`)));

/** The names of whom a correction is about, as they are shown now. */
async function namesOf(db: DatasetDb, change: PeopleChange): Promise<string> {
  const people = peopleOf({ change });
  const records = await getEntities(db, people);
  return people.map((id) => records.get(id)?.name ?? id).join(', ');
}

const isPersonId = (id: EntityId): id is PersonId => id.startsWith('person:');
