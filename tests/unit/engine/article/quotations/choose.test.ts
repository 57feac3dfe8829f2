import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseWithoutOverlaps,
  type ScoredSegment,
} from '../../../../../src/engine/article/quotations/segments/choose-segments.ts';

const segment = fc.record({ first: fc.nat(12), length: fc.nat(5), hundredths: fc.nat(100) }).map(
  ({ first, length, hundredths }): ScoredSegment => ({
    first,
    last: first + length,
    chance: hundredths / 100,
    least: 0,
    sentence: 0,
    ruled: null,
  }),
);

const meets = (a: ScoredSegment, b: ScoredSegment): boolean => a.first <= b.last && b.first <= a.last;
const worth = (chosen: readonly ScoredSegment[], least: number): number =>
  chosen.reduce((sum, { chance }) => sum + chance - least, 0);

/** The most that any set without overlaps is worth. */
function mostWorth(segments: readonly ScoredSegment[], least: number): number {
  let most = 0;
  for (let bits = 0; bits < 2 ** segments.length; bits++) {
    const set = segments.filter((_, i) => (bits >> i) & 1);
    if (set.some((a, i) => set.slice(i + 1).some((b) => meets(a, b)))) continue;
    most = Math.max(most, worth(set, least));
  }
  return most;
}

describe('choosing among overlapping segments', () => {
  it('finds the set that is worth most, without overlaps, in the order of the text', () => {
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 9 }), fc.constantFrom(0, 0.3, 0.5), (segments, least) => {
        const chosen = chooseWithoutOverlaps(segments, least);
        expect(worth(chosen, least)).toBeCloseTo(mostWorth(segments, least), 9);
        for (const [i, one] of chosen.entries()) {
          expect(one.chance).toBeGreaterThan(least);
          const next = chosen[i + 1];
          if (next) expect(next.first).toBeGreaterThan(one.last);
        }
      }),
      { numRuns: 300 },
    );
  });
});
