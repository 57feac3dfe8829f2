import { expect, test } from 'vitest';
import { deleteArticle, putArticles } from '../../../src/dataset/write/articles.ts';
import { handMade, newDataset, person } from './helpers.ts';

test('the tallies of many people are few records, and none when nobody is left', async () => {
  const db = await newDataset();
  const article = await handMade('They all came.', {});
  const people = Array.from({ length: 6_000 }, (_, n) => person(`Person ${n}`));
  await putArticles(db, [{ ...article, reading: { ...article.reading, people } }]);
  expect(await db.count('entities')).toBe(6_000);
  const records = await db.count('tallies');
  expect(records).toBeGreaterThan(1_000);
  expect(records).toBeLessThan(4_000);
  await deleteArticle(db, article.meta.id);
  expect(await db.count('tallies')).toBe(0);
});
