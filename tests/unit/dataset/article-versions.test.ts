import { describe, expect, test } from 'vitest';
import type { FullArticle } from '../../../src/dataset/model/dataset-types.ts';
import { readPack } from '../../../src/dataset/model/read-pack.ts';
import { datasetCounts } from '../../../src/dataset/read/dataset-state.ts';
import type { DatasetDb } from '../../../src/dataset/read/dataset-transaction.ts';
import { exportPack } from '../../../src/dataset/read/export-pack.ts';
import { getArticle, getText } from '../../../src/dataset/read/read-articles.ts';
import { lastDeleted } from '../../../src/dataset/read/read-jobs.ts';
import { search } from '../../../src/dataset/read/search-dataset.ts';
import { emptyBin } from '../../../src/dataset/write/garbage-collection.ts';
import { finishJob, stageItems, startJob } from '../../../src/dataset/write/job-lifecycle.ts';
import { loadBundle } from '../../../src/dataset/write/load-bundle.ts';
import { bringBack, deleteArticles, putArticles } from '../../../src/dataset/write/write-articles.ts';
import { write } from '../../../src/dataset/write/write-transaction.ts';
import { countIn, handMade, LATER, newDataset } from './dataset-helpers.ts';
import { ADA, bridge, bundleOf, train } from './sample-articles.ts';

const URL = 'https://example.com/story';

/** One article's text as it was at a moment. */
const story = async (words: string, keptAt: string): Promise<FullArticle> => {
  const article = await handMade(
    `“${words}” Ada Quill said.`,
    { people: [ADA], said: [{ by: ADA, words }] },
    { url: URL },
  );
  return { ...article, meta: { ...article.meta, keptAt } };
};
const FIRST = '2026-01-01T00:00:00.000Z';
const SECOND = '2026-02-01T00:00:00.000Z';
const early = () => story('The harbour opens in spring.', FIRST);
const late = () => story('The harbour opens in autumn.', SECOND);

async function restore(db: DatasetDb, articles: readonly FullArticle[]): Promise<{ added: number; earlier: number }> {
  const job = await startJob(db, { source: 'a', fingerprint: 'a', total: null }, SECOND);
  const done = await stageItems(db, job, articles, { read: async (one) => one });
  await finishJob(db, job.id, [], SECOND);
  return { added: done.articles, earlier: done.earlier };
}

const shownText = async (db: DatasetDb): Promise<string | undefined> =>
  (await getText(db, (await early()).meta.id))?.text;

const exportedTexts = async (db: DatasetDb): Promise<string[]> =>
  readPack(await (await exportPack(db)).file.text()).articles.map(({ text }) => text);

describe('of an article with two texts', () => {
  test.each(['the older restored over the newer', 'the newer over the older', 'both from one backup'])(
    'the newer is shown and both are kept and exported: %s',
    async (how) => {
      const [older, newer] = [await early(), await late()];
      const db = await newDataset();
      if (how.startsWith('the older')) {
        await putArticles(db, [newer]);
        expect(await restore(db, [older])).toEqual({ added: 0, earlier: 1 });
        expect(await restore(db, [older]), 'again').toEqual({ added: 0, earlier: 0 });
      } else if (how.startsWith('the newer')) {
        await putArticles(db, [older]);
        expect(await restore(db, [newer])).toEqual({ added: 1, earlier: 0 });
      } else expect(await restore(db, [newer, older])).toEqual({ added: 1, earlier: 0 });

      expect(await shownText(db)).toBe(newer.text);
      expect(await exportedTexts(db)).toEqual([older.text, newer.text]);
      expect(await datasetCounts(db)).toMatchObject({ articles: 1, quotations: 1 });
      expect((await search(db, 'autumn')).quotations).toHaveLength(1);
      expect((await search(db, 'spring')).quotations).toHaveLength(0);

      const { articles } = readPack(await (await exportPack(db)).file.text());
      expect(articles.map(({ keptAt }) => keptAt)).toEqual([FIRST, SECOND]);
    },
  );

  test('both go and both come back', async () => {
    const db = await newDataset();
    const { id } = (await early()).meta;
    await putArticles(db, [await early()]);
    await putArticles(db, [await late()]);
    expect(await deleteArticles(db, [id], 'act')).toMatchObject({ articles: 1, quotations: 1 });
    expect(await exportedTexts(db)).toEqual([]);
    await bringBack(db, 'act');
    expect(await exportedTexts(db)).toEqual([(await early()).text, (await late()).text]);
    await deleteArticles(db, [id], 'again');
    await emptyBin(db, LATER);
    expect(await lastDeleted(db)).toBeNull();
    for (const store of ['versions', 'texts', 'readings', 'quotations'] as const)
      expect(await countIn(db, store), store).toBe(0);
    expect(await bringBack(db, 'again', SECOND)).toMatchObject({ articles: 0 });
  });
});

test('a bundled article never comes from a backup: not its old text, not as the reader’s', async () => {
  const db = await newDataset();
  const old = await bridge();
  await loadBundle(db, bundleOf(old));
  const before = await exportPack(db);
  const { text, ...rest } = await bridge();
  const corrected = { ...rest, text: `${text} Corrected.` };
  await loadBundle(db, bundleOf(corrected));
  const pack = readPack(await before.file.text());
  expect(pack.articles.map(({ origin }) => origin)).toEqual(['bundle']);
  expect(await restore(db, [old])).toEqual({ added: 0, earlier: 0 });
  expect(await getArticle(db, old.meta.id)).toMatchObject({ origin: 'bundle' });
  expect((await getText(db, old.meta.id))?.text).toBe(corrected.text);
  expect(await datasetCounts(db)).toMatchObject({ articles: 1, kept: 0 });
});

test('what was kept anew since a deletion stays as it is when that is undone', async () => {
  const db = await newDataset();
  const article = await train();
  await putArticles(db, [article], FIRST);
  await deleteArticles(db, [article.meta.id], 'act');
  await putArticles(db, [{ ...article, meta: { ...article.meta, title: 'Kept again' } }], SECOND);
  await bringBack(db, 'act');
  expect((await getArticle(db, article.meta.id))?.title).toBe('Kept again');
  expect(await datasetCounts(db)).toMatchObject({ articles: 1, quotations: 1 });
});

test('a text that was lost is brought back by a backup that has it', async () => {
  const db = await newDataset();
  const article = await early();
  const { id, version } = article.meta;
  await putArticles(db, [article]);
  await write(db, ['texts'], (tx) => tx.objectStore('texts').delete([id, version]));
  expect(await shownText(db)).toBeUndefined();
  expect(await restore(db, [article])).toEqual({ added: 0, earlier: 0 });
  expect(await shownText(db)).toBe(article.text);
});
