import type { Segment } from './segment.ts';

/** A segment with the chance, 0 to 1, that it is content, whole and no more. */
export interface Weighed extends Segment {
  readonly chance: number;
}

/**
 * Of overlapping segments those that are right most often together: the set without overlaps whose chances, each less
 * `least`, add up highest (weighted interval scheduling). In the order of the text.
 */
export function choose(segments: readonly Weighed[], least: number): Weighed[] {
  const sorted = segments.filter(({ chance }) => chance > least).sort((a, b) => a.last - b.last || a.first - b.first);
  const best = new Float64Array(sorted.length + 1);
  const before = new Int32Array(sorted.length);
  const taken = new Uint8Array(sorted.length);
  for (const [n, { first, chance }] of sorted.entries()) {
    let free = n;
    while (free > 0 && (sorted[free - 1]?.last ?? -1) >= first) free--;
    before[n] = free;
    const worth = (best[free] as number) + chance - least;
    taken[n] = worth > (best[n] as number) ? 1 : 0;
    best[n + 1] = Math.max(worth, best[n] as number);
  }
  const chosen: Weighed[] = [];
  for (let n = sorted.length; n > 0; ) {
    const one = sorted[n - 1];
    if (one && taken[n - 1]) {
      chosen.push(one);
      n = before[n - 1] as number;
    } else n--;
  }
  return chosen.reverse();
}
