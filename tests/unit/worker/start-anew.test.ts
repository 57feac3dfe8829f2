import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { deleteDataset } from '../../../src/dataset/write/delete-dataset.ts';
import { openForWriting } from '../../../src/dataset/write/open-for-writing.ts';
import { startAnew } from '../../../src/worker/start-anew.ts';

let names = 0;
let name = '';
const remove = (held: () => void) => deleteDataset(held, name);
const open = async () => (await openForWriting(name)).idb.close();
afterEach(async () => {
  vi.useRealTimers();
  await deleteDB(name);
});

/** A record that a later version has written, which does not open. */
async function newer() {
  name = `anew-${names++}`;
  const db = await openDB(name, 1_000, {
    upgrade: (created) => void created.createObjectStore('things', { keyPath: 'id' }),
  });
  await expect(openForWriting(name)).rejects.toMatchObject({ kind: 'newer' });
  return db;
}

test('a record that does not open is deleted, and another one made', async () => {
  const db = await newer();
  db.close();
  await startAnew(open, remove);
  const made = await openForWriting(name);
  expect([...made.idb.objectStoreNames]).not.toContain('things');
  made.idb.close();
});

test('where a page holds it that is said, and the new one is made once the page lets it go', async () => {
  const db = await newer();
  const made = vi.fn(open);
  await expect(startAnew(made, remove)).rejects.toMatchObject({ kind: 'blocked' });
  expect(made).not.toHaveBeenCalled();
  db.close();
  await vi.waitFor(() => expect(made).toHaveResolved());
});

test('a browser that does not say why it does not delete is not waited for without end', async () => {
  vi.useFakeTimers();
  const made = vi.fn(open);
  const asked = expect(startAnew(made, () => new Promise(() => {}))).rejects.toMatchObject({ kind: 'failed' });
  await vi.advanceTimersByTimeAsync(60_000);
  await asked;
  expect(made).not.toHaveBeenCalled();
});
