import { type IDBPDatabase, openDB } from 'idb';
import { DatasetError } from '../model/dataset-error.ts';
import { physicalName, physicalNames, STORES, type StoreTable, schemaVersion } from '../model/stores.ts';
import type { DatasetDb } from '../read/dataset.ts';
import { DATASET, newer, type OpenOptions, opened } from '../read/open.ts';
import type { Schema } from '../read/schema.ts';
import { type AnyDatabase, MIGRATIONS, type Upgrade } from './migrations.ts';

export interface WriterOptions extends OpenOptions {
  /** Another context holds an older schema open and has not closed it yet: opening waits for it. */
  readonly blocked?: () => void;
  /** For tests: what versions do besides making stores. */
  readonly migrations?: typeof MIGRATIONS;
}

/**
 * Opens the dataset to write it, creating or migrating it as needed. A connection gives way by itself when a later version
 * wants to migrate. Rejects with `DatasetError`, kind `newer`, where a later version has already done so.
 */
export async function openDataset(
  name = DATASET,
  { blocked, closed, table = STORES, migrations = MIGRATIONS }: WriterOptions = {},
): Promise<DatasetDb> {
  let idb: IDBPDatabase<Schema>;
  try {
    idb = await openDB<Schema>(name, schemaVersion(table), {
      async upgrade(of, from, to, tx) {
        // The failure itself comes out of opening; without this it would be reported as unhandled too.
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
    if (error instanceof DOMException && error.name === 'VersionError') throw newer(error);
    throw new DatasetError('failed', 'The record could not be opened.', error);
  }
  return opened(idb, table);
}

interface Steps {
  readonly from: number;
  readonly to: number;
  readonly table: StoreTable;
  readonly migrations: typeof MIGRATIONS;
}

async function migrate(db: AnyDatabase, tx: Upgrade, { from, to, table, migrations }: Steps): Promise<void> {
  const makeStores = () => makeMissing(db, table);
  if (from > 0) for (let version = from + 1; version <= to; version++) await migrations[version]?.(db, tx, makeStores);
  makeStores();
  const known = new Set(physicalNames(table));
  for (const store of [...db.objectStoreNames]) if (!known.has(store)) db.deleteObjectStore(store);
}

function makeMissing(db: AnyDatabase, table: StoreTable): void {
  for (const [store, { key, counted, indexes }] of Object.entries(table)) {
    for (const name of new Set([physicalName(table, store, 'A'), physicalName(table, store, 'B')])) {
      if (db.objectStoreNames.contains(name)) continue;
      const keyPath = key === null ? null : typeof key === 'string' ? key : [...key];
      const made = db.createObjectStore(name, { keyPath, autoIncrement: counted === true });
      for (const [property, each] of Object.entries(indexes ?? {}))
        made.createIndex(property, property, { multiEntry: each === 'many' });
    }
  }
}

// An upgrade goes by the table, not by the types of today's schema.
const anyOf = (db: unknown): AnyDatabase => db as AnyDatabase;
const anyIn = (tx: unknown): Upgrade => tx as Upgrade;
