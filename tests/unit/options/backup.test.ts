import { expect, test } from 'vitest';
import { savedWords } from '../../../src/options/use-backup.ts';

test.each([
  [0, 'Backup saved among your downloads.'],
  [1, 'Backup saved among your downloads, but without 1 article: its text is missing here.'],
  [1200, 'Backup saved among your downloads, but without 1,200 articles: their texts are missing here.'],
])('a backup that lacks %i articles says so', (missing, words) => {
  expect(savedWords(missing)).toBe(words);
});
