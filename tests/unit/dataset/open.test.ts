import { openDB, unwrap } from 'idb';
import { expect, test, vi } from 'vitest';
import { listArticles } from '../../../src/dataset/read/articles.ts';
import { datasetCounts, revision } from '../../../src/dataset/read/counts.ts';
import { getEntity } from '../../../src/dataset/read/entities.ts';
import { putArticles } from '../../../src/dataset/write/articles.ts';
import { MIGRATIONS, type Migration } from '../../../src/dataset/write/migrations.ts';
import { openDataset } from '../../../src/dataset/write/open.ts';
import { ARTICLE_STORES, newDataset, rowsOf } from './helpers.ts';
import { ADA, bridge, train } from './world.ts';

/** What a later version might do: a new index over what is there, and rows rewritten. */
const later: Migration = async (_db, tx) => {
  unwrap(tx).objectStore('articles').createIndex('by title', 'meta.title');
  let at = await tx.objectStore('articles').openCursor();
  while (at) {
    await at.update({ ...at.value, meta: { ...at.value.meta, title: `${at.value.meta.title} (moved)` } });
    at = await at.continue();
  }
};

test('this version opens as a later version would open it, with all it holds', async () => {
  const db = await openDataset('migrated');
  await putArticles(db, [await bridge('reader'), await train()]);
  const kept = ARTICLE_STORES.filter((store) => store !== 'articles');
  const [rows, counts, at] = [await rowsOf(db, kept), await datasetCounts(db), await revision(db)];
  db.close();

  const moved = await openDataset('migrated', { migrations: [...MIGRATIONS, later] });
  expect(moved.version).toBe(MIGRATIONS.length + 1);
  expect(await rowsOf(moved, kept)).toEqual(rows);
  expect(await datasetCounts(moved)).toEqual(counts);
  expect(await revision(moved)).toBe(at);
  expect((await listArticles(moved)).map(({ title }) => title)).toEqual(['A railway (moved)', 'The bridge (moved)']);
  expect([...moved.transaction('articles').store.indexNames]).toContain('by title');
  expect((await getEntity(moved, ADA.id))?.said).toBe(2);
  moved.close();

  // And the older version, started again beside it, says so instead of harming it.
  await expect(openDataset('migrated')).rejects.toMatchObject({ name: 'VersionError' });
});

test('a migration that fails leaves this version as it was', async () => {
  const db = await openDataset('unmoved');
  await putArticles(db, [await train()]);
  const rows = await rowsOf(db, ARTICLE_STORES);
  db.close();
  const fails: Migration = async (_db, tx) => {
    await tx.objectStore('articles').clear();
    throw new Error('Something it did not foresee.');
  };
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  await expect(openDataset('unmoved', { migrations: [...MIGRATIONS, fails] })).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(told).toHaveBeenCalledOnce();
  told.mockRestore();
  const again = await openDataset('unmoved');
  expect(again.version).toBe(MIGRATIONS.length);
  expect(await rowsOf(again, ARTICLE_STORES)).toEqual(rows);
});

test('a connection gives way to a later version by itself', async () => {
  const closed = vi.fn();
  const blocked = vi.fn();
  const old = await openDataset('given way', { closed });
  const next = await openDataset('given way', { migrations: [...MIGRATIONS, () => {}], blocked });
  expect(next.version).toBe(MIGRATIONS.length + 1);
  expect(closed).toHaveBeenCalledOnce();
  expect(blocked).not.toHaveBeenCalled();
  expect(() => old.transaction('articles')).toThrow();
});

test('one that does not give way is told of, and waited for', async () => {
  const stubborn = await openDB('stubborn', MIGRATIONS.length, {
    upgrade: (db, _old, _new, tx) => void MIGRATIONS[0]?.(db as never, tx as never),
  });
  const blocked = vi.fn(() => setTimeout(() => stubborn.close(), 5));
  const next = await openDataset('stubborn', { migrations: [...MIGRATIONS, () => {}], blocked });
  expect(blocked).toHaveBeenCalledOnce();
  expect(next.version).toBe(MIGRATIONS.length + 1);
});

test('version 1, whose tallies were one a record, opens with all it holds', async () => {
  const now = await newDataset();
  await putArticles(now, [await bridge('reader'), await train()]);
  const [rows, counts] = [await rowsOf(now, ARTICLE_STORES), await datasetCounts(now)];
  const state = await now.get('meta', 'dataset');

  const db = await openDB('version 1', 1, {
    upgrade: (opened, _old, _new, tx) => void MIGRATIONS[0]?.(opened as never, tx as never),
  });
  for (const store of ['articles', 'texts', 'readings', 'quotations', 'entities', 'postings'] as const)
    for (const row of await now.getAll(store)) await db.put(store, row);
  await db.put('tallies', { id: ADA.id, articles: 9 });
  await db.put('meta', { ...state, derivation: 2 }, 'dataset');
  db.close();

  const moved = await openDataset('version 1');
  expect(await rowsOf(moved, ARTICLE_STORES)).toEqual(rows);
  expect(await datasetCounts(moved)).toEqual(counts);
});

test('rows that another derivation made are made anew on opening', async () => {
  const db = await openDataset('derived anew');
  await putArticles(db, [await bridge('reader')]);
  const [rows, counts] = [await rowsOf(db, ARTICLE_STORES), await datasetCounts(db)];
  const state = await db.get('meta', 'dataset');
  if (!state) throw new Error('There is no state.');
  await db.put('meta', { ...state, derivation: -1, counts: { ...counts, people: 99 } }, 'dataset');
  await db.clear('postings');
  await db.clear('entities');
  for (const row of await db.getAll('quotations')) {
    const quotations = row.quotations.map(({ fragment: _, ...quotation }) => quotation);
    await db.put('quotations', { ...row, quotations });
  }
  db.close();
  const again = await openDataset('derived anew');
  expect(await rowsOf(again, ARTICLE_STORES)).toEqual(rows);
  expect(await datasetCounts(again)).toEqual(counts);
});

test('a new dataset is empty', async () => {
  const db = await newDataset();
  expect(await revision(db)).toBe(0);
  expect(await datasetCounts(db)).toEqual({ articles: 0, people: 0, countries: 0, quotations: 0, kept: 0 });
});
