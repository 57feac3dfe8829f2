import { expect, test } from 'vitest';
import { pageWithin } from '../../../../src/options/table/pager.tsx';

test('a page that is no longer there is the last one', () => {
  expect(pageWithin(0, 0, 100)).toBe(0);
  expect(pageWithin(3, 250, 100)).toBe(2);
  expect(pageWithin(1, 200, 100)).toBe(1);
  expect(pageWithin(2, 200, 100)).toBe(1);
});
