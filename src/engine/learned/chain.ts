import type { Weights } from './weights.ts';

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): each word of a sequence gets a label; what
 * speaks for a label is the sum of its features' weights, what speaks for two neighbours a weight for the pair.
 */
export interface ChainModel {
  readonly labels: number;
  /** Steps of bucket b and label l at b × labels + l. */
  readonly unary: Weights;
  /** Steps of label k followed by label l at k × labels + l. */
  readonly pairs: Weights;
}

/** A sequence's features: those of word i are `buckets[ends[i - 1]]` to `buckets[ends[i] - 1]`. */
export interface ChainFeatures {
  readonly length: number;
  readonly buckets: Int32Array;
  readonly ends: Int32Array;
}

/**
 * What speaks for each label of each word: sums at i × labels + l. Eight labels a pass, their sums in registers: several
 * times as fast as a row of sums in memory. So `labels` is a multiple of eight.
 */
export function unaryScores({ labels, unary }: ChainModel, { length, buckets, ends }: ChainFeatures): Float64Array {
  const scores = new Float64Array(length * labels);
  const { steps, scale } = unary;
  for (let first = 0; first < labels; first += 8) {
    let at = 0;
    for (let i = 0; i < length; i++) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      let e = 0;
      let f = 0;
      let g = 0;
      let h = 0;
      for (const end = ends[i] as number; at < end; at++) {
        const row = (buckets[at] as number) * labels + first;
        a += steps[row] as number;
        b += steps[row + 1] as number;
        c += steps[row + 2] as number;
        d += steps[row + 3] as number;
        e += steps[row + 4] as number;
        f += steps[row + 5] as number;
        g += steps[row + 6] as number;
        h += steps[row + 7] as number;
      }
      const row = i * labels + first;
      scores[row] = a * scale;
      scores[row + 1] = b * scale;
      scores[row + 2] = c * scale;
      scores[row + 3] = d * scale;
      scores[row + 4] = e * scale;
      scores[row + 5] = f * scale;
      scores[row + 6] = g * scale;
      scores[row + 7] = h * scale;
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
  for (let i = 0; i < length; i++) {
    const row = i * labels;
    for (let l = 0; l < labels; l++) {
      let sum = i === 0 ? 1 : 0;
      if (i > 0) for (let k = 0; k < labels; k++) sum += num(forward, row - labels + k) * num(factors, k * labels + l);
      forward[row + l] = sum * num(unary, row + l);
    }
    scale(forward, row, labels);
  }
  backward.fill(1, (length - 1) * labels);
  for (let i = length - 2; i >= 0; i--) {
    const row = i * labels;
    const next = row + labels;
    for (let l = 0; l < labels; l++) {
      let sum = 0;
      for (let k = 0; k < labels; k++)
        sum += num(factors, l * labels + k) * num(unary, next + k) * num(backward, next + k);
      backward[row + l] = sum;
    }
    scale(backward, row, labels);
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
