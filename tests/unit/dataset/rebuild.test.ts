import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import { getText, listArticles } from '../../../src/dataset/read/articles.ts';
import { datasetCounts } from '../../../src/dataset/read/counts.ts';
import type { DatasetDb } from '../../../src/dataset/read/dataset.ts';
import { listQuotations } from '../../../src/dataset/read/quotations.ts';
import { deleteArticle, putArticles } from '../../../src/dataset/write/articles.ts';
import { finishJob, goThrough, startJob } from '../../../src/dataset/write/jobs.ts';
import { openDataset } from '../../../src/dataset/write/open.ts';
import { rebuildDerived } from '../../../src/dataset/write/rebuild.ts';
import { ARTICLE_STORES, newDataset, rowsOf } from './helpers.ts';
import { bridge, fish, train } from './world.ts';

const AT = '2026-01-02T03:04:05.000Z';

afterEach(() => vi.restoreAllMocks());

/** Makes what is stored beside quotations what an earlier derivation made, and has the dataset opened by this one. */
async function openedLater(db: DatasetDb): Promise<DatasetDb> {
  for (const row of await db.getAll('quotations')) {
    const quotations = row.quotations.map(({ quotation, sentence }) => ({ quotation, sentence }));
    await db.put('quotations', { ...row, quotations });
  }
  const state = await db.get('meta', 'dataset');
  if (state) await db.put('meta', { ...state, derivation: -1 }, 'dataset');
  db.close();
  return openDataset(db.name);
}

test('what was staged under another derivation is kept as this one makes it', async () => {
  const [article, other] = [await bridge('reader'), await train()];
  const put = await newDataset();
  await putArticles(put, [other], AT);
  await putArticles(put, [article], AT);

  const db = await newDataset();
  await putArticles(db, [other], AT);
  const job = await startJob(db, { source: 'a', fingerprint: 'a', total: 1 }, AT);
  await goThrough(db, job, [article], { read: async (one) => one });
  const again = await openedLater(db);
  expect((await listArticles(again)).length, 'it is not seen yet').toBe(1);
  await finishJob(again, job.id, [], AT);
  const rows = await rowsOf(again, ARTICLE_STORES);
  expect(rows).toEqual(await rowsOf(put, ARTICLE_STORES));
  expect(JSON.stringify(rows)).toContain('"fragment"');
});

test('an article whose text is not there stays, with its quotations as they are stored', async () => {
  const db = await newDataset();
  await putArticles(db, [await bridge('reader'), await fish('reader')], AT);
  const { id, version } = (await bridge()).meta;
  await db.delete('texts', [id, version]);
  const [rows, counts] = [await rowsOf(db, ARTICLE_STORES), await datasetCounts(db)];
  await rebuildDerived(db);
  expect(await rowsOf(db, ARTICLE_STORES)).toEqual(rows);
  expect(await datasetCounts(db)).toEqual(counts);
  const { total, quotations } = await listQuotations(db, { offset: 0, limit: 9 });
  expect([total, quotations.length]).toEqual([3, 3]);
});

test('an article whose reading is not there stays with its text, and leaves no count behind when it is deleted', async () => {
  const db = await newDataset();
  await putArticles(db, [await bridge('reader'), await fish('reader')], AT);
  const { id, version } = (await bridge()).meta;
  await db.delete('readings', [id, version]);
  await rebuildDerived(db);
  expect((await listArticles(db)).map(({ title }) => title).sort()).toEqual(['Fleets to leave', 'The bridge']);
  expect((await getText(db, id))?.text).toBe((await bridge()).text);
  await deleteArticle(db, id);
  const never = await newDataset();
  await putArticles(never, [await fish('reader')], AT);
  expect(await rowsOf(db, ARTICLE_STORES)).toEqual(await rowsOf(never, ARTICLE_STORES));
  expect(await datasetCounts(db)).toEqual(await datasetCounts(never));
});

test('of many articles the texts are gone through some at a time', async () => {
  const db = await newDataset();
  const { meta, ...rest } = await bridge('reader');
  const articles = Array.from({ length: 350 }, (_, n) => ({
    ...rest,
    meta: { ...meta, id: `article:${String(n).padStart(16, '0')}` as const },
  }));
  await putArticles(db, articles, AT);
  const rows = await rowsOf(db, ARTICLE_STORES);

  let waiting = 0;
  let most = 0;
  const get = IDBObjectStore.prototype.get;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, ...args) {
    const request = get.apply(this, args);
    if (this.name !== 'texts') return request;
    most = Math.max(most, ++waiting);
    request.addEventListener('success', () => waiting--);
    return request;
  });
  await rebuildDerived(db);
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(100);
  expect(await rowsOf(db, ARTICLE_STORES)).toEqual(rows);
});
