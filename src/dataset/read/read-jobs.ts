import type { BinRow, Job } from './database-schema.ts';
import { type DatasetDb, read } from './dataset-transaction.ts';

// Reads what the dataset has to tell about work of the reader's: unfinished jobs, and the deletion that can be undone.

/** Jobs that were neither finished nor discarded, oldest first. */
export const unfinishedJobs = (db: DatasetDb): Promise<Job[]> =>
  read(db, ['jobs'], (tx) => tx.objectStore('jobs').getAll());

/** The latest deletion that can still be undone; null where there is none. */
export async function lastDeleted(db: DatasetDb): Promise<BinRow | null> {
  const rows = await read(db, ['bin'], (tx) => tx.objectStore('bin').getAll());
  return rows.sort((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null;
}
