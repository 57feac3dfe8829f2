import type { DatasetCounts } from '../model/types.ts';
import { type DatasetDb, stateOf } from './dataset.ts';

/** How much the dataset holds. One read: counts are kept, not counted. */
export const datasetCounts = async (db: DatasetDb): Promise<DatasetCounts> => (await stateOf(db)).counts;

/** Raised by every change of what readers see; 0 for an empty new dataset. */
export const revision = async (db: DatasetDb): Promise<number> => (await stateOf(db)).revision;

/** The revision at which a name or an alias last changed: what is spotted on pages stays the same until it is raised. */
export const namesRevision = async (db: DatasetDb): Promise<number> => (await stateOf(db)).named;
