import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { STORES, type StoreTable, schemaVersion } from '../../../src/dataset/model/stores.ts';
import { datasetCounts, revision } from '../../../src/dataset/read/dataset-state.ts';
import { openForReading } from '../../../src/dataset/read/open-for-reading.ts';
import { listArticles } from '../../../src/dataset/read/read-articles.ts';
import { getEntity } from '../../../src/dataset/read/read-entities.ts';
import { search } from '../../../src/dataset/read/search-dataset.ts';
import { loadBundle } from '../../../src/dataset/write/load-bundle.ts';
import { MIGRATIONS, type Migration } from '../../../src/dataset/write/migrations.ts';
import { openForWriting } from '../../../src/dataset/write/open-for-writing.ts';
import { rereadOutdated } from '../../../src/dataset/write/reread-outdated.ts';
import { resetDataset } from '../../../src/dataset/write/reset-dataset.ts';
import { putArticles } from '../../../src/dataset/write/write-articles.ts';
import { write } from '../../../src/dataset/write/write-transaction.ts';
import { ARTICLE_STORES, newDataset, rebuilt, rowsOf } from './dataset-helpers.ts';
import { ADA, bridge, bundleOf, train } from './sample-articles.ts';

const NOW = schemaVersion(STORES);

/** The stores as a later version might have them. */
const LATER: StoreTable = {
  ...STORES,
  notes: { kind: 'kept', key: 'id', since: NOW + 1 },
  acts: { kind: 'log', key: null, autoIncrement: true, since: NOW + 1 },
  letters: { kind: 'derived', key: 'letter', since: NOW + 1 },
};

/** What a later version might do to the rows there are. */
const later: Migration = async (_db, tx) => {
  for (const row of await tx.objectStore('articlesA').getAll())
    await tx.objectStore('articlesA').put({ ...row, meta: { ...row.meta, title: `${row.meta.title} (moved)` } });
};

test('this version opens as a later version would open it, with all it holds', async () => {
  const db = await openForWriting('migrated');
  await putArticles(db, [await bridge('reader'), await train()]);
  const kept = ARTICLE_STORES.filter((store) => store !== 'articles');
  const [rows, counts, at] = [await rowsOf(db, kept), await datasetCounts(db), await revision(db)];
  db.idb.close();

  const moved = await openForWriting('migrated', { table: LATER, migrations: { ...MIGRATIONS, [NOW + 1]: later } });
  expect(moved.idb.version).toBe(NOW + 1);
  expect(await rowsOf(moved, kept)).toEqual(rows);
  expect(await datasetCounts(moved)).toEqual(counts);
  expect(await revision(moved)).toBe(at);
  expect((await listArticles(moved)).map(({ title }) => title)).toEqual(['A railway (moved)', 'The bridge (moved)']);
  expect((await getEntity(moved, ADA.id))?.said).toBe(2);
  moved.idb.close();

  // And the older version, started again beside it, says so instead of harming it.
  await expect(openForWriting('migrated')).rejects.toMatchObject({ kind: 'newer' });
  await expect(openForReading('migrated')).rejects.toMatchObject({ kind: 'newer' });
});

test('a store that is new in the table is made, derived, and cleared, without another word', async () => {
  const db = await openForWriting('with more');
  await putArticles(db, [await bridge('reader')]);
  db.idb.close();
  const more = await openForWriting('with more', { table: LATER });
  const raw = async (name: string): Promise<unknown[]> => {
    const opened = await openDB('with more');
    const rows = await opened.getAll(name);
    opened.close();
    return rows;
  };
  expect(await raw('lettersA')).toEqual([]);
  const { DERIVED_ROWS } = await import('../../../src/dataset/model/generation-rows.ts');
  await rebuilt(more, {
    ...DERIVED_ROWS,
    *letters({ articles }) {
      for (const letter of new Set(articles.map(({ meta }) => meta.title?.[0] ?? ''))) yield { value: { letter } };
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
  const db = await openForWriting('unmoved');
  await putArticles(db, [await train()]);
  const rows = await rowsOf(db, ARTICLE_STORES);
  db.idb.close();
  const fails: Migration = async (_db, tx) => {
    await tx.objectStore('articlesA').clear();
    throw new Error('Something it did not foresee.');
  };
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  await expect(
    openForWriting('unmoved', { table: LATER, migrations: { ...MIGRATIONS, [NOW + 1]: fails } }),
  ).rejects.toMatchObject({ kind: 'failed' });
  expect(told).toHaveBeenCalledOnce();
  told.mockRestore();
  const again = await openForWriting('unmoved');
  expect(again.idb.version).toBe(NOW);
  expect(await rowsOf(again, ARTICLE_STORES)).toEqual(rows);
});

test('a connection gives way to a later version by itself, of whoever reads as of whoever writes', async () => {
  const [closed, readersClosed, blocked] = [vi.fn(), vi.fn(), vi.fn()];
  const old = await openForWriting('given way', { closed });
  const reader = await openForReading('given way', { closed: readersClosed });
  const next = await openForWriting('given way', { table: LATER, blocked });
  expect(next.idb.version).toBe(NOW + 1);
  expect(closed).toHaveBeenCalledOnce();
  expect(readersClosed).toHaveBeenCalledOnce();
  expect(blocked).not.toHaveBeenCalled();
  for (const { idb } of [old, reader]) expect(() => idb.transaction('meta')).toThrow();
});

test('one that does not give way is told of, and waited for', async () => {
  const stubborn = await openDB('stubborn', NOW);
  const blocked = vi.fn(() => setTimeout(() => stubborn.close(), 5));
  const next = await openForWriting('stubborn', { table: LATER, blocked });
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

  const moved = await openForWriting('version 2');
  expect(await datasetCounts(moved)).toEqual(counts);
  expect(await rowsOf(moved, ['entities', 'postings', 'texts'])).toEqual(
    await rowsOf(now, ['entities', 'postings', 'texts']),
  );
  const byText = new Map(articles.map(({ text, reading }) => [text, reading]));
  const read = (text: string) => byText.get(text) ?? Promise.reject(new Error('Another text.'));
  expect(await rereadOutdated(moved, read, { engine: 'by hand' })).toBeGreaterThan(0);
  // What was found was not told from what was given then.
  const withoutGiven = (of: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(of).map(([key, row]) => [key, { ...Object(row), given: null }]));
  expect(withoutGiven(await rowsOf(moved, ARTICLE_STORES))).toEqual(withoutGiven(rows));
  expect(await datasetCounts(moved)).toEqual(counts);
});

test('version 6 opens with all it holds; texts are found once everything is derived anew', async () => {
  const now = await newDataset();
  await putArticles(now, [await bridge('reader'), await train()]);
  const stores = ARTICLE_STORES.filter((store) => STORES[store].since < 7);
  const before = Object.fromEntries(Object.entries(STORES).filter(([, { since }]) => since < 7));
  const earlier = await openForWriting('version 6', {
    table: { ...before, articles: { ...STORES.articles, indexes: { words: 'many' } } },
  });
  const raw = await openDB('version 6');
  for (const store of [...stores, 'meta'] as const)
    for (const row of Object.values(await rowsOf(now, [store]))) {
      const name = raw.objectStoreNames.contains(store) ? store : `${store}A`;
      await raw.put(
        name,
        store === 'articles' ? { ...Object(row), words: ['bridge'] } : row,
        store === 'meta' ? 'dataset' : undefined,
      );
    }
  raw.close();
  earlier.idb.close();

  const moved = await openForWriting('version 6');
  expect(await datasetCounts(moved)).toEqual(await datasetCounts(now));
  const found = await search(moved, 'railway');
  expect(found.articles).toEqual([]);
  expect(found.notes.join()).toContain('made ready for search');
  expect((await search(moved, 'quill')).people).toHaveLength(1);
  await rebuilt(moved);
  expect((await search(moved, 'railway')).articles).toHaveLength(1);
  // Likenesses come with a reading, and none was made anew: these have the stamp of today.
  const compared = ARTICLE_STORES.filter((store) => store !== 'likenesses');
  expect(await rowsOf(moved, compared)).toEqual(await rowsOf(now, compared));
});

test('rows that another derivation made are made anew, and serve until then', async () => {
  const article = await bridge('reader');
  const db = await openForWriting('derived anew');
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
  expect(await rereadOutdated(db, read, { engine: 'by hand' })).toBeGreaterThan(1);
  expect(read, 'the reading is of this engine').not.toHaveBeenCalled();
  expect(await rowsOf(db, ARTICLE_STORES)).toMatchObject({});
  expect(await rereadOutdated(db, read, { engine: 'by hand' })).toBeNull();
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
