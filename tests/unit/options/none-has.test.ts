import { expect, test } from 'vitest';
import { noneHas } from '../../../src/options/none-has.ts';

test('of several words it says “all of”, of one it does not', () => {
  expect(noneHas('Nobody', 'train')).toBe('Nobody has “train”.');
  expect(noneHas('No article', ' night train ')).toBe('No article has all of “night train”.');
});
