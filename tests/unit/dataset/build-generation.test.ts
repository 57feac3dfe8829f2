import { IDBDatabase } from 'fake-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { FullArticle } from '../../../src/dataset/model/dataset-types.ts';
import { datasetCounts, revision } from '../../../src/dataset/read/dataset-state.ts';
import type { DatasetDb } from '../../../src/dataset/read/dataset-transaction.ts';
import { openForReading } from '../../../src/dataset/read/open-for-reading.ts';
import { listArticles } from '../../../src/dataset/read/read-articles.ts';
import { listEntities } from '../../../src/dataset/read/read-entities.ts';
import { unfinishedJobs } from '../../../src/dataset/read/read-jobs.ts';
import { listQuotations } from '../../../src/dataset/read/read-quotations.ts';
import { collectGarbage, emptyBin } from '../../../src/dataset/write/garbage-collection.ts';
import { discardJob, finishJob, stageItems, startJob } from '../../../src/dataset/write/job-lifecycle.ts';
import { loadBundle } from '../../../src/dataset/write/load-bundle.ts';
import { rereadOutdated } from '../../../src/dataset/write/reread-outdated.ts';
import { resetDataset } from '../../../src/dataset/write/reset-dataset.ts';
import { bringBack, deleteArticles, putArticles } from '../../../src/dataset/write/write-articles.ts';
import { write } from '../../../src/dataset/write/write-transaction.ts';
import { ARTICLE_STORES, handMade, LATER, newDataset, openedAgain, person, rowsOf } from './dataset-helpers.ts';
import { ADA, bridge, bundleOf, fish } from './sample-articles.ts';

const AT = '2026-01-02T03:04:05.000Z';
const SEEN = [...ARTICLE_STORES, 'dictionary', 'log', 'bin', 'bundle', 'jobs', 'staged'] as const;

afterEach(() => vi.restoreAllMocks());

/** The stores whose rows say what made them. */
const MADE = ['articles', 'readings', 'quotations'] as const;

/** Articles that share people, words and statements; more than are changed in one transaction. */
const many = (from: number, count: number): Promise<FullArticle[]> =>
  Promise.all(
    Array.from({ length: count }, (_, i) => {
      const n = from + i;
      const speaker = person(`Ada Quill${'abcdefg'[n % 7]}`, n % 3 ? 'Minister' : 'Envoy', 'country:PE');
      const words = `The ${['harbour', 'tunnel', 'airport'][n % 3]} opens in year ${n}.`;
      const shared = `Every paper has the statement of group ${n % 5}.`;
      const said = [
        { by: speaker, words },
        { by: n % 4 ? ADA : null, words: shared },
      ];
      return handMade(`“${words}” ${speaker.name} said. “${shared}”`, { people: [speaker], said });
    }),
  );

const read = async (article: FullArticle): Promise<FullArticle> => article;

const held = async (): Promise<DatasetDb> => {
  const db = await newDataset();
  await loadBundle(db, bundleOf(await bridge(), await fish()));
  await putArticles(db, await many(0, 14), AT);
  return db;
};

/** What every reader sees. */
const seen = async (db: DatasetDb) => ({
  counts: await datasetCounts(db),
  articles: await listArticles(db),
  people: await listEntities(db, 'person'),
  quotations: await listQuotations(db, { offset: 0, limit: 100 }),
});

/** All work that a writer does on starting: what was cut off is finished, what nothing refers to is swept. */
async function goOn(db: DatasetDb): Promise<void> {
  for (const job of await unfinishedJobs(db)) if (job.finishing) await finishJob(db, job.id, [], AT);
  for (const job of await unfinishedJobs(db)) if (job.kind !== 'restore') await discardJob(db, job.id);
  await collectGarbage(db);
}

/** The context is gone: no transaction can be begun from the n-th on. */
function killedAfter(transactions: number): void {
  let left = transactions;
  const { transaction } = IDBDatabase.prototype;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    if (left-- <= 0) throw new Error('Killed.');
    return transaction.apply(this, args);
  });
}

interface Work {
  readonly name: string;
  readonly prepare?: (db: DatasetDb) => Promise<unknown>;
  readonly work: (db: DatasetDb) => Promise<unknown>;
  /** What is seen is the same before and after. */
  readonly showsNothing?: true;
}

const WORKS: readonly Work[] = [
  {
    name: 'a restore',
    async work(db) {
      const [before] = await unfinishedJobs(db);
      const job = before ?? (await startJob(db, { source: 'a', fingerprint: 'a', total: 16 }, AT));
      await stageItems(db, job, await many(10, 16), { read, batch: 6 });
      await finishJob(db, job.id, [], AT);
    },
  },
  {
    name: 'a deletion of many',
    work: async (db) =>
      deleteArticles(
        db,
        (await many(0, 12)).map(({ meta }) => meta.id),
        'act',
        AT,
      ),
  },
  {
    name: 'its undoing',
    prepare: async (db) =>
      deleteArticles(
        db,
        (await many(0, 12)).map(({ meta }) => meta.id),
        'act',
        AT,
      ),
    work: (db) => bringBack(db, 'act', '2026-01-03T00:00:00.000Z'),
  },
  { name: 'a reset', work: async (db) => resetDataset(db, bundleOf(await bridge(), await fish()), AT) },
  {
    name: 'a bundle of many',
    work: async (db) => loadBundle(db, bundleOf(await bridge(), ...(await many(40, 12)))),
  },
  {
    name: 'reading anew',
    showsNothing: true,
    prepare: (db) =>
      write(db, MADE, async (tx) => {
        for (const store of MADE) {
          const rows = await tx.objectStore(store).getAll();
          await tx.objectStore(store).clear();
          for (const row of rows) await tx.anyStore(store).put({ ...row, made: 'older 3' });
        }
      }),
    async work(db) {
      const texts = new Map(
        [...(await many(0, 14)), await bridge(), await fish()].map((one) => [one.text, one.reading]),
      );
      const readText = (text: string) => texts.get(text) ?? Promise.reject(new Error('Another text.'));
      await rereadOutdated(db, readText, { engine: 'by hand' });
    },
  },
];

test('rows that an older derivation made are made anew, in a dataset of few articles as well', async () => {
  const articles = [await bridge(), await fish()];
  const db = await newDataset();
  await putArticles(db, articles, AT);
  const derived = await rowsOf(db, ARTICLE_STORES);
  // As that derivation left them: articles with another stamp, and tallies without a count that came later.
  await write(db, [...MADE, 'tallies'], async (tx) => {
    for (const store of MADE) {
      const rows = await tx.objectStore(store).getAll();
      await tx.objectStore(store).clear();
      for (const row of rows) await tx.anyStore(store).put({ ...row, made: 'by hand 3' });
    }
    for (const row of await tx.objectStore('tallies').getAll())
      await tx.anyStore('tallies').put({
        ...row,
        tallies: row.tallies.map(({ saidReported: _, ...older }) => older),
      });
  });
  const readText = () => Promise.reject(new Error('Its reading is of this engine.'));
  await rereadOutdated(db, readText, { engine: 'by hand' });
  expect(await rowsOf(db, ARTICLE_STORES)).toEqual(derived);
});

describe.each(WORKS)('$name', { timeout: 120_000 }, ({ prepare, work, showsNothing }) => {
  test('killed at any moment, shows what was before or what comes of it, and comes to the same', async () => {
    const started = async (): Promise<DatasetDb> => {
      const db = await held();
      await prepare?.(db);
      return db;
    };
    const whole = await started();
    const before = await seen(whole);
    await work(whole);
    const after = await seen(whole);
    expect(JSON.stringify(after) === JSON.stringify(before)).toBe(showsNothing === true);
    await collectGarbage(whole);
    const rows = await rowsOf(whole, SEEN);
    let finished = false;
    let kills = 0;
    for (let n = 0; !finished; n += 1 + Math.floor(n / 12)) {
      const db = await started();
      killedAfter(n);
      finished = await work(db).then(
        () => true,
        () => false,
      );
      vi.restoreAllMocks();
      if (!finished) kills++;
      const again = await openedAgain(db);
      const now = await seen(again);
      const isWhole = JSON.stringify(now) === JSON.stringify(after) || JSON.stringify(now) === JSON.stringify(before);
      expect(isWhole, `killed after ${n} transactions`).toBe(true);
      await goOn(again);
      // Asked again, as whoever asked does.
      await work(again);
      await collectGarbage(again);
      expect(await seen(again), `killed after ${n} transactions`).toEqual(after);
      const { log: _, ...stores } = { log: null, ...(await rowsOf(again, SEEN)) };
      expect(withoutRepeats(stores), `killed after ${n} transactions`).toEqual(withoutRepeats(rows));
      again.idb.close();
    }
    expect(kills).toBeGreaterThan(8);
  });
});

/** What the reader did may be written down twice, when it was asked for twice. */
const withoutRepeats = (rows: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(rows).filter(([key]) => !key.startsWith('log ')));

describe('while a generation is made', () => {
  const restored = async (db: DatasetDb) => {
    const job = await startJob(db, { source: 'a', fingerprint: 'a', total: 16 }, AT);
    await stageItems(db, job, await many(20, 16), { read });
    return job;
  };

  test('what is kept and deleted meanwhile is in it', async () => {
    const [first, last] = [await many(3, 1), await many(60, 2)];
    const gone = (await many(5, 2)).map(({ meta }) => meta.id);
    const other = await held();
    const job = await restored(other);
    let isDone = false;
    const finishing = finishJob(other, job.id, [], AT).finally(() => (isDone = true));
    const rowsMade = async () => (await unfinishedJobs(other))[0]?.finishing?.made?.rows ?? 0;
    while ((await rowsMade()) === 0) expect(isDone).toBe(false);
    // Each has its turn between two slices.
    await putArticles(other, last, AT);
    await deleteArticles(other, gone, 'act', AT);
    await putArticles(other, first, '2026-01-04T00:00:00.000Z');
    expect(isDone).toBe(false);
    await finishing;
    const one = await held();
    await putArticles(one, last, AT);
    await deleteArticles(one, gone, 'act', AT);
    await putArticles(one, first, '2026-01-04T00:00:00.000Z');
    const same = await restored(one);
    await finishJob(one, same.id, [], AT);
    await Promise.all([collectGarbage(one), collectGarbage(other)]);
    const stores = [...ARTICLE_STORES, 'jobs', 'staged'] as const;
    expect(await rowsOf(other, stores)).toEqual(await rowsOf(one, stores));
    expect(await datasetCounts(other)).toEqual(await datasetCounts(one));
  });

  test('whoever reads has the one that serves, and the next one once it does', async () => {
    const db = await held();
    const reader = await openForReading(db.idb.name);
    const before = await seen(reader);
    const job = await restored(db);
    const looks: Awaited<ReturnType<typeof seen>>[] = [];
    let isDone = false;
    const finishing = finishJob(db, job.id, [], AT).finally(() => (isDone = true));
    while (!isDone) looks.push(await seen(reader));
    await finishing;
    const after = await seen(reader);
    expect(after.articles.length).toBe(before.articles.length + 16);
    expect(looks.length).toBeGreaterThan(3);
    // Each part of a look is of one moment; of two parts one may be before the swap and one after.
    for (const look of looks)
      for (const part of ['counts', 'articles', 'people', 'quotations'] as const)
        expect([JSON.stringify(before[part]), JSON.stringify(after[part])]).toContain(JSON.stringify(look[part]));
    expect(reader.generation).toBe(db.generation);
  });

  test('a failure leaves what serves, and the job can be given up', async () => {
    const db = await held();
    const before = await rowsOf(db, ARTICLE_STORES);
    const job = await restored(db);
    const at = await revision(db);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name.startsWith('postings')) throw new DOMException('Failed to write blobs (IOError)', 'UnknownError');
      return put.apply(this, args);
    });
    await expect(finishJob(db, job.id, [], AT)).rejects.toMatchObject({ kind: 'full' });
    vi.restoreAllMocks();
    expect(await revision(db)).toBe(at);
    await discardJob(db, job.id);
    expect(await rowsOf(db, ARTICLE_STORES)).toEqual(before);
    expect(await rowsOf(db, ['jobs', 'staged'])).toEqual({});
  });

  test('no transaction writes more than some hundred rows', async () => {
    const db = await held();
    const job = await startJob(db, { source: 'a', fingerprint: 'a', total: null }, AT);
    await stageItems(db, job, await many(100, 600), { read });
    const puts = new Map<IDBTransaction, number>();
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      puts.set(this.transaction, (puts.get(this.transaction) ?? 0) + 1);
      return put.apply(this, args);
    });
    await finishJob(db, job.id, [], AT);
    expect(puts.size).toBeGreaterThan(10);
    expect(Math.max(...puts.values())).toBeLessThanOrEqual(251);
    await emptyBin(db, LATER);
  });
});
