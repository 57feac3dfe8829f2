import { expect, test } from 'vitest';
import { savedMessage } from '../../../../src/options/settings/use-backup.ts';

test.each([
  [0, 'Backup saved among your downloads.'],
  [1, 'Backup saved among your downloads, but without 1 article: its text is missing here.'],
  [1200, 'Backup saved among your downloads, but without 1,200 articles: their texts are missing here.'],
])('a backup that lacks %i articles says so', (missing, words) => {
  expect(savedMessage(missing, { folder: null })).toBe(words);
});

test('a backup says which folder it is in, and why it is not in the one that was chosen', () => {
  expect(savedMessage(0, { folder: 'Press' })).toBe('Backup saved in the folder “Press”.');
  expect(savedMessage(0, { folder: null, why: 'The folder “Press” could not be written to.' })).toBe(
    'The folder “Press” could not be written to. Backup saved among your downloads.',
  );
});
