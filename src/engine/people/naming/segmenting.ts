import { LONGEST_NAME } from './span-features.ts';

/**
 * A stretch of `length` words falls into names and words that are none. A name of the words a to b has the score at
 * `a * LONGEST_NAME + b - a`, in log-odds against being no name; a division's score is the sum of its names' (a semi-Markov
 * chain, Sarawagi & Cohen 2004).
 */
export type SpanScores = Float64Array;

export const spanIndex = (a: number, b: number): number => a * LONGEST_NAME + b - a;

/** The names of the best division, in order, as pairs of first and last word. */
export function bestNames(length: number, scores: SpanScores): [number, number][] {
  const best = new Float64Array(length + 1);
  const from = new Int32Array(length + 1).fill(-1);
  for (let end = 1; end <= length; end++) {
    best[end] = best[end - 1] ?? 0;
    for (let a = Math.max(0, end - LONGEST_NAME); a < end; a++) {
      const score = (best[a] ?? 0) + (scores[spanIndex(a, end - 1)] ?? 0);
      if (score > (best[end] ?? 0)) {
        best[end] = score;
        from[end] = a;
      }
    }
  }
  const names: [number, number][] = [];
  for (let end = length; end > 0; ) {
    const a = from[end] ?? -1;
    if (a < 0) end--;
    else {
      names.unshift([a, end - 1]);
      end = a;
    }
  }
  return names;
}

/** Of every span, the share of all divisions' weight that have it as a name. */
export function marginals(length: number, scores: SpanScores): Float64Array {
  const shares = new Float64Array(length * LONGEST_NAME);
  if (length === 1) {
    shares[0] = 1 / (1 + Math.exp(-(scores[0] ?? 0)));
    return shares;
  }
  const weights = scores.map((score) => (score > -30 ? Math.exp(Math.min(score, 30)) : 0));
  const forward = new Float64Array(length + 1);
  const backward = new Float64Array(length + 1);
  forward[0] = 1;
  backward[length] = 1;
  for (let end = 1; end <= length; end++) {
    let sum = forward[end - 1] ?? 0;
    for (let a = Math.max(0, end - LONGEST_NAME); a < end; a++)
      sum += (forward[a] ?? 0) * (weights[spanIndex(a, end - 1)] ?? 0);
    forward[end] = sum;
  }
  for (let a = length - 1; a >= 0; a--) {
    let sum = backward[a + 1] ?? 0;
    for (let b = a; b < Math.min(length, a + LONGEST_NAME); b++)
      sum += (weights[spanIndex(a, b)] ?? 0) * (backward[b + 1] ?? 0);
    backward[a] = sum;
  }
  const all = forward[length] ?? 1;
  for (let a = 0; a < length; a++)
    for (let b = a; b < Math.min(length, a + LONGEST_NAME); b++)
      shares[spanIndex(a, b)] = ((forward[a] ?? 0) * (weights[spanIndex(a, b)] ?? 0) * (backward[b + 1] ?? 0)) / all;
  return shares;
}
