import { openDB } from 'idb';
import type { DatasetDb } from '../../src/dataset/read/dataset-transaction.ts';
import { openForWriting } from '../../src/dataset/write/open-for-writing.ts';

/** All rows of a database, to make copies from: making a dataset by its own functions takes a hundred times as long. */
export type RawRows = ReadonlyMap<
  string,
  readonly { readonly key: IDBValidKey | undefined; readonly value: unknown }[]
>;

/** Reads all rows of a database, whichever version has written it. */
export async function rawRows(name: string): Promise<RawRows> {
  const db = await openDB<unknown>(name);
  const rows = new Map<string, { key: IDBValidKey | undefined; value: unknown }[]>();
  for (const store of db.objectStoreNames) {
    const tx = db.transaction(store);
    const [keys, values] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
    const hasKeysInRows = tx.store.keyPath !== null;
    rows.set(
      store,
      values.map((value, i) => ({ key: hasKeysInRows ? undefined : keys[i], value })),
    );
  }
  db.close();
  return rows;
}

let copies = 0;

/** Makes a new dataset of the rows of another. */
export async function copyOf(rows: RawRows): Promise<DatasetDb> {
  const name = `copy ${copies++}`;
  (await openForWriting(name)).idb.close();
  const db = await openDB<unknown>(name);
  const tx = db.transaction([...rows.keys()], 'readwrite');
  for (const [store, all] of rows) for (const { key, value } of all) void tx.objectStore(store).put(value, key);
  await tx.done;
  db.close();
  return openForWriting(name);
}

/** Deletes a copy, which is of no use any more. */
export async function drop(db: DatasetDb): Promise<void> {
  db.idb.close();
  indexedDB.deleteDatabase(db.idb.name);
}
