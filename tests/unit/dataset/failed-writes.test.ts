import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DatasetError } from '../../../src/dataset/model/dataset-error.ts';
import { unfinishedJobs } from '../../../src/dataset/read/read-jobs.ts';
import { finishJob, stageItems, startJob } from '../../../src/dataset/write/job-lifecycle.ts';
import { loadBundle } from '../../../src/dataset/write/load-bundle.ts';
import { resetDataset } from '../../../src/dataset/write/reset-dataset.ts';
import { putArticles } from '../../../src/dataset/write/write-articles.ts';
import { ALL_STORES, countIn, newDataset, rowsOf } from './dataset-helpers.ts';
import { bridge, bundleOf, fish, train } from './sample-articles.ts';

afterEach(() => vi.restoreAllMocks());

/** The browser has room for so many more records: as in browsers, the transaction is aborted once it knows. */
function roomFor(records: number): void {
  const put = IDBObjectStore.prototype.put;
  let left = records;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    const request = put.apply(this, args);
    if (left-- === 0) setImmediate(() => abortFull(this.transaction));
    return request;
  });
}

function abortFull(tx: IDBTransaction): void {
  if ('_abort' in tx && typeof tx._abort === 'function') tx._abort('QuotaExceededError');
  else throw new Error('This fake cannot abort for want of room.');
}

describe.each([0, 1, 5, 20])('with room for %i more records', (room) => {
  test('a write is rolled back whole and says that there is no room', async () => {
    const db = await newDataset();
    await loadBundle(db, bundleOf(await bridge()));
    const before = await rowsOf(db, ALL_STORES);
    const writes = [
      async () => putArticles(db, [await train(), await fish('reader')]),
      async () => loadBundle(db, bundleOf(await fish(), await train())),
      async () => resetDataset(db, bundleOf(await fish(), await train())),
    ];
    for (const write of writes) {
      roomFor(room);
      const failed = await write().catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(DatasetError);
      expect(failed).toMatchObject({ kind: 'full', message: expect.stringContaining('no room') });
      vi.restoreAllMocks();
      expect(await rowsOf(db, ALL_STORES)).toEqual(before);
    }
  });

  test('an import keeps its place, and goes on when there is room again', async () => {
    const db = await newDataset();
    await loadBundle(db, bundleOf(await bridge()));
    const articles = [await train(), await fish('reader')];
    const read = async (article: (typeof articles)[number]) => article;
    const job = await startJob(db, { source: 'a', fingerprint: 'a', total: 2 });
    roomFor(Math.min(room, 7));
    await expect(stageItems(db, job, articles, { read, batch: 1 })).rejects.toMatchObject({ kind: 'full' });
    vi.restoreAllMocks();
    const [again] = await unfinishedJobs(db);
    if (!again) throw new Error('The job is gone.');
    await stageItems(db, again, articles, { read, batch: 1 });
    const staged = await rowsOf(db, ALL_STORES);
    roomFor(room);
    await expect(finishJob(db, job.id)).rejects.toMatchObject({ kind: 'full' });
    vi.restoreAllMocks();
    expect(await rowsOf(db, ALL_STORES)).toEqual(staged);
    await finishJob(db, job.id);
    expect(await countIn(db, 'articles')).toBe(3);
  });
});
