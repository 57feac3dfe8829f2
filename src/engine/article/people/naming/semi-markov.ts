import { doubleAt } from '../../../item-at.ts';
import { MAX_RUN_WORDS } from './capital-runs.ts';
import { MAX_NAME_WORDS } from './span-features.ts';

/**
 * Scores of the spans of capital runs, for a semi-Markov chain (Sarawagi & Cohen 2004). A run of `length` words is divided
 * into names and words outside of names. The score at `from + spanIndex(a, b)` is the log-odds that the words a to b are a
 * name; the score of a division is the sum over its names. One array has the scores of all runs of a text, those of each run
 * beginning at its `from`.
 */
export type SpanScores = Float64Array;

export const spanIndex = (a: number, b: number): number => a * MAX_NAME_WORDS + b - a;

/** The length of the work arrays below, which are reused for every run. */
const ROOM = MAX_RUN_WORDS + 8;
const best = new Float64Array(ROOM);
const cameFrom = new Int32Array(ROOM);
const forward = new Float64Array(ROOM);
const backward = new Float64Array(ROOM);
const weights = new Float64Array(ROOM * MAX_NAME_WORDS);

/** The names of the best division, in order, as pairs of first and last word. */
export function bestNames(length: number, scores: SpanScores, from = 0): [number, number][] {
  best[0] = 0;
  for (let end = 1; end <= length; end++) {
    best[end] = doubleAt(best, end - 1);
    cameFrom[end] = -1;
    for (let a = Math.max(0, end - MAX_NAME_WORDS); a < end; a++) {
      const score = doubleAt(best, a) + doubleAt(scores, from + spanIndex(a, end - 1));
      if (score > doubleAt(best, end)) {
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

/** Writes the probability of each span to be a name into `shares`, which is laid out as the scores are. */
export function marginals(length: number, scores: SpanScores, shares: SpanScores, from = 0): void {
  if (length === 1) {
    shares[from] = 1 / (1 + Math.exp(-doubleAt(scores, from)));
    return;
  }
  for (let i = 0; i < length * MAX_NAME_WORDS; i++) {
    const score = doubleAt(scores, from + i);
    weights[i] = score > -30 ? Math.exp(Math.min(score, 30)) : 0;
  }
  forward[0] = 1;
  for (let end = 1; end <= length; end++) {
    let sum = doubleAt(forward, end - 1);
    for (let a = Math.max(0, end - MAX_NAME_WORDS); a < end; a++)
      sum += doubleAt(forward, a) * doubleAt(weights, spanIndex(a, end - 1));
    forward[end] = sum;
  }
  backward[length] = 1;
  for (let a = length - 1; a >= 0; a--) {
    let sum = doubleAt(backward, a + 1);
    for (let b = a; b < Math.min(length, a + MAX_NAME_WORDS); b++)
      sum += doubleAt(weights, spanIndex(a, b)) * doubleAt(backward, b + 1);
    backward[a] = sum;
  }
  const all = forward[length] ?? 1;
  for (let a = 0; a < length; a++)
    for (let b = a; b < Math.min(length, a + MAX_NAME_WORDS); b++)
      shares[from + spanIndex(a, b)] =
        (doubleAt(forward, a) * doubleAt(weights, spanIndex(a, b)) * doubleAt(backward, b + 1)) / all;
}
