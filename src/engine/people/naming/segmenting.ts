import { LONGEST_NAME } from './span-features.ts';
import { LONGEST_STRETCH } from './stretches.ts';

/**
 * A stretch of `length` words falls into names and words that are none. A name of the words a to b has the score at
 * `from + spanIndex(a, b)`, in log-odds against being no name; a division's score is the sum of its names' (a semi-Markov
 * chain, Sarawagi & Cohen 2004). The scores of all a text's stretches lie in one array, each stretch's from its `from`.
 */
export type SpanScores = Float64Array;

export const spanIndex = (a: number, b: number): number => a * LONGEST_NAME + b - a;

/** Room for the sums along a stretch; used again and again. */
const ROOM = LONGEST_STRETCH + 8;
const best = new Float64Array(ROOM);
const cameFrom = new Int32Array(ROOM);
const forward = new Float64Array(ROOM);
const backward = new Float64Array(ROOM);
const weights = new Float64Array(ROOM * LONGEST_NAME);

/** The names of the best division, in order, as pairs of first and last word. */
export function bestNames(length: number, scores: SpanScores, from = 0): [number, number][] {
  best[0] = 0;
  for (let end = 1; end <= length; end++) {
    best[end] = best[end - 1] ?? 0;
    cameFrom[end] = -1;
    for (let a = Math.max(0, end - LONGEST_NAME); a < end; a++) {
      const score = (best[a] ?? 0) + (scores[from + spanIndex(a, end - 1)] ?? 0);
      if (score > (best[end] ?? 0)) {
        best[end] = score;
        cameFrom[end] = a;
      }
    }
  }
  const names: [number, number][] = [];
  for (let end = length; end > 0; ) {
    const a = cameFrom[end] ?? -1;
    if (a < 0) end--;
    else {
      names.unshift([a, end - 1]);
      end = a;
    }
  }
  return names;
}

/** Of every span, the share of all divisions' weight that have it as a name; into `shares`, laid out as the scores are. */
export function marginals(length: number, scores: SpanScores, shares: SpanScores, from = 0): void {
  if (length === 1) {
    shares[from] = 1 / (1 + Math.exp(-(scores[from] ?? 0)));
    return;
  }
  for (let i = 0; i < length * LONGEST_NAME; i++) {
    const score = scores[from + i] ?? 0;
    weights[i] = score > -30 ? Math.exp(Math.min(score, 30)) : 0;
  }
  forward[0] = 1;
  for (let end = 1; end <= length; end++) {
    let sum = forward[end - 1] ?? 0;
    for (let a = Math.max(0, end - LONGEST_NAME); a < end; a++)
      sum += (forward[a] ?? 0) * (weights[spanIndex(a, end - 1)] ?? 0);
    forward[end] = sum;
  }
  backward[length] = 1;
  for (let a = length - 1; a >= 0; a--) {
    let sum = backward[a + 1] ?? 0;
    for (let b = a; b < Math.min(length, a + LONGEST_NAME); b++)
      sum += (weights[spanIndex(a, b)] ?? 0) * (backward[b + 1] ?? 0);
    backward[a] = sum;
  }
  const all = forward[length] ?? 1;
  for (let a = 0; a < length; a++)
    for (let b = a; b < Math.min(length, a + LONGEST_NAME); b++)
      shares[from + spanIndex(a, b)] =
        ((forward[a] ?? 0) * (weights[spanIndex(a, b)] ?? 0) * (backward[b + 1] ?? 0)) / all;
}
