import { expect, test } from 'vitest';
import { wordsOf } from '../../../../src/dataset/model/search/folded-words.ts';
import { narrowRows } from '../../../../src/options/table/narrow-rows.ts';

const ROWS = ['Café by the harbour', 'The harbour master', 'A night train'];
const narrowed = (words: string) => narrowRows(ROWS, wordsOf(words), wordsOf);

test('rows are narrowed by words and their beginnings, in any order, whatever their case and accents', () => {
  expect(narrowed('harb')).toEqual(ROWS.slice(0, 2));
  expect(narrowed('HARBOUR cafe')).toEqual(ROWS.slice(0, 1));
  expect(narrowed('arbour')).toEqual([]);
});

test('no words narrow nothing', () => {
  expect(narrowed(' – ')).toBe(ROWS);
});
