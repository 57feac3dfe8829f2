import { expect, test } from 'vitest';
import type { FullArticle } from '../../../src/dataset/model/dataset-types.ts';
import { fullArticle } from '../../../src/dataset/model/full-article.ts';
import { type DatasetDb, read } from '../../../src/dataset/read/dataset-transaction.ts';
import { lookUpArticles } from '../../../src/dataset/read/look-up-articles.ts';
import { collectGarbage } from '../../../src/dataset/write/garbage-collection.ts';
import { finishJob, stageItems, startJob } from '../../../src/dataset/write/job-lifecycle.ts';
import { loadBundle } from '../../../src/dataset/write/load-bundle.ts';
import { stageBatch } from '../../../src/dataset/write/stage-batch.ts';
import { putArticles } from '../../../src/dataset/write/write-articles.ts';
import { askedOfDatabase } from './counted-requests.ts';
import { ALL_STORES, handMade, newDataset, person, rowsOf } from './dataset-helpers.ts';
import { bundleOf, fish } from './sample-articles.ts';

// What bringing many articles in asks of the database. Each request is a message to another process; in Firefox, an import of
// thousands was mostly these.

const AT = '2026-01-02T03:04:05.000Z';

const article = (n: number): Promise<FullArticle> => {
  const speaker = person(`Ada Quill${n}`);
  const words = `We have waited ${n} years for number ${n}.`;
  return handMade(`“${words}” ${speaker.name} said.`, { people: [speaker], said: [{ by: speaker, words }] });
};
const articles = (from: number, count: number): Promise<FullArticle[]> =>
  Promise.all(Array.from({ length: count }, (_, n) => article(from + n)));

const existing = async (): Promise<DatasetDb> => {
  const db = await newDataset();
  await loadBundle(db, bundleOf(await fish()));
  await putArticles(db, await articles(1_000, 5), AT);
  return db;
};

async function staged(db: DatasetDb, items: readonly FullArticle[], batch = items.length): Promise<number> {
  const job = await startJob(db, { source: 'a', fingerprint: 'a', total: null }, AT, 'import');
  await stageItems(db, job, items, { read: async (one) => one, batch });
  return job.id;
}

test('a batch is asked for and stored at once, however many articles are in it', async () => {
  const [one, many] = [await articles(0, 1), await articles(0, 20)];
  const asked = async (items: readonly FullArticle[]) => {
    const db = await existing();
    const job = await startJob(db, { source: 'a', fingerprint: 'a', total: null }, AT, 'import');
    return askedOfDatabase(() => stageItems(db, job, items, { read: async (item) => item, batch: 20 }));
  };
  const [ofOne, ofMany] = [await asked(one), await asked(many)];
  expect(ofMany.rounds).toBeLessThanOrEqual(ofOne.rounds);
  // Article, versions, staged row, reading: four to look up. Text, reading, quotations, fingerprint, shingles, staged row: six to put.
  expect((ofMany.requests - ofOne.requests) / 19).toBeLessThanOrEqual(10);
});

test('what was looked up before is not looked up again', async () => {
  const items = await articles(0, 20);
  const ids = items.map(({ meta }) => meta.id);
  const asked = async (isKnown: boolean, isChanged: boolean) => {
    const db = await existing();
    const job = await startJob(db, { source: 'a', fingerprint: 'a', total: null }, AT, 'import');
    const lookedUp = isKnown ? await lookUpArticles(db, job.id, ids) : undefined;
    if (isChanged) await putArticles(db, items.slice(0, 1), AT);
    const { requests } = await askedOfDatabase(() => stageBatch(db, job.id, items, 20, { lookedUp }));
    await finishJob(db, job.id, [], AT);
    return {
      requests,
      rows: await rowsOf(
        db,
        ALL_STORES.filter((store) => store !== 'meta' && store !== 'log'),
      ),
    };
  };
  const [known, unknown, changed] = [await asked(true, false), await asked(false, false), await asked(true, true)];
  expect(unknown.requests - known.requests).toBeGreaterThanOrEqual(60);
  expect(known.rows).toEqual(unknown.rows);
  // Of an article that was kept meanwhile nothing is staged.
  expect(changed.rows).toEqual(unknown.rows);
});

test('what is put on record costs few requests an article, and leaves nothing that nobody refers to', async () => {
  const asked = async (count: number) => {
    const db = await existing();
    const job = await staged(db, await articles(0, count), 20);
    const { requests } = await askedOfDatabase(() => finishJob(db, job, [], AT));
    const rows = await rowsOf(db, ALL_STORES);
    await collectGarbage(db);
    expect(await rowsOf(db, ALL_STORES)).toEqual(rows);
    return requests;
  };
  const [few, many] = [await asked(150), await asked(300)];
  // Its row, its version, its speaker's entity, and shares of tallies, postings, words and the dictionary.
  expect((many - few) / 150).toBeLessThan(8);
});

test('texts and readings that an import has brought for nothing go with it', async () => {
  const URL = 'https://lima.example/story';
  const version = async (n: number, keptAt: string): Promise<FullArticle> => {
    const { text, reading } = await article(n);
    return fullArticle(text, { url: URL }, reading, 'reader', keptAt);
  };
  const db = await existing();
  await putArticles(db, [await version(1, '2026-03-01T00:00:00.000Z')], AT);
  const others = await articles(0, 20);
  // Two earlier texts of an article that is shown, and two of one that is new.
  const job = await staged(db, [
    ...others,
    await version(2, '2026-01-01T00:00:00.000Z'),
    await version(3, '2026-02-01T00:00:00.000Z'),
  ]);
  await finishJob(db, job, [], AT);
  const readings = await read(db, ['readings'], (tx) => tx.objectStore('readings').getAllKeys());
  const rows = await rowsOf(db, ALL_STORES);
  await collectGarbage(db);
  expect(await rowsOf(db, ALL_STORES)).toEqual(rows);
  const { id } = (await version(1, AT)).meta;
  expect(readings.filter(([of]) => of === id)).toHaveLength(1);
});
