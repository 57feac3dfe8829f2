import type { IDBPDatabase, IDBPObjectStore, IDBPTransaction } from 'idb';
import { DatasetError } from '../model/dataset-error.ts';
import { type Generation, physicalName, type StoreTable } from '../model/stores.ts';
import type { DatabaseSchema, DatasetState, StoreName } from './database-schema.ts';

// Opens transactions on the dataset (those that write through `dataset/write`), and reads its state. Derived stores exist twice (A
// and B, see model/stores.ts); a transaction is opened on the generation in use, so that callers name a store without it.

/** An open connection to the dataset. */
export interface DatasetDb {
  readonly idb: IDBPDatabase<DatabaseSchema>;
  readonly table: StoreTable;
  /** The generation that was in use when this connection last looked. `read` checks it in every transaction. */
  generation: Generation;
}

/** A read transaction: its stores by name, the derived ones of one generation. */
export interface ReadTx {
  objectStore<Name extends StoreName>(name: Name): IDBPObjectStore<DatabaseSchema, [Name], Name, IDBTransactionMode>;
}

/**
 * Runs `work` in one read transaction over some stores, so that everything it reads is of one revision. Where the transaction
 * finds that another generation is in use by now, `work` runs again on that one: it must do nothing but read.
 */
export async function read<T>(
  db: DatasetDb,
  stores: readonly StoreName[],
  work: (tx: ReadTx) => Promise<T>,
): Promise<T> {
  for (;;) {
    const { generation } = db;
    const tx = beginTransaction(db, [...stores, 'meta'], generation, 'readonly');
    const [state, result] = await Promise.all([tx.objectStore('meta').get('dataset'), outcomeOf(work(tx))]);
    db.generation = state?.generation ?? generation;
    if (db.generation === generation) return result();
  }
}

/** The dataset's state: revision, counts, and the generation in use. */
export async function stateOf(db: DatasetDb): Promise<DatasetState> {
  const { tx } = beginTransaction(db, ['meta'], db.generation, 'readonly');
  return (await tx.objectStore('meta').get('dataset')) ?? EMPTY_STATE;
}

/** The state of an empty dataset. */
export const EMPTY_STATE: DatasetState = {
  revision: 0,
  named: 0,
  generation: 'A',
  counts: { articles: 0, people: 0, countries: 0, quotations: 0, kept: 0 },
};

/** An open transaction and its stores by name, the derived ones of one generation. */
export interface OpenTransaction<Mode extends IDBTransactionMode> {
  readonly tx: IDBPTransaction<DatabaseSchema, StoreName[], Mode>;
  objectStore<Name extends StoreName>(name: Name): IDBPObjectStore<DatabaseSchema, [Name], Name, Mode>;
  /** A store of the table whose rows have no type here. */
  anyStore(name: string): AnyStore;
}

/** A store whose rows are only written, cleared, counted and listed by key. */
export interface AnyStore {
  put(row: object, key?: IDBValidKey): Promise<unknown>;
  delete(keys: IDBKeyRange): Promise<void>;
  clear(): Promise<void>;
  getAllKeys(query: null, limit: number): Promise<IDBValidKey[]>;
  count(): Promise<number>;
}

/** Opens a transaction over some stores, the derived ones of the given generation. */
export function beginTransaction<Mode extends 'readonly' | 'readwrite'>(
  db: DatasetDb,
  stores: readonly string[],
  generation: Generation,
  mode: Mode,
): OpenTransaction<Mode> {
  const physical = <Name extends string>(name: Name) => physicalStoreName(db.table, name, generation);
  const names = [...new Set(stores.map((name) => knownStore(physical(name))))];
  const tx = ifOpen(() => db.idb.transaction(names, mode));
  // A failure rejects the transaction's requests; without this handler the browser would also report `done` as unhandled.
  tx.done.catch(() => {});
  return {
    tx,
    objectStore: <Name extends StoreName>(name: Name): IDBPObjectStore<DatabaseSchema, [Name], Name, Mode> =>
      typedStore(tx, physical(name)),
    anyStore: (name) => untypedStore(tx, physical(name)),
  };
}

/** Begins a transaction. Rejects where a later version, or the browser, has closed the connection meanwhile. */
function ifOpen<T>(begin: () => T): T {
  try {
    return begin();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
    throw new DatasetError('failed', 'The record was closed meanwhile, as by an update. Try again.', error);
  }
}

/** The database's name of a store, typed as the store: the schema lists a derived store once, as A and B hold the same rows. */
const physicalStoreName = <Name extends string>(table: StoreTable, name: Name, generation: Generation): Name =>
  physicalName(table, name, generation) as Name;

/** A table may have stores that the schema has no types for. Where the database has no such store, the browser throws. */
const knownStore = (name: string): StoreName => name as StoreName;

/** idb knows no store without a row type; what `AnyStore` has of a store is the same for all. */
const untypedStore = (tx: { objectStore(name: never): unknown }, name: string): AnyStore =>
  tx.objectStore(name as never) as AnyStore;

/** idb types a store by all stores of its transaction. One store's own type is narrower, and as true. */
const typedStore = <Name extends StoreName, Mode extends IDBTransactionMode>(
  tx: IDBPTransaction<DatabaseSchema, StoreName[], Mode>,
  name: Name,
): IDBPObjectStore<DatabaseSchema, [Name], Name, Mode> =>
  tx.objectStore(name) as unknown as IDBPObjectStore<DatabaseSchema, [Name], Name, Mode>;

/** Waits for work; returns a function that gives its result or throws its error. */
async function outcomeOf<T>(work: Promise<T>): Promise<() => T> {
  try {
    const result = await work;
    return () => result;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
