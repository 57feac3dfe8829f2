import { expect, test } from 'vitest';
import { putArticles } from '../../../src/dataset/write/write-articles.ts';
import { countIn, deleteForGood, handMade, newDataset, person } from './dataset-helpers.ts';

test('the tallies of many people are few records, and none when nobody is left', async () => {
  const db = await newDataset();
  const article = await handMade('They all came.', {});
  const people = Array.from({ length: 6_000 }, (_, n) => person(`Person ${n}`));
  await putArticles(db, [{ ...article, reading: { ...article.reading, people } }]);
  expect(await countIn(db, 'entities')).toBe(6_000);
  const records = await countIn(db, 'tallies');
  expect(records).toBeGreaterThan(1_000);
  expect(records).toBeLessThan(4_000);
  await deleteForGood(db, article.meta.id);
  expect(await countIn(db, 'tallies')).toBe(0);
});
