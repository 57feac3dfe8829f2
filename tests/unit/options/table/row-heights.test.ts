import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowHeights } from '../../../../src/options/table/row-heights.ts';

/** A list, and the rows of it that were measured, some of them more than once. */
const lists = fc.record({
  count: fc.integer({ min: 1, max: 300 }),
  estimate: fc.integer({ min: 1, max: 90 }),
  measured: fc.array(fc.tuple(fc.nat(299), fc.integer({ min: 1, max: 400 })), { maxLength: 60 }),
});
type List = typeof lists extends fc.Arbitrary<infer T> ? T : never;

function made({ count, estimate, measured }: List): { heights: RowHeights; plain: number[] } {
  const heights = new RowHeights(count, estimate);
  const plain = Array.from({ length: count }, () => estimate);
  for (const [row, height] of measured) {
    heights.measure(row, height);
    if (row < count) plain[row] = height;
  }
  return { heights, plain };
}

const sum = (all: readonly number[]): number => all.reduce((one, other) => one + other, 0);

test('a row begins where those before it end, whichever were measured', () => {
  fc.assert(
    fc.property(lists, fc.nat(300), (list, at) => {
      const { heights, plain } = made(list);
      const row = Math.min(at, list.count);
      expect(heights.top(row)).toBe(sum(plain.slice(0, row)));
      expect(heights.total).toBe(sum(plain));
      if (row < list.count) expect(heights.heightOf(row)).toBe(plain[row]);
    }),
  );
});

test('the row at a height begins at or above it and ends below it', () => {
  fc.assert(
    fc.property(lists, fc.double({ min: 0, max: 1, noNaN: true }), (list, part) => {
      const { heights } = made(list);
      const at = Math.floor(part * (heights.total - 1));
      const row = heights.rowAt(at);
      expect(heights.top(row)).toBeLessThanOrEqual(at);
      expect(heights.top(row + 1)).toBeGreaterThan(at);
    }),
  );
});

test('above and below all rows are the first and the last', () => {
  fc.assert(
    fc.property(lists, (list) => {
      const { heights } = made(list);
      expect(heights.rowAt(-1)).toBe(0);
      expect(heights.rowAt(heights.total)).toBe(list.count - 1);
    }),
  );
  const none = new RowHeights(0, 50);
  expect([none.total, none.rowAt(10)]).toEqual([0, 0]);
});
