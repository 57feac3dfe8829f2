import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatBytes, formatCount, formatNumber } from '../../../src/ui/format-number.ts';

test('numbers are written as the browser writes them', () => {
  const format = new Intl.NumberFormat('en');
  fc.assert(fc.property(fc.maxSafeNat(), (n) => formatNumber(n) === format.format(n)));
});

test('counts with their nouns', () => {
  expect(formatCount(0, 'article')).toBe('0 articles');
  expect(formatCount(1, 'article')).toBe('1 article');
  expect(formatCount(12480, 'person', 'people')).toBe('12,480 people');
});

test.each([
  [0, '0 kB'],
  [40_200, '40 kB'],
  [999_499, '999 kB'],
  [999_600, '1.0 MB'],
  [1_234_567, '1.2 MB'],
  [999_499_999, '999 MB'],
  [999_600_000, '1.0 GB'],
  [2_400_000_000, '2.4 GB'],
  [12_300_000_000, '12 GB'],
])('%d bytes are %s', (bytes, shown) => expect(formatBytes(bytes)).toBe(shown));
