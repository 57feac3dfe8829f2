import { type IDBPDatabase, openDB } from 'idb';
import { DatasetError } from '../model/dataset-error.ts';
import { STORES, type StoreTable, schemaVersion } from '../model/stores.ts';
import type { DatabaseSchema } from './database-schema.ts';
import { type DatasetDb, stateOf } from './dataset-transaction.ts';

/** Options for opening the dataset for reading. */
export interface OpenOptions {
  /** Called when the connection was closed: a newer version of the extension wants to migrate, or the browser ended it. */
  readonly closed?: () => void;
  /** For tests: the stores that a later version would have. */
  readonly table?: StoreTable;
}

export const DATABASE_NAME = 'on-record';

/**
 * Opens the dataset for reading. Only the writer creates and migrates it: where it has not done so yet, this rejects with a
 * `DatasetError` of kind `not ready`; where a later version of the extension has migrated the dataset, of kind `newer`.
 */
export async function openForReading(
  name = DATABASE_NAME,
  { closed, table = STORES }: OpenOptions = {},
): Promise<DatasetDb> {
  const version = schemaVersion(table);
  let idb: IDBPDatabase<DatabaseSchema>;
  try {
    idb = await openDB<DatabaseSchema>(name, undefined, {
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
  if (idb.version === version) return datasetOf(idb, table);
  idb.close();
  throw idb.version > version
    ? newerVersionError()
    : new DatasetError('not ready', 'The record is of an earlier version.');
}

/** Wraps an open database, and looks up which generation is in use. */
export async function datasetOf(idb: IDBPDatabase<DatabaseSchema>, table: StoreTable): Promise<DatasetDb> {
  const db: DatasetDb = { idb, table, generation: 'A' };
  db.generation = (await stateOf(db)).generation;
  return db;
}

/** The error for a dataset that a later version of the extension has migrated. */
export const newerVersionError = (cause?: unknown): DatasetError =>
  new DatasetError(
    'newer',
    'A newer version of On Record has written this record. Update On Record to read it.',
    cause,
  );
