import type { DatasetCounts } from '../model/dataset-types.ts';
import { type DatasetDb, stateOf } from './dataset-transaction.ts';

// The dataset's own state: how much it holds, and its revisions.

/** How much the dataset holds. One read: the counts are stored and change with every write. */
export const datasetCounts = async (db: DatasetDb): Promise<DatasetCounts> => (await stateOf(db)).counts;

/** The dataset's revision: raised by every change of what is shown; 0 for a new dataset that nothing was put into. */
export const revision = async (db: DatasetDb): Promise<number> => (await stateOf(db)).revision;

/** The revision at which a name or an alias last changed. While this stays the same, so does what is spotted on pages. */
export const namesRevision = async (db: DatasetDb): Promise<number> => (await stateOf(db)).named;

/** Which dataset this is, and how many articles of the reader's it holds. `id` is absent until the first change of a dataset of old. */
export async function datasetIdentity(db: DatasetDb): Promise<{ readonly id?: string; readonly kept: number }> {
  const { id, counts } = await stateOf(db);
  return { kept: counts.kept, ...(id !== undefined && { id }) };
}
