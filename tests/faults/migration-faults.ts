import { IDBDatabase, IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';
import { DatasetError } from '../../src/dataset/model/dataset-error.ts';
import { exportPack } from '../../src/dataset/read/export-pack.ts';
import { openForWriting } from '../../src/dataset/write/open-for-writing.ts';
import { putReleased, readReleased } from '../unit/dataset/released/load-released.ts';
import { drop, rawRows } from './dataset-copies.ts';

// Updates that are cut off: the browser ends, or its disk is full, while a dataset of an earlier version is being migrated.

/** A migration and what it comes to without a fault. */
interface Migration {
  readonly schema: number;
  readonly steps: number;
  readonly backup: string;
}

/** Migrates a dataset of an earlier version. */
export async function migration(schema: number): Promise<Migration> {
  const name = `migrated ${schema}`;
  await putReleased(name, readReleased(schema));
  const { steps, result } = await cutOff(name, Number.POSITIVE_INFINITY);
  if (result instanceof Error) throw result;
  const backup = await (await exportPack(result)).file.text();
  await drop(result);
  return { schema, steps, backup };
}

let tried = 0;

/** Cuts a migration off at a step, and says what is against the law afterwards. */
export async function tryMigration({ schema, backup }: Migration, step: number): Promise<string[]> {
  const name = `cut off ${tried++}`;
  const wrong: string[] = [];
  const say = (fault: string): void => void wrong.push(`schema ${schema}, cut off at step ${step}: ${fault}`);
  await putReleased(name, readReleased(schema));
  const before = JSON.stringify([...(await rawRows(name))]);
  const { result } = await cutOff(name, step);
  if (result instanceof Error) {
    if (!(result instanceof DatasetError)) say(`it is not said in words: ${result}`);
    if (JSON.stringify([...(await rawRows(name))]) !== before) say('something has changed.');
  } else result.idb.close();
  const again = await openForWriting(name);
  if ((await (await exportPack(again)).file.text()) !== backup) say('a backup is not that of the dataset.');
  await drop(again);
  return wrong;
}

/** Opens a database, and fails at a step of its migration: a store that is made or deleted, a row that is written. */
async function cutOff(name: string, step: number) {
  let steps = 0;
  const before = (): void => {
    if (++steps >= step) throw new Error('Cut off.');
  };
  const { createObjectStore, deleteObjectStore } = IDBDatabase.prototype;
  const { put } = IDBObjectStore.prototype;
  const spies = [
    vi.spyOn(console, 'error').mockImplementation(() => {}),
    vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(function (this: IDBDatabase, ...args) {
      before();
      return createObjectStore.apply(this, args);
    }),
    vi.spyOn(IDBDatabase.prototype, 'deleteObjectStore').mockImplementation(function (this: IDBDatabase, ...args) {
      before();
      return deleteObjectStore.apply(this, args);
    }),
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      before();
      return put.apply(this, args);
    }),
  ];
  try {
    const result = await openForWriting(name).catch((error: unknown) =>
      error instanceof Error ? error : new Error(String(error)),
    );
    return { steps, result };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
