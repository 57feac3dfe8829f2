import type { RowHeights } from './row-heights.ts';

// Which rows of a long list are in the page: those in sight and some around them, and one far away that has the focus.

/** The rows from the one on, up to the other. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** What a list's body consists of: rows, and gaps that are as high as the rows that are left out. */
export type BodyPart = { readonly row: number } | { readonly gap: number; readonly before: number };

/** So many px above and below the window have their rows: more than a turn of the wheel. */
const AROUND_PX = 800;
/** Rows are put in again once fewer px than this are left above or below the window: not with every pixel that is scrolled. */
const LEAST_AROUND_PX = 300;
/** Rows of no height, as of a list that is not laid out, fill nothing: so many are put in at most. */
const MOST_ROWS = 200;

/** The rows of which nothing is above the window, and that are in it at least in part. @param top what of the list is above it, in px */
export function rowsInSight(heights: RowHeights, top: number, height: number): RowRange {
  const { from, to } = rowsWithin(heights, top, height, 0);
  // What a screen rounds is not cut.
  const isCut = heights.top(from) < top - 1 && from + 1 < to;
  return { from: isCut ? from + 1 : from, to };
}

/** The rows to put in for what is in sight: the ones that are there, as long as they are enough. */
export function rowsToShow(heights: RowHeights, top: number, height: number, now: RowRange): RowRange {
  const least = rowsWithin(heights, top, height, LEAST_AROUND_PX);
  const isEnough = now.from <= least.from && now.to >= least.to && now.to <= heights.count;
  return isEnough && now.to - now.from <= MOST_ROWS ? now : rowsWithin(heights, top, height, AROUND_PX);
}

function rowsWithin(heights: RowHeights, top: number, height: number, around: number): RowRange {
  if (heights.count === 0) return { from: 0, to: 0 };
  const from = heights.rowAt(top - around);
  const last = heights.rowAt(top + height + around);
  return { from, to: Math.min(last + 1, from + MOST_ROWS) };
}

/** The body of a list: the rows of a range, and some others wherever they are. Together its parts are as high as all rows. */
export function bodyParts(heights: RowHeights, { from, to }: RowRange, others: readonly number[]): BodyPart[] {
  const isOther = (row: number): boolean => (row < from || row >= to) && row >= 0 && row < heights.count;
  const rows = [...new Set(others.filter(isOther)), ...numbers(from, Math.min(to, heights.count))].sort(
    (a, b) => a - b,
  );
  const parts: BodyPart[] = [];
  let next = 0;
  const leaveOut = (end: number): void => {
    if (end > next) parts.push({ gap: heights.top(end) - heights.top(next), before: end });
  };
  for (const row of rows) {
    leaveOut(row);
    parts.push({ row });
    next = row + 1;
  }
  leaveOut(heights.count);
  return parts;
}

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);
