import type { IDBPDatabase, IDBPObjectStore, IDBPTransaction } from 'idb';
import { type Generation, physicalName, type StoreTable } from '../model/stores.ts';
import type { DatasetState, Schema, StoreName } from './schema.ts';

/** An open dataset. Which generation of the derived stores serves is looked up anew with every transaction. */
export interface DatasetDb {
  readonly idb: IDBPDatabase<Schema>;
  readonly table: StoreTable;
  /** The one that served when it was last looked. */
  generation: Generation;
}

/** The stores of a transaction by their names, the derived ones of one generation. */
export interface ReadTx {
  objectStore<Name extends StoreName>(name: Name): IDBPObjectStore<Schema, [Name], Name, IDBTransactionMode>;
}

/**
 * Runs a read over some stores as one transaction, so that what it reads belongs together. Where another generation serves
 * by now, it is run again on that: it must do nothing but read.
 */
export async function read<T>(
  db: DatasetDb,
  stores: readonly StoreName[],
  work: (tx: ReadTx) => Promise<T>,
): Promise<T> {
  for (;;) {
    const { generation } = db;
    const tx = begin(db, [...stores, 'meta'], generation, 'readonly');
    const [state, result] = await Promise.all([tx.objectStore('meta').get('dataset'), settled(work(tx))]);
    db.generation = state?.generation ?? generation;
    if (db.generation === generation) return result();
  }
}

/** The revision, counts and stamps of the dataset. */
export async function stateOf(db: DatasetDb): Promise<DatasetState> {
  return (await db.idb.get('meta', 'dataset')) ?? EMPTY;
}

export const EMPTY: DatasetState = {
  revision: 0,
  named: 0,
  generation: 'A',
  counts: { articles: 0, people: 0, countries: 0, quotations: 0, kept: 0 },
};

/** A transaction over stores by their names, the derived ones those of a generation. */
export interface Begun<Mode extends IDBTransactionMode> {
  readonly tx: IDBPTransaction<Schema, StoreName[], Mode>;
  objectStore<Name extends StoreName>(name: Name): IDBPObjectStore<Schema, [Name], Name, Mode>;
  /** Any store of the table, of whose rows nothing is known. */
  anyStore(name: string): AnyStore;
}

/** What can be done with rows that nothing is known of. */
export interface AnyStore {
  put(row: object, key?: IDBValidKey): Promise<unknown>;
  delete(keys: IDBKeyRange): Promise<void>;
  clear(): Promise<void>;
  getAllKeys(query: null, most: number): Promise<IDBValidKey[]>;
}

export function begin<Mode extends 'readonly' | 'readwrite'>(
  db: DatasetDb,
  stores: readonly string[],
  generation: Generation,
  mode: Mode,
): Begun<Mode> {
  const real = <Name extends string>(name: Name) => realName(db.table, name, generation);
  const tx = db.idb.transaction([...new Set(stores.map((name) => known(real(name))))], mode);
  // Its failure comes out of its requests; without a handler from the start the browser would report it as unhandled too.
  tx.done.catch(() => {});
  return {
    tx,
    objectStore: <Name extends StoreName>(name: Name): IDBPObjectStore<Schema, [Name], Name, Mode> =>
      idbStore(tx, real(name)),
    anyStore: (name) => anyStore(tx, real(name)),
  };
}

/** The schema knows each derived store once: both of its places hold the same rows. */
const realName = <Name extends string>(table: StoreTable, name: Name, generation: Generation): Name =>
  physicalName(table, name, generation) as Name;

/** A table may have more stores than the schema has types for; whether one is there the browser says. */
const known = (name: string): StoreName => name as StoreName;

/** Of a store that may be in no type there are no typed rows: what is left of idb's store is what any has. */
const anyStore = (tx: { objectStore(name: never): unknown }, name: string): AnyStore =>
  tx.objectStore(name as never) as AnyStore;

/** idb types a store by all stores of its transaction, which say nothing about the store. */
const idbStore = <Name extends StoreName, Mode extends IDBTransactionMode>(
  tx: IDBPTransaction<Schema, StoreName[], Mode>,
  name: Name,
): IDBPObjectStore<Schema, [Name], Name, Mode> =>
  tx.objectStore(name) as unknown as IDBPObjectStore<Schema, [Name], Name, Mode>;

async function settled<T>(work: Promise<T>): Promise<() => T> {
  try {
    const result = await work;
    return () => result;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
