import { type IDBPDatabase, openDB } from 'idb';
import { DatasetError } from '../model/dataset-error.ts';
import { physicalName, physicalNames, STORES, type StoreTable, schemaVersion } from '../model/stores.ts';
import type { DatabaseSchema } from '../read/database-schema.ts';
import type { DatasetDb } from '../read/dataset-transaction.ts';
import { DATABASE_NAME, datasetOf, newerVersionError, type OpenOptions } from '../read/open-for-reading.ts';
import { type AnyDatabase, MIGRATIONS, type Upgrade } from './migrations.ts';

/** Options for opening the dataset for writing. */
export interface WriterOptions extends OpenOptions {
  /** Called when another context holds an older schema open: opening waits until that context closes it. */
  readonly blocked?: () => void;
  /** For tests: other migrations. */
  readonly migrations?: typeof MIGRATIONS;
}

/**
 * Opens the dataset for writing; creates or migrates it as needed. The connection closes itself when a later version of the
 * extension wants to migrate. Rejects with a `DatasetError` of kind `newer` where a later version has already migrated.
 */
export async function openForWriting(
  name = DATABASE_NAME,
  { blocked, closed, table = STORES, migrations = MIGRATIONS }: WriterOptions = {},
): Promise<DatasetDb> {
  let idb: IDBPDatabase<DatabaseSchema>;
  try {
    idb = await openDB<DatabaseSchema>(name, schemaVersion(table), {
      async upgrade(of, from, to, tx) {
        // A failed migration rejects `openDB`; without this handler the browser would also report `done` as unhandled.
        tx.done.catch(() => {});
        try {
          await migrate(anyOf(of), anyIn(tx), { from, to: to ?? from, table, migrations });
        } catch (error) {
          tx.abort();
          console.error('The dataset could not be migrated; it stays as it was.', error);
        }
      },
      ...(blocked && { blocked }),
      blocking() {
        idb.close();
        closed?.();
      },
      ...(closed && { terminated: closed }),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'VersionError') throw newerVersionError(error);
    throw new DatasetError('failed', 'The record could not be opened.', error);
  }
  return datasetOf(idb, table);
}

/** Which versions to migrate between, and by what. */
interface Steps {
  readonly from: number;
  readonly to: number;
  readonly table: StoreTable;
  readonly migrations: typeof MIGRATIONS;
}

async function migrate(db: AnyDatabase, tx: Upgrade, { from, to, table, migrations }: Steps): Promise<void> {
  const makeStores = () => createMissingStores(db, table);
  if (from > 0) for (let version = from + 1; version <= to; version++) await migrations[version]?.(db, tx, makeStores);
  makeStores();
  const known = new Set(physicalNames(table));
  for (const store of [...db.objectStoreNames]) if (!known.has(store)) db.deleteObjectStore(store);
}

function createMissingStores(db: AnyDatabase, table: StoreTable): void {
  for (const [store, { key, autoIncrement: counted, indexes }] of Object.entries(table)) {
    for (const name of new Set([physicalName(table, store, 'A'), physicalName(table, store, 'B')])) {
      if (db.objectStoreNames.contains(name)) continue;
      const keyPath = key === null ? null : typeof key === 'string' ? key : [...key];
      const made = db.createObjectStore(name, { keyPath, autoIncrement: counted === true });
      for (const [property, each] of Object.entries(indexes ?? {}))
        made.createIndex(property, property, { multiEntry: each === 'many' });
    }
  }
}

// A migration follows the table, not the types of today's schema.
const anyOf = (db: unknown): AnyDatabase => db as AnyDatabase;
const anyIn = (tx: unknown): Upgrade => tx as Upgrade;
