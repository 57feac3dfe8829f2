import { doubleAt, intAt } from '../../../item-at.ts';
import type { Segment } from './segment.ts';

/** A segment with the probability that it is exactly the content of a quotation, and the least that it has by syntax alone. */
export interface ScoredSegment extends Segment {
  readonly chance: number;
  readonly least: number;
}

/**
 * Chooses the set of segments without overlaps that has the highest sum of (chance − `least`), by weighted interval scheduling. A
 * segment with a chance of `least` or lower is never chosen. The result is in the order of the text.
 */
export function chooseWithoutOverlaps(segments: readonly ScoredSegment[], least: number): ScoredSegment[] {
  const sorted = segments.filter(({ chance }) => chance > least).sort((a, b) => a.last - b.last || a.first - b.first);
  const best = new Float64Array(sorted.length + 1);
  const before = new Int32Array(sorted.length);
  const taken = new Uint8Array(sorted.length);
  for (const [n, { first, chance }] of sorted.entries()) {
    let free = n;
    while (free > 0 && (sorted[free - 1]?.last ?? -1) >= first) free--;
    before[n] = free;
    const worth = doubleAt(best, free) + chance - least;
    taken[n] = worth > doubleAt(best, n) ? 1 : 0;
    best[n + 1] = Math.max(worth, doubleAt(best, n));
  }
  const chosen: ScoredSegment[] = [];
  for (let n = sorted.length; n > 0; ) {
    const one = sorted[n - 1];
    if (one && taken[n - 1]) {
      chosen.push(one);
      n = intAt(before, n - 1);
    } else n--;
  }
  return chosen.reverse();
}
