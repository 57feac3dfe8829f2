import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { readPack } from '../../../src/dataset/model/read-pack.ts';
import { STORES, schemaVersion } from '../../../src/dataset/model/stores.ts';
import { exportPack } from '../../../src/dataset/read/export-pack.ts';
import { rescuePack } from '../../../src/dataset/read/rescue-pack.ts';
import { loadBundle } from '../../../src/dataset/write/load-bundle.ts';
import { MIGRATIONS } from '../../../src/dataset/write/migrations.ts';
import { openForWriting } from '../../../src/dataset/write/open-for-writing.ts';
import { putArticles } from '../../../src/dataset/write/write-articles.ts';
import { bridge, bundleOf, fish, train } from './sample-articles.ts';

const NOW = schemaVersion(STORES);
const LATER = { ...STORES, notes: { kind: 'kept', key: 'id', since: NOW + 1 } } as const;

/** A dataset with two articles of the reader's, and one that is shipped. Resolves to its backup. */
async function filled(name: string): Promise<string> {
  const db = await openForWriting(name);
  await loadBundle(db, bundleOf(await fish()));
  await putArticles(db, [await bridge('reader'), await train()], '2026-03-01T10:00:00.000Z');
  const { file } = await exportPack(db);
  db.idb.close();
  return file.text();
}

const readers = (backup: string) => readPack(backup).articles.filter(({ origin }) => origin === 'reader');

test('of a dataset whose migration fails all is saved, as a backup that can be restored', async () => {
  const backup = await filled('no way on');
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const fails = async () => {
    throw new Error('planted');
  };
  await expect(
    openForWriting('no way on', { table: LATER, migrations: { ...MIGRATIONS, [NOW + 1]: fails } }),
  ).rejects.toThrow();
  told.mockRestore();
  const { file, articles, missing } = await rescuePack('no way on');
  const rescued = await file.text();
  expect([articles, missing]).toEqual([2, 0]);
  expect(readers(rescued)).toEqual(readers(backup));
  expect(readPack(rescued).log).toEqual(readPack(backup).log);
});

test('of a dataset that a newer version has written what this one knows is saved', async () => {
  const backup = await filled('newer');
  (await openForWriting('newer', { table: LATER })).idb.close();
  await expect(openForWriting('newer')).rejects.toMatchObject({ kind: 'newer' });
  expect(readers(await (await rescuePack('newer')).file.text())).toEqual(readers(backup));
});

test('rows that the browser cannot read are counted, and the others are saved', async () => {
  await filled('damaged');
  const whole = IDBObjectStore.prototype.getAll;
  const single = IDBObjectStore.prototype.get;
  const bad = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...of) {
    if (this.name === 'texts' || this.name === 'articlesA') throw new DOMException('planted', 'UnknownError');
    return whole.apply(this, of);
  });
  let texts = 0;
  const one = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
    if (this.name === 'articlesA' || (this.name === 'texts' && texts++ === 0))
      throw new DOMException('planted', 'UnknownError');
    return single.call(this, key);
  });
  const { file, articles, missing } = await rescuePack('damaged');
  bad.mockRestore();
  one.mockRestore();
  expect(articles + missing).toBeGreaterThanOrEqual(2);
  expect(missing).toBe(1);
  // Their facts are those that were given, as the list of articles cannot be read.
  for (const article of readers(await file.text())) expect(article.title).toMatch(/bridge|railway/);
});

test('where there is no dataset nothing is made, and nothing saved', async () => {
  await expect(rescuePack('never there')).rejects.toThrow();
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('never there');
});

test('nothing of a text that no version of a backup allows is taken', async () => {
  await filled('odd');
  const db = await openDB('odd');
  await db.put('texts', { article: 'article:../x', version: 'a', text: 'Odd.' });
  await db.put('texts', { article: 'article:0123456789abcdef', version: 'a', text: 7 });
  db.close();
  const { file, articles, missing } = await rescuePack('odd');
  expect([articles, missing]).toEqual([2, 2]);
  expect(readers(await file.text())).toHaveLength(2);
});
