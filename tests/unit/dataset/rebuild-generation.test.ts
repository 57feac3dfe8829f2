import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import { datasetCounts } from '../../../src/dataset/read/dataset-state.ts';
import { getText, listArticles } from '../../../src/dataset/read/read-articles.ts';
import { listQuotations } from '../../../src/dataset/read/read-quotations.ts';
import { putArticles } from '../../../src/dataset/write/write-articles.ts';
import { write } from '../../../src/dataset/write/write-transaction.ts';
import { ARTICLE_STORES, deleteForGood, newDataset, rebuilt, rowsOf } from './dataset-helpers.ts';
import { bridge, fish } from './sample-articles.ts';

const AT = '2026-01-02T03:04:05.000Z';

afterEach(() => vi.restoreAllMocks());

test('an article whose text is not there stays, with its quotations as they are stored', async () => {
  const db = await newDataset();
  await putArticles(db, [await bridge('reader'), await fish('reader')], AT);
  const { id, version } = (await bridge()).meta;
  await write(db, ['texts'], (tx) => tx.objectStore('texts').delete([id, version]));
  // The words of a text that is not there cannot be found again; those of its quotations are.
  const stores = ARTICLE_STORES.filter((store) => store !== 'articleWords');
  const [rows, counts] = [await rowsOf(db, stores), await datasetCounts(db)];
  await rebuilt(db);
  expect(await rowsOf(db, stores)).toEqual(rows);
  expect(await datasetCounts(db)).toEqual(counts);
  const { total, quotations } = await listQuotations(db, { offset: 0, limit: 9 });
  expect([total, quotations.length]).toEqual([3, 3]);
});

test('an article whose reading is not there stays with its text, and leaves no count behind when it is deleted', async () => {
  const db = await newDataset();
  await putArticles(db, [await bridge('reader'), await fish('reader')], AT);
  const { id, version } = (await bridge()).meta;
  await write(db, ['readings'], (tx) =>
    tx.objectStore('readings').delete(IDBKeyRange.bound([id, version], [id, version, []])),
  );
  await rebuilt(db);
  expect((await listArticles(db)).map(({ title }) => title).sort()).toEqual(['Fleets to leave', 'The bridge']);
  expect((await getText(db, id))?.text).toBe((await bridge()).text);
  await deleteForGood(db, id);
  const never = await newDataset();
  await putArticles(never, [await fish('reader')], AT);
  expect(await rowsOf(db, ARTICLE_STORES)).toEqual(await rowsOf(never, ARTICLE_STORES));
  expect(await datasetCounts(db)).toEqual(await datasetCounts(never));
});

test('of many articles the readings are gone through some at a time', async () => {
  const db = await newDataset();
  const { meta, ...rest } = await bridge('reader');
  const articles = Array.from({ length: 350 }, (_, n) => ({
    ...rest,
    meta: { ...meta, id: `article:${String(n).padStart(16, '0')}` as const },
  }));
  await putArticles(db, articles, AT);
  const rows = await rowsOf(db, ARTICLE_STORES);

  let most = 0;
  const getAll = IDBObjectStore.prototype.getAll;
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...args) {
    const request = getAll.apply(this, args);
    if (this.name === 'readings')
      request.addEventListener('success', () => {
        most = Math.max(most, request.result.length);
      });
    return request;
  });
  await rebuilt(db);
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(100);
  expect(await rowsOf(db, ARTICLE_STORES)).toEqual(rows);
});

test('a transaction takes no more rows once the thread has stood still', async () => {
  const db = await newDataset();
  await putArticles(db, [await bridge('reader'), await fish('reader')], AT);
  const rows = await rowsOf(db, ARTICLE_STORES);
  const putAtOnce = async (): Promise<number> => {
    const byTransaction = new Map<unknown, number>();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await rebuilt(db);
    for (const store of put.mock.contexts)
      if (store instanceof IDBObjectStore && /^(articles|entities|tallies|postings|dictionary)/.test(store.name))
        byTransaction.set(store.transaction, (byTransaction.get(store.transaction) ?? 0) + 1);
    put.mockRestore();
    return Math.max(...byTransaction.values());
  };
  expect(await putAtOnce()).toBeGreaterThan(5);
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1_000));
  expect(await putAtOnce()).toBe(1);
  vi.restoreAllMocks();
  expect(await rowsOf(db, ARTICLE_STORES)).toEqual(rows);
});
