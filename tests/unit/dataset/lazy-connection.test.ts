import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { STORES, schemaVersion } from '../../../src/dataset/model/stores.ts';
import { revision } from '../../../src/dataset/read/dataset-state.ts';
import { lazyConnection } from '../../../src/dataset/read/lazy-connection.ts';
import { loadBundle } from '../../../src/dataset/write/load-bundle.ts';
import { openForWriting } from '../../../src/dataset/write/open-for-writing.ts';
import { bridge, bundleOf } from './sample-articles.ts';

// It opens the one dataset there is.
beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

/** What the writer does when it is asked to prepare. */
async function prepare(): Promise<void> {
  const db = await openForWriting();
  await loadBundle(db, bundleOf(await bridge()));
  db.idb.close();
}

test('one that is not there is asked for once, however many ask, and is full', async () => {
  const asked = vi.fn(prepare);
  const dataset = lazyConnection(asked);
  const [one, two] = await Promise.all([dataset(), dataset()]);
  expect(one).toBe(two);
  expect(asked).toHaveBeenCalledTimes(1);
  expect(await revision(one)).toBe(1);
});

test('one that was made and not filled yet is waited for', async () => {
  (await openForWriting()).idb.close();
  const asked = vi.fn(prepare);
  expect(await revision(await lazyConnection(asked)())).toBe(1);
  expect(asked).toHaveBeenCalledTimes(1);
});

test('one that is there is opened without the writer', async () => {
  await prepare();
  const asked = vi.fn(prepare);
  await lazyConnection(asked)();
  expect(asked).not.toHaveBeenCalled();
});

test('a failure is no end: it is opened the next time', async () => {
  const asked = vi.fn(prepare).mockRejectedValueOnce(new Error('planted'));
  const dataset = lazyConnection(asked);
  await expect(dataset()).rejects.toThrow('planted');
  expect(await revision(await dataset())).toBe(1);
});

test('one of a newer version is not touched, and said to be', async () => {
  await new Promise((resolve, reject) => {
    const opening = indexedDB.open('on-record', schemaVersion(STORES) + 1);
    opening.onerror = reject;
    opening.onsuccess = () => resolve(opening.result.close());
  });
  const asked = vi.fn(prepare);
  await expect(lazyConnection(asked)()).rejects.toMatchObject({ kind: 'newer' });
  expect(asked).not.toHaveBeenCalled();
});

test('it gives way to a newer version, and is opened again when it is asked for', async () => {
  await prepare();
  const dataset = lazyConnection(prepare);
  const before = await dataset();
  await new Promise((resolve, reject) => {
    const going = indexedDB.deleteDatabase('on-record');
    going.onsuccess = resolve;
    going.onerror = reject;
  });
  const after = await dataset();
  expect(after).not.toBe(before);
  expect(await revision(after)).toBe(1);
});
