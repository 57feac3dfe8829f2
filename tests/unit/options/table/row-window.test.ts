import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RowHeights } from '../../../../src/options/table/row-heights.ts';
import { bodyParts, rowsInSight, rowsToShow } from '../../../../src/options/table/row-window.ts';

const WINDOW_PX = 700;
const NONE = { from: 0, to: 0 };

/** A list some of whose rows were measured, and what of it is above the window, in px. */
const scrolled = fc
  .record({
    count: fc.integer({ min: 1, max: 5_000 }),
    estimate: fc.integer({ min: 20, max: 120 }),
    measured: fc.array(fc.tuple(fc.nat(4_999), fc.integer({ min: 20, max: 500 })), { maxLength: 50 }),
    part: fc.double({ min: -0.1, max: 1.1, noNaN: true }),
  })
  .map(({ count, estimate, measured, part }) => {
    const heights = new RowHeights(count, estimate);
    for (const [row, height] of measured) heights.measure(row, height);
    return { heights, top: Math.round(part * heights.total) };
  });

test('what is in sight is in the page, before and after any scroll, and not much else', () => {
  fc.assert(
    fc.property(
      scrolled,
      fc.array(fc.integer({ min: -3_000, max: 3_000 }), { maxLength: 8 }),
      ({ heights, top }, steps) => {
        let range = rowsToShow(heights, top, WINDOW_PX, NONE);
        let at = top;
        for (const step of [0, ...steps]) {
          at += step;
          range = rowsToShow(heights, at, WINDOW_PX, range);
          const seen = rowsInSight(heights, at, WINDOW_PX);
          expect(range.from).toBeLessThanOrEqual(heights.rowAt(at));
          expect(range.to).toBeGreaterThanOrEqual(seen.to);
          expect(range.to - range.from).toBeLessThanOrEqual(200);
        }
      },
    ),
  );
});

test('the first row in sight is not cut, where any row is not', () => {
  fc.assert(
    fc.property(scrolled, ({ heights, top }) => {
      const { from, to } = rowsInSight(heights, top, WINDOW_PX);
      expect(heights.top(from) >= top - 1 || from + 1 === to).toBe(true);
      // And nothing else is left out.
      expect(from - heights.rowAt(top)).toBeLessThanOrEqual(1);
    }),
  );
});

test('as long as enough is there, nothing is put in', () => {
  const heights = new RowHeights(1_000, 50);
  const range = rowsToShow(heights, 10_000, WINDOW_PX, NONE);
  expect(rowsToShow(heights, 10_100, WINDOW_PX, range)).toBe(range);
  expect(rowsToShow(heights, 12_000, WINDOW_PX, range)).not.toBe(range);
});

describe('the body of a table', () => {
  test('is as high as all rows, has those of the range in order, each once, and the one with the focus', () => {
    fc.assert(
      fc.property(scrolled, fc.array(fc.nat(4_999), { maxLength: 2 }), ({ heights, top }, others) => {
        const range = rowsToShow(heights, top, WINDOW_PX, NONE);
        const parts = bodyParts(heights, range, others);
        const high = parts.reduce((sum, part) => sum + ('gap' in part ? part.gap : heights.heightOf(part.row)), 0);
        expect(high).toBeCloseTo(heights.total, 3);
        const rows = parts.flatMap((part) => ('row' in part ? [part.row] : []));
        const wanted = new Set(others.filter((row) => row < heights.count));
        for (let row = range.from; row < range.to; row++) wanted.add(row);
        expect(rows).toEqual([...wanted].sort((a, b) => a - b));
        // Two gaps would be one, and an empty one would be a row to who counts them.
        for (const [nth, part] of parts.entries())
          if ('gap' in part) expect([part.gap > 0, 'gap' in (parts[nth + 1] ?? {})]).toEqual([true, false]);
      }),
    );
  });

  test('of no rows is empty', () => {
    expect(bodyParts(new RowHeights(0, 50), NONE, [3])).toEqual([]);
  });
});
