import { expect, test } from 'vitest';
import { isBackupDue, sinceBackupWords } from '../../../../src/options/settings/backup-words.ts';

const NOW = new Date('2026-03-31T12:00:00Z');
const of = (articles: number, corrections = 0) => ({ articles, corrections });

test('what no backup has is said', () => {
  expect(sinceBackupWords(of(0), null)).toBe('');
  expect(sinceBackupWords(of(1), null)).toBe('1 article in no backup.');
  expect(sinceBackupWords(of(12, 1), '2026-03-03T10:00:00Z')).toBe(
    '12 articles and 1 correction since your last backup.',
  );
  expect(sinceBackupWords(of(0, 2), '2026-03-03T10:00:00Z')).toBe('2 corrections since your last backup.');
});

test('the reader is reminded of ten changes without a backup, or of any after a month', () => {
  expect(isBackupDue(of(9), null, NOW)).toBe(false);
  expect(isBackupDue(of(9, 1), null, NOW)).toBe(true);
  expect(isBackupDue(of(1), '2026-03-03T10:00:00Z', NOW)).toBe(false);
  expect(isBackupDue(of(1), '2026-02-28T10:00:00Z', NOW)).toBe(true);
  expect(isBackupDue(of(0), '2020-02-28T10:00:00Z', NOW)).toBe(false);
});
