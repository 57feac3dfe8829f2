import type { Weights } from './weights.ts';

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): each word of a sequence gets a label; what
 * speaks for a label is the sum of its features' weights, what speaks for two neighbours a weight for the pair.
 */
export interface ChainModel {
  readonly labels: number;
  /** Steps of bucket b and label l at b × labels + l. */
  readonly unary: Weights;
  /** The same as `pairedSteps` has them. */
  readonly paired: Int32Array;
  /** Steps of label k followed by label l at k × labels + l. */
  readonly pairs: Weights;
}

/** A sequence's features: those of word i are `buckets[ends[i - 1]]` to `buckets[ends[i] - 1]`. */
export interface ChainFeatures {
  readonly length: number;
  readonly buckets: Int32Array;
  readonly ends: Int32Array;
}

/** Added to each step, so that sums in one half of a number never borrow from the other half. */
const BIAS = 32;

/**
 * The unary steps of two labels in one number, 16 bits each: those of bucket b and labels 2j and 2j + 1 at b × labels / 2 + j.
 * A sum of up to 1,000 features fits. Adding them up so takes half the additions.
 */
export function pairedSteps({ steps }: Weights): Int32Array {
  return Int32Array.from(
    { length: steps.length / 2 },
    (_, i) => ((steps[2 * i] as number) + BIAS) | (((steps[2 * i + 1] as number) + BIAS) << 16),
  );
}

/**
 * What speaks for each label of each word: sums at i × labels + l. Eight labels a pass, their sums in registers: several
 * times as fast as a row of sums in memory. So `labels` is a multiple of eight.
 */
export function unaryScores(
  { labels, unary, paired }: ChainModel,
  { length, buckets, ends }: ChainFeatures,
): Float64Array {
  const scores = new Float64Array(length * labels);
  const { scale } = unary;
  const wide = labels >> 1;
  for (let first = 0; first < wide; first += 4) {
    let at = 0;
    for (let i = 0; i < length; i++) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      const end = ends[i] as number;
      const bias = (end - at) * BIAS;
      for (; at < end; at++) {
        const row = (buckets[at] as number) * wide + first;
        a += paired[row] as number;
        b += paired[row + 1] as number;
        c += paired[row + 2] as number;
        d += paired[row + 3] as number;
      }
      const row = i * labels + first * 2;
      scores[row] = ((a & 0xffff) - bias) * scale;
      scores[row + 1] = ((a >>> 16) - bias) * scale;
      scores[row + 2] = ((b & 0xffff) - bias) * scale;
      scores[row + 3] = ((b >>> 16) - bias) * scale;
      scores[row + 4] = ((c & 0xffff) - bias) * scale;
      scores[row + 5] = ((c >>> 16) - bias) * scale;
      scores[row + 6] = ((d & 0xffff) - bias) * scale;
      scores[row + 7] = ((d >>> 16) - bias) * scale;
    }
  }
  return scores;
}

/** The pairs' weights as they are multiplied: e to the weight, at k × labels + l. */
export function pairFactors({ pairs }: Pick<ChainModel, 'pairs'>): Float64Array {
  return Float64Array.from(pairs.steps, (step) => Math.exp(step * pairs.scale));
}

/** The chance of each label at each word, at i × labels + l. */
export function marginals(scores: Float64Array, factors: Float64Array, labels: number): Float64Array {
  const { forward, backward } = forwardBackward(scores, factors, labels);
  for (let i = 0; i < forward.length; i++) forward[i] = num(forward, i) * num(backward, i);
  for (let row = 0; row < forward.length; row += labels) scale(forward, row, labels);
  return forward;
}

/** The sums over all labellings up to each word and from each word on, each word's row scaled to one. */
export interface Passes {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** e to each word's scores, the word's best taken for one. */
  readonly unary: Float64Array;
}

/** The forward-backward algorithm (Rabiner 1989). Time and room are linear in the sequence's length. */
export function forwardBackward(scores: Float64Array, factors: Float64Array, labels: number): Passes {
  const length = scores.length / labels;
  const forward = new Float64Array(scores.length);
  const backward = new Float64Array(scores.length);
  const unary = exponentials(scores, labels);
  // Read row by row in both passes, so that neighbours lie side by side.
  const turned = new Float64Array(factors.length);
  for (let k = 0; k < labels; k++)
    for (let l = 0; l < labels; l++) turned[l * labels + k] = num(factors, k * labels + l);
  for (let l = 0; l < labels; l++) forward[l] = num(unary, l);
  scale(forward, 0, labels);
  for (let row = labels; row < scores.length; row += labels) {
    const before = row - labels;
    let total = 0;
    for (let l = 0; l < labels; l++) {
      const from = l * labels;
      let sum = 0;
      for (let k = 0; k < labels; k++) sum += num(forward, before + k) * num(turned, from + k);
      sum *= num(unary, row + l);
      forward[row + l] = sum;
      total += sum;
    }
    const by = 1 / (total || 1);
    for (let l = 0; l < labels; l++) forward[row + l] = num(forward, row + l) * by;
  }
  backward.fill(1, (length - 1) * labels);
  const ahead = new Float64Array(labels);
  for (let row = (length - 2) * labels; row >= 0; row -= labels) {
    const next = row + labels;
    for (let k = 0; k < labels; k++) ahead[k] = num(unary, next + k) * num(backward, next + k);
    let total = 0;
    for (let l = 0; l < labels; l++) {
      const from = l * labels;
      let sum = 0;
      for (let k = 0; k < labels; k++) sum += num(factors, from + k) * num(ahead, k);
      backward[row + l] = sum;
      total += sum;
    }
    const by = 1 / (total || 1);
    for (let l = 0; l < labels; l++) backward[row + l] = num(backward, row + l) * by;
  }
  return { forward, backward, unary };
}

// Reads within bounds by construction; the type checker cannot see that.
const num = (array: Float64Array, i: number): number => array[i] as number;

/** e to each score, less the word's best so that none overflows. */
function exponentials(scores: Float64Array, labels: number): Float64Array {
  const powers = new Float64Array(scores.length);
  for (let row = 0; row < scores.length; row += labels) {
    let most = -Infinity;
    for (let l = 0; l < labels; l++) most = Math.max(most, num(scores, row + l));
    for (let l = 0; l < labels; l++) powers[row + l] = Math.exp(num(scores, row + l) - most);
  }
  return powers;
}

function scale(values: Float64Array, row: number, labels: number): void {
  let sum = 0;
  for (let l = 0; l < labels; l++) sum += num(values, row + l);
  const by = 1 / (sum || 1);
  for (let l = 0; l < labels; l++) values[row + l] = num(values, row + l) * by;
}
