import { expect, test } from 'vitest';
import { changedQuotationsLine } from '../../../src/popup/changed-quotations-line.ts';

test('says what has become of the quotations, and nothing where nothing has', () => {
  const none = { words: 0, speaker: 0, gone: 0, added: 0 };
  expect(changedQuotationsLine(undefined)).toBe('');
  expect(changedQuotationsLine(none)).toBe('');
  expect(changedQuotationsLine({ ...none, words: 2, gone: 1 })).toBe('2 quotations in other words, 1 gone');
  expect(changedQuotationsLine({ ...none, speaker: 1 })).toBe('1 quotation by another speaker');
  expect(changedQuotationsLine({ words: 1, speaker: 1, gone: 1, added: 1200 })).toBe(
    '1 quotation in other words, 1 by another speaker, 1 gone, 1,200 added',
  );
});
