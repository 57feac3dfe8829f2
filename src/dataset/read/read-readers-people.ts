import {
  type Correction,
  isOfPeople,
  mergedCorrections,
  OF_PEOPLE,
  type PeopleCorrection,
} from '../model/corrections.ts';
import { ReadersPeople } from '../model/readers-people.ts';
import { type DatasetDb, type ReadTx, read } from './dataset-transaction.ts';

/** What the reader says of people. @param besides corrections that are not stored yet */
export const readReadersPeople = async (db: DatasetDb, besides: readonly Correction[] = []): Promise<ReadersPeople> =>
  new ReadersPeople(mergedCorrections(await read(db, ['corrections'], peopleCorrections), besides));

/** The stored corrections of people, in force or not. The transaction must include the store `corrections`. */
export async function peopleCorrections(tx: ReadTx): Promise<PeopleCorrection[]> {
  const rows = await tx.objectStore('corrections').getAll(IDBKeyRange.bound(OF_PEOPLE, `${OF_PEOPLE}\uffff`));
  return rows.flatMap(({ articles: _, ...one }) => (isOfPeople(one) ? one : []));
}
