import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FullArticle } from '../../../src/dataset/model/dataset-types.ts';
import { datasetCounts, revision } from '../../../src/dataset/read/dataset-state.ts';
import { listEntities } from '../../../src/dataset/read/read-entities.ts';
import { listQuotations } from '../../../src/dataset/read/read-quotations.ts';
import { putArticles } from '../../../src/dataset/write/write-articles.ts';
import { ARTICLE_STORES, articlesArbitrary, deleteForGood, newDataset, rebuilt, rowsOf } from './dataset-helpers.ts';

const holding = async (batches: readonly (readonly FullArticle[])[]) => {
  const db = await newDataset();
  for (const batch of batches) await putArticles(db, batch);
  return db;
};

test('rows are the same whatever the order and the batches the articles came in', async () => {
  await fc.assert(
    fc.asyncProperty(articlesArbitrary(), fc.infiniteStream(fc.nat()), fc.nat(5), async (articles, random, cut) => {
      const shuffled = articles
        .map((article) => ({ article, at: random.next().value }))
        .sort((a, b) => a.at - b.at)
        .map(({ article }) => article);
      const one = await holding([articles]);
      const other = await holding([shuffled.slice(0, cut), ...shuffled.slice(cut).map((article) => [article])]);
      expect(await rowsOf(other, ARTICLE_STORES)).toEqual(await rowsOf(one, ARTICLE_STORES));
      expect(await datasetCounts(other)).toEqual(await datasetCounts(one));
    }),
    { numRuns: 40 },
  );
});

test('deleting after adding is never having added', async () => {
  await fc.assert(
    fc.asyncProperty(articlesArbitrary(), fc.nat(5), async (articles, gone) => {
      const db = await holding([articles]);
      for (const { meta } of articles.slice(0, gone)) await deleteForGood(db, meta.id);
      const never = await holding([articles.slice(gone)]);
      expect(await rowsOf(db, ARTICLE_STORES)).toEqual(await rowsOf(never, ARTICLE_STORES));
      expect(await datasetCounts(db)).toEqual(await datasetCounts(never));
    }),
    { numRuns: 40 },
  );
});

test('putting an article again replaces what its old reading gave', async () => {
  await fc.assert(
    fc.asyncProperty(articlesArbitrary(), articlesArbitrary(), async (first, second) => {
      const db = await holding([first, second]);
      const ids = new Set(second.map(({ meta }) => meta.id));
      const direct = await holding([[...first.filter(({ meta }) => !ids.has(meta.id)), ...second]]);
      // Earlier versions of a text stay.
      const stores = ARTICLE_STORES.filter((store) => store !== 'texts' && store !== 'versions');
      expect(await rowsOf(db, stores)).toEqual(await rowsOf(direct, stores));
      expect(await datasetCounts(db)).toEqual(await datasetCounts(direct));
    }),
    { numRuns: 40 },
  );
});

test('rebuilding gives the same rows, and counts are what a scan would count', async () => {
  await fc.assert(
    fc.asyncProperty(articlesArbitrary(), async (articles) => {
      const db = await holding(articles.map((article) => [article]));
      const before = await rowsOf(db, ARTICLE_STORES);
      const counts = await datasetCounts(db);
      const at = await revision(db);
      expect(await rebuilt(db)).toBeGreaterThan(at);
      expect(await rowsOf(db, ARTICLE_STORES)).toEqual(before);
      expect(await datasetCounts(db)).toEqual(counts);
      const ids = (await Promise.all([listEntities(db, 'person'), listEntities(db, 'country')]))
        .flat()
        .map(({ id }) => id);
      expect(counts).toEqual({
        articles: articles.length,
        kept: articles.length,
        quotations: (await listQuotations(db, { offset: 0, limit: 1 })).total,
        people: ids.filter((id) => id.startsWith('person:')).length,
        countries: ids.filter((id) => id.startsWith('country:')).length,
      });
    }),
    { numRuns: 40 },
  );
});
