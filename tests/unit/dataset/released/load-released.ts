import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deserialize } from 'node:v8';
import { gunzipSync } from 'node:zlib';
import { openDB } from 'idb';

/** A database as an earlier version has written it (README.md). */
interface ReleasedDataset {
  readonly version: number;
  readonly stores: readonly {
    readonly name: string;
    readonly keyPath: string | string[] | null;
    readonly autoIncrement: boolean;
    readonly indexes: readonly { readonly name: string; readonly keyPath: string; readonly multiEntry: boolean }[];
    readonly rows: readonly { readonly key: IDBValidKey; readonly value: unknown }[];
  }[];
}

export function readReleased(schema: number): ReleasedDataset {
  const file = fileURLToPath(new URL(`schema-${schema}.bin.gz`, import.meta.url));
  return deserialize(gunzipSync(readFileSync(file)));
}

/** Makes a database what an earlier version has left. */
export async function putReleased(name: string, { version, stores }: ReleasedDataset): Promise<void> {
  const db = await openDB<unknown>(name, version, {
    upgrade(opened) {
      for (const { name: store, keyPath, autoIncrement, indexes } of stores) {
        const made = opened.createObjectStore(store, { keyPath, autoIncrement });
        for (const index of indexes) made.createIndex(index.name, index.keyPath, { multiEntry: index.multiEntry });
      }
    },
  });
  for (const { name: store, keyPath, rows } of stores)
    for (const { key, value } of rows) await (keyPath === null ? db.put(store, value, key) : db.put(store, value));
  db.close();
}
