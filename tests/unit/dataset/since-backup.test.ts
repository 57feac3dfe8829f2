import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { sinceBackup } from '../../../src/dataset/read/since-backup.ts';
import { deleteArticles, putArticles } from '../../../src/dataset/write/write-articles.ts';
import { newDataset } from './dataset-helpers.ts';
import { bridge, train } from './sample-articles.ts';

test('counts the articles that were kept after the last backup and are still there', async () => {
  const db = await newDataset();
  expect(await sinceBackup(db, null)).toEqual({ articles: 0, corrections: 0 });
  await putArticles(db, [await bridge('reader')], '2026-03-01T10:00:00.000Z');
  const late = await train();
  await putArticles(db, [late], '2026-03-05T10:00:00.000Z');
  // The same article again is one article.
  await putArticles(db, [late], '2026-03-06T10:00:00.000Z');
  expect((await sinceBackup(db, null)).articles).toBe(2);
  expect((await sinceBackup(db, '2026-03-03T10:00:00.000Z')).articles).toBe(1);
  expect((await sinceBackup(db, '2026-03-07T10:00:00.000Z')).articles).toBe(0);
  await deleteArticles(db, [late.meta.id], 'an act', '2026-03-08T10:00:00.000Z');
  expect((await sinceBackup(db, '2026-03-03T10:00:00.000Z')).articles).toBe(0);
});
