import { type DatasetDb, read } from './dataset.ts';
import type { BinRow, Job } from './schema.ts';

/** Jobs that were neither finished nor discarded, oldest first. */
export const unfinishedJobs = (db: DatasetDb): Promise<Job[]> =>
  read(db, ['jobs'], (tx) => tx.objectStore('jobs').getAll());

/** What was deleted last, as long as it can be brought back. */
export async function lastDeleted(db: DatasetDb): Promise<BinRow | null> {
  const rows = await read(db, ['bin'], (tx) => tx.objectStore('bin').getAll());
  return rows.sort((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null;
}
