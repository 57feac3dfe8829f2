import { IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { FullArticle } from '../../../src/dataset/model/dataset-types.ts';
import { readPack } from '../../../src/dataset/model/read-pack.ts';
import { datasetCounts, revision } from '../../../src/dataset/read/dataset-state.ts';
import type { DatasetDb } from '../../../src/dataset/read/dataset-transaction.ts';
import { exportPack } from '../../../src/dataset/read/export-pack.ts';
import { getArticle, getText, listArticles } from '../../../src/dataset/read/read-articles.ts';
import { listEntities } from '../../../src/dataset/read/read-entities.ts';
import { unfinishedJobs } from '../../../src/dataset/read/read-jobs.ts';
import { listQuotations } from '../../../src/dataset/read/read-quotations.ts';
import { search } from '../../../src/dataset/read/search-dataset.ts';
import { discardJob, finishJob, stageItems, startJob } from '../../../src/dataset/write/job-lifecycle.ts';
import { loadBundle } from '../../../src/dataset/write/load-bundle.ts';
import { resetDataset } from '../../../src/dataset/write/reset-dataset.ts';
import { putArticles } from '../../../src/dataset/write/write-articles.ts';
import { write } from '../../../src/dataset/write/write-transaction.ts';
import {
  ARTICLE_STORES,
  articlesArbitrary,
  deleteForGood,
  newDataset,
  openedAgain,
  rowsOf,
} from './dataset-helpers.ts';
import { bridge, bundleOf, fish, train } from './sample-articles.ts';

const ABOUT = { source: 'articles.json', fingerprint: 'articles.json 120', total: null };
const AT = '2026-01-02T03:04:05.000Z';
const STORES = [...ARTICLE_STORES, 'jobs', 'staged', 'log'] as const;
const asIs = { read: async (article: FullArticle) => article };
const existing = async (): Promise<DatasetDb> => {
  const db = await newDataset();
  await loadBundle(db, bundleOf(await bridge(), await fish()));
  return db;
};

/** What every reader sees. */
const seen = async (db: DatasetDb) => ({
  revision: await revision(db),
  counts: await datasetCounts(db),
  articles: await listArticles(db),
  people: await listEntities(db, 'person'),
  quotations: await listQuotations(db, { offset: 0, limit: 100 }),
  found: await search(db, 'railway'),
});

describe('an import', () => {
  test('takes an article that it has twice once, as it is the last time', async () => {
    const db = await newDataset();
    const first = await train();
    const again = { ...first, meta: { ...first.meta, title: 'A railway, again' } };
    const job = await startJob(db, ABOUT, AT);
    const { articles, cursor } = await stageItems(db, job, [first, again], asIs);
    expect([articles, cursor]).toEqual([1, 2]);
    await finishJob(db, job.id, [], AT);
    expect((await listArticles(db)).map(({ title }) => title)).toEqual(['A railway, again']);
    expect((await datasetCounts(db)).quotations).toBe(1);
  });

  test('gives the same whatever batch it is killed at, and shows nothing before it is finished', async () => {
    await fc.assert(
      fc.asyncProperty(
        articlesArbitrary(8),
        fc.integer({ min: 1, max: 3 }),
        fc.nat(4),
        async (articles, batch, killAt) => {
          const whole = await existing();
          const job = await startJob(whole, ABOUT, AT);
          await stageItems(whole, job, articles, { ...asIs, batch });
          await finishJob(whole, job.id, [], AT);

          const killed = await existing();
          const before = await seen(killed);
          const begun = await startJob(killed, ABOUT, AT);
          const dies = async (article: FullArticle, index: number): Promise<FullArticle> => {
            if (index >= killAt * batch) throw new Error('The browser was closed.');
            return article;
          };
          await stageItems(killed, begun, articles, { read: dies, batch }).catch(() => {});
          expect(await seen(killed)).toEqual(before);
          const again = await openedAgain(killed);
          expect(await seen(again)).toEqual(before);
          const [job2] = await unfinishedJobs(again);
          if (!job2) throw new Error('The job is not on record.');
          expect(job2.cursor).toBe(Math.min(killAt * batch, articles.length));
          const done = await stageItems(again, job2, articles, { ...asIs, batch });
          expect(done).toMatchObject({ cursor: articles.length, articles: articles.length });
          expect(await seen(again)).toEqual(before);
          await finishJob(again, job2.id, [], AT);
          expect(await rowsOf(again, STORES)).toEqual(await rowsOf(whole, STORES));
          expect(await datasetCounts(again)).toEqual(await datasetCounts(whole));
          expect(await unfinishedJobs(again)).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('reads a batch while the one before is stored, and stores none that is read once it is to stop', async () => {
    const db = await newDataset();
    const job = await startJob(db, ABOUT, AT);
    const told: string[] = [];
    const stop = new AbortController();
    const now = await stageItems(db, job, [await train(), await bridge(), await fish()], {
      read: async (article) => {
        told.push(`read ${article.meta.title}`);
        return article;
      },
      batch: 1,
      onBatch: ({ cursor }) => {
        told.push(`stored ${cursor}`);
        if (cursor === 2) stop.abort();
      },
      signal: stop.signal,
    });
    const [first, second, third] = (await Promise.all([train(), bridge(), fish()])).map(
      ({ meta }) => `read ${meta.title}`,
    );
    expect(told).toEqual([first, second, 'stored 1', third, 'stored 2']);
    expect(now.cursor).toBe(2);
  });

  test('gives the rows that putting the articles would', async () => {
    await fc.assert(
      fc.asyncProperty(articlesArbitrary(8), async (articles) => {
        const put = await existing();
        if (articles.length > 0) await putArticles(put, articles, AT);
        const imported = await existing();
        const job = await startJob(imported, ABOUT, AT);
        await stageItems(imported, job, articles, { ...asIs, batch: 3 });
        await finishJob(imported, job.id, [], AT);
        expect(await rowsOf(imported, STORES)).toEqual(await rowsOf(put, STORES));
        expect(await datasetCounts(imported)).toEqual(await datasetCounts(put));
      }),
      { numRuns: 25 },
    );
  });

  test('stopped, keeps what was read or nothing', async () => {
    await fc.assert(
      fc.asyncProperty(articlesArbitrary(8), fc.nat(3), async (articles, stopAfter) => {
        const db = await existing();
        const before = await rowsOf(db, STORES);
        const run = async () => {
          const stop = new AbortController();
          if (stopAfter === 0) stop.abort();
          let batches = 0;
          const told = () => void (++batches >= stopAfter && stop.abort());
          return stageItems(db, await startJob(db, ABOUT, AT), articles, {
            ...asIs,
            batch: 2,
            onBatch: told,
            signal: stop.signal,
          });
        };
        const nothing = await run();
        await discardJob(db, nothing.id);
        expect(await rowsOf(db, STORES)).toEqual(before);
        expect(await revision(db)).toBe(1);

        const some = await run();
        expect(some.cursor).toBe(Math.min(stopAfter * 2, articles.length));
        await finishJob(db, some.id, [], AT);
        const put = await existing();
        if (some.cursor > 0) await putArticles(put, articles.slice(0, some.cursor), AT);
        expect(await rowsOf(db, ARTICLE_STORES)).toEqual(await rowsOf(put, ARTICLE_STORES));
      }),
      { numRuns: 25 },
    );
  });

  test('of what is there already adds nothing, and makes a bundled article the reader’s when they import it', async () => {
    const db = await existing();
    const rows = await rowsOf(db, STORES);
    const job = await startJob(db, ABOUT, AT);
    expect((await stageItems(db, job, [await bridge('bundle'), await fish('bundle')], asIs)).articles).toBe(0);
    await finishJob(db, job.id, [], AT);
    expect(await rowsOf(db, STORES)).toEqual(rows);
    const second = await startJob(db, ABOUT, AT);
    expect((await stageItems(db, second, [await bridge('reader')], asIs)).articles).toBe(1);
    expect((await getArticle(db, (await bridge()).meta.id))?.origin).toBe('bundle');
    await finishJob(db, second.id, [], AT);
    expect(await datasetCounts(db)).toMatchObject({ articles: 2, kept: 1, quotations: 3 });
  });

  test('under way leaves the reading that serves as it is', async () => {
    const db = await existing();
    const rows = await rowsOf(db, STORES);
    const article = await bridge('reader');
    const job = await startJob(db, ABOUT, AT);
    await stageItems(db, job, [{ ...article, reading: { ...article.reading, quotations: [] } }], asIs);
    expect((await listQuotations(db, { offset: 0, limit: 9 })).quotations).toHaveLength(3);
    await discardJob(db, job.id);
    expect(await rowsOf(db, STORES)).toEqual(rows);
  });

  test('under way is not harmed by a deletion or another import of the same article', async () => {
    const db = await existing();
    const article = await train();
    const first = await startJob(db, ABOUT, AT);
    await stageItems(db, first, [article], asIs);
    const second = await startJob(db, ABOUT, AT);
    await stageItems(db, second, [article], asIs);
    await discardJob(db, second.id);
    await putArticles(db, [article], AT);
    await deleteForGood(db, article.meta.id);
    await finishJob(db, first.id, [], AT);
    expect((await getText(db, article.meta.id))?.text).toBe(article.text);
    expect((await listArticles(db)).length).toBe(3);
  });

  test('under way is not harmed by a bundle that brings another text of an article in it', async () => {
    const db = await existing();
    const article = await bridge('reader');
    const job = await startJob(db, ABOUT, AT);
    await stageItems(db, job, [article], asIs);
    const { text, ...bundled } = await bridge();
    await loadBundle(db, bundleOf({ ...bundled, text: `${text} Corrected.` }, await fish()));
    await finishJob(db, job.id, [], AT);
    expect(await getText(db, article.meta.id)).toMatchObject({ text });
    expect(await getArticle(db, article.meta.id)).toMatchObject({ origin: 'reader' });
    expect((await listQuotations(db, { offset: 0, limit: 9 })).quotations).toHaveLength(3);
  });

  test('made visible holds the dataset for what is written only: its readings are read before', async () => {
    const db = await existing();
    const job = await startJob(db, ABOUT, AT);
    await stageItems(db, job, [await train()], asIs);
    const modes = new Set<string>();
    const get = IDBObjectStore.prototype.get;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'readings') modes.add(this.transaction.mode);
      return get.apply(this, args);
    });
    await finishJob(db, job.id, [], AT);
    vi.restoreAllMocks();
    expect([...modes]).toEqual(['readonly']);
    expect(await datasetCounts(db)).toMatchObject({ articles: 3 });
  });

  test('made visible takes in what was kept of the same article since', async () => {
    const article = await bridge('reader');
    const later = '2026-01-05T00:00:00.000Z';
    const again = { ...article, meta: { ...article.meta, title: 'Kept again', keptAt: later } };
    const staged = async () => {
      const db = await existing();
      const job = await startJob(db, ABOUT, AT);
      await stageItems(db, job, [article, await train()], asIs);
      return { db, job };
    };
    const one = await staged();
    await putArticles(one.db, [again], later);
    await finishJob(one.db, one.job.id, [], AT);
    const other = await staged();
    await Promise.all([putArticles(other.db, [again], later), finishJob(other.db, other.job.id, [], AT)]);
    expect(await rowsOf(other.db, STORES)).toEqual(await rowsOf(one.db, STORES));
    expect(await datasetCounts(other.db)).toEqual(await datasetCounts(one.db));
    expect((await getArticle(one.db, article.meta.id))?.title).toBe('Kept again');
  });

  test('made visible is as it was staged, whatever another import stages before or after', async () => {
    const article = await train();
    const again = { ...article, reading: { ...article.reading, quotations: [] } };
    const staged = async () => {
      const db = await existing();
      const job = await startJob(db, ABOUT, AT);
      await stageItems(db, job, [article], asIs);
      return { db, job, other: await startJob(db, ABOUT, AT) };
    };
    const alone = await staged();
    await finishJob(alone.db, alone.job.id, [], AT);
    const before = await staged();
    await stageItems(before.db, before.other, [again], asIs);
    await finishJob(before.db, before.job.id, [], AT);
    const at = await staged();
    await Promise.all([finishJob(at.db, at.job.id, [], AT), stageItems(at.db, at.other, [again], asIs)]);
    for (const { db } of [before, at]) {
      expect(await rowsOf(db, ARTICLE_STORES)).toEqual(await rowsOf(alone.db, ARTICLE_STORES));
      expect(await datasetCounts(db)).toEqual(await datasetCounts(alone.db));
    }
  });

  test('ended by a reset elsewhere puts nothing into the next one', async () => {
    const db = await existing();
    const ended = await startJob(db, ABOUT, AT);
    await resetDataset(db, bundleOf());
    const next = await startJob(db, ABOUT, '2026-01-02T03:04:06.000Z');
    await expect(stageItems(db, ended, [await train()], asIs)).rejects.toThrow('ended elsewhere');
    expect(await unfinishedJobs(db)).toEqual([next]);
  });

  test('ended by a reset elsewhere says so', async () => {
    const db = await existing();
    const job = await startJob(db, ABOUT, AT);
    await resetDataset(db, bundleOf(await bridge()));
    await expect(stageItems(db, job, [await train()], asIs)).rejects.toThrow('ended elsewhere');
    expect(await datasetCounts(db)).toMatchObject({ articles: 1 });
  });
});

test('an exported dataset comes back after a reset: articles, facts, deletions', async () => {
  const bundle = bundleOf(await bridge(), await fish());
  const db = await existing();
  await putArticles(db, [await train()], AT);
  await deleteForGood(db, (await fish()).meta.id);
  const [before, counts] = [await rowsOf(db, ARTICLE_STORES), await datasetCounts(db)];
  const pack = readPack(await (await exportPack(db)).file.text());
  expect(pack.articles.map(({ title }) => title).sort()).toEqual(['A railway', 'The bridge']);

  await resetDataset(db, bundle);
  expect((await listArticles(db)).map(({ title }) => title).sort()).toEqual(['Fleets to leave', 'The bridge']);
  const known = [await bridge(), await train()];
  const job = await startJob(db, ABOUT, AT);
  await stageItems(db, job, pack.articles, {
    read: async ({ id, text, origin }) => {
      const article = known.find(({ meta }) => meta.id === id && meta.origin === origin);
      return article?.text === text ? article : null;
    },
  });
  await finishJob(db, job.id, pack.log, AT);
  expect(await rowsOf(db, ARTICLE_STORES)).toEqual(before);
  expect(await datasetCounts(db)).toEqual(counts);
  expect(await loadBundle(db, bundleOf(await bridge(), await fish(), await train()))).toBe(true);
  expect(await getArticle(db, (await fish()).meta.id)).toBeUndefined();
});

test('an exported dataset says how many articles are not in it, their text being lost', async () => {
  const db = await existing();
  await putArticles(db, [await train()], AT);
  expect(await exportPack(db)).toMatchObject({ missing: 0 });
  const { meta } = await train();
  await write(db, ['texts'], (tx) => tx.objectStore('texts').delete([meta.id, meta.version]));
  const { file, missing } = await exportPack(db);
  expect(missing).toBe(1);
  expect(readPack(await file.text()).articles.map(({ title }) => title)).not.toContain('A railway');
});
