import { type IDBPDatabase, openDB } from 'idb';
import { DatasetError } from '../model/dataset-error.ts';
import { STORES, type StoreTable, schemaVersion } from '../model/stores.ts';
import { type DatasetDb, stateOf } from './dataset.ts';
import type { Schema } from './schema.ts';

export interface OpenOptions {
  /** This connection was closed: a newer version of the extension wants to migrate, or the browser ended it. Open anew. */
  readonly closed?: () => void;
  /** For tests: the stores as a later version would have them. */
  readonly table?: StoreTable;
}

export const DATASET = 'on-record';

/**
 * Opens the dataset to read it. Neither makes nor migrates it: rejects with `DatasetError`, kind `not ready`, where the
 * writer has not done so yet, and `newer` where a later version of the extension has migrated it.
 */
export async function openForReading(name = DATASET, { closed, table = STORES }: OpenOptions = {}): Promise<DatasetDb> {
  const version = schemaVersion(table);
  let idb: IDBPDatabase<Schema>;
  try {
    idb = await openDB<Schema>(name, undefined, {
      upgrade(_opened, _from, _to, tx) {
        tx.done.catch(() => {});
        tx.abort();
      },
      blocking() {
        idb.close();
        closed?.();
      },
      ...(closed && { terminated: closed }),
    });
  } catch (error) {
    throw new DatasetError('not ready', 'The record is not there yet.', error);
  }
  if (idb.version === version) return opened(idb, table);
  idb.close();
  throw idb.version > version ? newer() : new DatasetError('not ready', 'The record is of an earlier version.');
}

export async function opened(idb: IDBPDatabase<Schema>, table: StoreTable): Promise<DatasetDb> {
  const db: DatasetDb = { idb, table, generation: 'A' };
  db.generation = (await stateOf(db)).generation;
  return db;
}

export const newer = (cause?: unknown): DatasetError =>
  new DatasetError(
    'newer',
    'A newer version of On Record has written this record. Update On Record to read it.',
    cause,
  );
