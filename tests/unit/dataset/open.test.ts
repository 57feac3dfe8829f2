import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { STORES, type StoreTable, schemaVersion } from '../../../src/dataset/model/stores.ts';
import { listArticles } from '../../../src/dataset/read/articles.ts';
import { datasetCounts, revision } from '../../../src/dataset/read/counts.ts';
import { getEntity } from '../../../src/dataset/read/entities.ts';
import { openForReading } from '../../../src/dataset/read/open.ts';
import { putArticles } from '../../../src/dataset/write/articles.ts';
import { loadBundle } from '../../../src/dataset/write/bundle.ts';
import { MIGRATIONS, type Migration } from '../../../src/dataset/write/migrations.ts';
import { openDataset } from '../../../src/dataset/write/open.ts';
import { readOutdatedAnew } from '../../../src/dataset/write/read-anew.ts';
import { resetDataset } from '../../../src/dataset/write/reset.ts';
import { write } from '../../../src/dataset/write/transact.ts';
import { ARTICLE_STORES, newDataset, rebuilt, rowsOf } from './helpers.ts';
import { ADA, bridge, bundleOf, train } from './world.ts';

const NOW = schemaVersion(STORES);

/** The stores as a later version might have them. */
const LATER: StoreTable = {
  ...STORES,
  notes: { is: 'kept', key: 'id', since: NOW + 1 },
  acts: { is: 'log', key: null, counted: true, since: NOW + 1 },
  letters: { is: 'derived', key: 'letter', since: NOW + 1 },
};

/** What a later version might do to the rows there are. */
const later: Migration = async (_db, tx) => {
  for (const row of await tx.objectStore('articlesA').getAll())
    await tx.objectStore('articlesA').put({ ...row, meta: { ...row.meta, title: `${row.meta.title} (moved)` } });
};

test('this version opens as a later version would open it, with all it holds', async () => {
  const db = await openDataset('migrated');
  await putArticles(db, [await bridge('reader'), await train()]);
  const kept = ARTICLE_STORES.filter((store) => store !== 'articles');
  const [rows, counts, at] = [await rowsOf(db, kept), await datasetCounts(db), await revision(db)];
  db.idb.close();

  const moved = await openDataset('migrated', { table: LATER, migrations: { ...MIGRATIONS, [NOW + 1]: later } });
  expect(moved.idb.version).toBe(NOW + 1);
  expect(await rowsOf(moved, kept)).toEqual(rows);
  expect(await datasetCounts(moved)).toEqual(counts);
  expect(await revision(moved)).toBe(at);
  expect((await listArticles(moved)).map(({ title }) => title)).toEqual(['A railway (moved)', 'The bridge (moved)']);
  expect((await getEntity(moved, ADA.id))?.said).toBe(2);
  moved.idb.close();

  // And the older version, started again beside it, says so instead of harming it.
  await expect(openDataset('migrated')).rejects.toMatchObject({ kind: 'newer' });
  await expect(openForReading('migrated')).rejects.toMatchObject({ kind: 'newer' });
});

test('a store that is new in the table is made, derived, and cleared, without another word', async () => {
  const db = await openDataset('with more');
  await putArticles(db, [await bridge('reader')]);
  db.idb.close();
  const more = await openDataset('with more', { table: LATER });
  const raw = async (name: string): Promise<unknown[]> => {
    const opened = await openDB('with more');
    const rows = await opened.getAll(name);
    opened.close();
    return rows;
  };
  expect(await raw('lettersA')).toEqual([]);
  const { DERIVED_ROWS } = await import('../../../src/dataset/model/generation.ts');
  await rebuilt(more, {
    ...DERIVED_ROWS,
    *letters({ derived }) {
      for (const letter of new Set(derived.articles.map(({ meta }) => meta.title?.[0] ?? '')))
        yield { value: { letter } };
    },
  });
  expect(await raw(`letters${more.generation}`)).toEqual([{ letter: 'T' }]);
  await write(more, ['notes', 'acts'], async (tx) => {
    await tx.anyStore('notes').put({ id: 1 });
    await tx.anyStore('acts').put({ kind: 'noted' });
  });
  await resetDataset(more, bundleOf());
  for (const name of ['notes', 'acts', 'lettersA', 'lettersB', 'versions', 'texts', 'readings', 'quotations', 'log'])
    expect(await raw(name), name).toEqual([]);
});

test('a migration that fails leaves this version as it was', async () => {
  const db = await openDataset('unmoved');
  await putArticles(db, [await train()]);
  const rows = await rowsOf(db, ARTICLE_STORES);
  db.idb.close();
  const fails: Migration = async (_db, tx) => {
    await tx.objectStore('articlesA').clear();
    throw new Error('Something it did not foresee.');
  };
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  await expect(
    openDataset('unmoved', { table: LATER, migrations: { ...MIGRATIONS, [NOW + 1]: fails } }),
  ).rejects.toMatchObject({ kind: 'failed' });
  expect(told).toHaveBeenCalledOnce();
  told.mockRestore();
  const again = await openDataset('unmoved');
  expect(again.idb.version).toBe(NOW);
  expect(await rowsOf(again, ARTICLE_STORES)).toEqual(rows);
});

test('a connection gives way to a later version by itself, of whoever reads as of whoever writes', async () => {
  const [closed, readersClosed, blocked] = [vi.fn(), vi.fn(), vi.fn()];
  const old = await openDataset('given way', { closed });
  const reader = await openForReading('given way', { closed: readersClosed });
  const next = await openDataset('given way', { table: LATER, blocked });
  expect(next.idb.version).toBe(NOW + 1);
  expect(closed).toHaveBeenCalledOnce();
  expect(readersClosed).toHaveBeenCalledOnce();
  expect(blocked).not.toHaveBeenCalled();
  for (const { idb } of [old, reader]) expect(() => idb.transaction('meta')).toThrow();
});

test('one that does not give way is told of, and waited for', async () => {
  const stubborn = await openDB('stubborn', NOW);
  const blocked = vi.fn(() => setTimeout(() => stubborn.close(), 5));
  const next = await openDataset('stubborn', { table: LATER, blocked });
  expect(blocked).toHaveBeenCalledOnce();
  expect(next.idb.version).toBe(NOW + 1);
});

test('whoever reads neither makes nor migrates it', async () => {
  await expect(openForReading('nothing there')).rejects.toMatchObject({ kind: 'not ready' });
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('nothing there');
  const earlier = await openDB('earlier', NOW - 1);
  earlier.close();
  await expect(openForReading('earlier')).rejects.toMatchObject({ kind: 'not ready' });
});

test('version 2 opens with all it holds, and goes on serving until it is read anew', async () => {
  const now = await newDataset();
  const articles = [await bridge('reader'), await train()];
  await putArticles(now, articles);
  const [rows, counts] = [await rowsOf(now, ARTICLE_STORES), await datasetCounts(now)];

  const db = await openDB('version 2', 2, {
    upgrade(opened) {
      opened.createObjectStore('articles', { keyPath: 'id' }).createIndex('words', 'words', { multiEntry: true });
      opened.createObjectStore('texts', { keyPath: ['article', 'version'] });
      opened.createObjectStore('readings', { keyPath: ['article', 'version'] });
      opened.createObjectStore('quotations', { keyPath: ['article', 'version', 'chunk'] });
      opened.createObjectStore('entities', { keyPath: 'id' }).createIndex('words', 'words', { multiEntry: true });
      opened.createObjectStore('tallies', { keyPath: 'group' });
      opened.createObjectStore('postings', { keyPath: 'bucket' });
      opened.createObjectStore('log', { autoIncrement: true });
      opened.createObjectStore('jobs', { keyPath: 'id', autoIncrement: true });
      opened.createObjectStore('staged', { keyPath: ['job', 'article'] }).createIndex('article', 'article');
      for (const store of ['dictionary', 'bundle', 'meta']) opened.createObjectStore(store);
    },
  });
  const stores = ['articles', 'texts', 'readings', 'quotations', 'entities', 'tallies', 'postings', 'log'] as const;
  for (const store of stores)
    for (const row of Object.values(await rowsOf(now, [store]))) {
      const { made: _, ...before } = Object(row);
      await db.put(store, before);
    }
  const [state] = Object.values(await rowsOf(now, ['meta']));
  const { generation: _, ...before } = Object(state);
  await db.put('meta', { ...before, derivation: 3 }, 'dataset');
  db.close();

  const moved = await openDataset('version 2');
  expect(await datasetCounts(moved)).toEqual(counts);
  expect(await rowsOf(moved, ['entities', 'postings', 'texts'])).toEqual(
    await rowsOf(now, ['entities', 'postings', 'texts']),
  );
  const byText = new Map(articles.map(({ text, reading }) => [text, reading]));
  const read = (text: string) => byText.get(text) ?? Promise.reject(new Error('Another text.'));
  expect(await readOutdatedAnew(moved, read, { engine: 'by hand' })).toBeGreaterThan(0);
  // What was found was not told from what was given then.
  const withoutGiven = (of: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(of).map(([key, row]) => [key, { ...Object(row), given: null }]));
  expect(withoutGiven(await rowsOf(moved, ARTICLE_STORES))).toEqual(withoutGiven(rows));
  expect(await datasetCounts(moved)).toEqual(counts);
});

test('rows that another derivation made are made anew, and serve until then', async () => {
  const article = await bridge('reader');
  const db = await openDataset('derived anew');
  await putArticles(db, [article]);
  const [rows, counts] = [await rowsOf(db, ARTICLE_STORES), await datasetCounts(db)];
  await write(db, ['articles', 'readings', 'quotations', 'postings', 'entities'], async (tx) => {
    const before = <Row extends { readonly made: string }>(row: Row): Row => ({ ...row, made: 'by hand 0' });
    for (const store of ['articles', 'readings', 'quotations'] as const) {
      const held = await tx.objectStore(store).getAll();
      await tx.objectStore(store).clear();
      for (const row of held) await tx.anyStore(store).put(before(row));
    }
    await tx.objectStore('postings').clear();
  });
  const read = vi.fn(() => article.reading);
  expect((await getEntity(db, ADA.id))?.said).toBe(2);
  expect(await readOutdatedAnew(db, read, { engine: 'by hand' })).toBeGreaterThan(1);
  expect(read, 'the reading is of this engine').not.toHaveBeenCalled();
  expect(await rowsOf(db, ARTICLE_STORES)).toMatchObject({});
  expect(await readOutdatedAnew(db, read, { engine: 'by hand' })).toBeNull();
  expect(await rebuilt(db)).toBeGreaterThan(2);
  expect(await rowsOf(db, ARTICLE_STORES)).toEqual(rows);
  expect(await datasetCounts(db)).toEqual(counts);
});

test('a new dataset is empty', async () => {
  const db = await newDataset();
  expect(await revision(db)).toBe(0);
  expect(await datasetCounts(db)).toEqual({ articles: 0, people: 0, countries: 0, quotations: 0, kept: 0 });
  expect(await loadBundle(db, bundleOf())).toBe(true);
});
