import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DatasetDb } from '../../../src/dataset/read/dataset-transaction.ts';
import { listArticles } from '../../../src/dataset/read/read-articles.ts';
import { dictionaryParts } from '../../../src/dataset/read/read-dictionary.ts';
import { lastDeleted, unfinishedJobs } from '../../../src/dataset/read/read-jobs.ts';
import { putNewJob, stageItems, startJob } from '../../../src/dataset/write/job-lifecycle.ts';
import { deleteArticles } from '../../../src/dataset/write/write-articles.ts';
import { write } from '../../../src/dataset/write/write-transaction.ts';
import { mutationQueue } from '../../../src/worker/mutation-queue.ts';
import { prepareDataset } from '../../../src/worker/prepare-dataset.ts';
import { newDataset, openedAgain } from '../dataset/dataset-helpers.ts';
import { bridge, bundleOf, fish, train } from '../dataset/sample-articles.ts';

vi.mock('../../../src/worker/bundled-pack.ts', () => ({
  bundledPack: async () => bundleOf(await bridge(), await fish()),
}));

const AT = '2026-01-02T03:04:05.000Z';
const ABOUT = { source: 'mine.json', fingerprint: 'mine.json', total: 1 };
const asIs = { read: async <T>(article: T) => article };

let db: DatasetDb;
beforeEach(async () => {
  db = await newDataset();
});
afterEach(() => db.idb.close());

/** As a writer does when it starts, with all that it goes on with besides. */
async function prepared(): Promise<string[]> {
  const queue = mutationQueue();
  await prepareDataset(db, queue);
  await queue.run(async () => {});
  return (await listArticles(db)).map(({ title }) => title ?? '').sort();
}

test('a new dataset has the bundle in it and a dictionary', async () => {
  expect(await prepared()).toEqual(['Fleets to leave', 'The bridge']);
  expect((await dictionaryParts(db, [])).head).not.toBeNull();
});

test('a restoring that was cut off as it became visible is finished', async () => {
  await prepared();
  const job = await startJob(db, ABOUT, AT);
  await stageItems(db, job, [await train()], asIs);
  const finishing = { at: AT, given: [], made: null };
  await write(db, ['jobs'], async (tx) => {
    const now = await tx.objectStore('jobs').get(job.id);
    if (now) await tx.objectStore('jobs').put({ ...now, finishing });
  });
  db = await openedAgain(db);
  expect(await prepared()).toContain('A railway');
  expect(await unfinishedJobs(db)).toEqual([]);
});

test('a restoring that was cut off before waits for the reader', async () => {
  await prepared();
  const job = await startJob(db, ABOUT, AT);
  await stageItems(db, job, [await train()], asIs);
  db = await openedAgain(db);
  expect(await prepared()).not.toContain('A railway');
  expect(await unfinishedJobs(db)).toMatchObject([{ id: job.id, articles: 1 }]);
});

test('a bundle or a reset that was cut off before is begun anew', async () => {
  for (const kind of ['bundle', 'reset'] as const)
    await write(db, ['jobs'], (tx) => putNewJob(tx, { ...ABOUT, kind, startedAt: AT }));
  expect(await prepared()).toEqual(['Fleets to leave', 'The bridge']);
  expect(await unfinishedJobs(db)).toEqual([]);
});

test('what was deleted can be brought back for a day', async () => {
  await prepared();
  const ids = (await listArticles(db)).map(({ id }) => id);
  const hours = (n: number): string => new Date(Date.now() - n * 60 * 60 * 1000).toISOString();
  await deleteArticles(db, ids.slice(0, 1), 'an hour ago', hours(1));
  await deleteArticles(db, ids.slice(1), 'two days ago', hours(48));
  await prepared();
  expect(await lastDeleted(db)).toMatchObject({ act: 'an hour ago' });
});
