import { type ChainFeatures, forwardBackward, type Passes } from '../engine/learned/chain.ts';
import { random, shuffled, type Training } from './linear.ts';

/** A sequence to learn from: its features and each word's right label; −1 where nobody knows. */
export interface ChainRow {
  readonly features: ChainFeatures;
  readonly labels: Int8Array;
}

/** A chain's weights as they are learnt, laid out as in `ChainModel`. */
export interface ChainWeights {
  readonly unary: Float64Array;
  readonly pairs: Float64Array;
}

/**
 * Maximum likelihood by AdaGrad, a sequence a step, with feature dropout; the weights are the mean over the later half of
 * the epochs. Words of an unknown label are left to the marginals and teach nothing.
 */
export function trainChain(rows: readonly ChainRow[], buckets: number, labels: number, how: Training): ChainWeights {
  const next = random(how.seed);
  const unary = new Float64Array(buckets * labels);
  const unarySquares = new Float64Array(buckets * labels).fill(1e-4);
  const unarySum = new Float64Array(buckets * labels);
  const pairs = new Float64Array(labels * labels);
  const pairSquares = new Float64Array(labels * labels).fill(1);
  const pairSum = new Float64Array(labels * labels);
  let counted = 0;
  const update = (weights: Float64Array, squares: Float64Array, i: number, gradient: number, decay: number): void => {
    const slope = gradient - decay * (weights[i] as number);
    const sum = (squares[i] as number) + slope * slope;
    squares[i] = sum;
    weights[i] = (weights[i] as number) + (how.rate * slope) / Math.sqrt(sum);
  };
  for (let epoch = 0; epoch < how.epochs; epoch++) {
    for (const n of shuffled(rows.length, next)) {
      const row = rows[n];
      if (!row) continue;
      const features = dropped(row.features, how.dropout, next);
      const scores = floatScores(unary, features, labels);
      const factors = pairs.map(Math.exp);
      const passes = forwardBackward(scores, factors, labels);
      const chances = product(passes, labels);
      let at = 0;
      for (let i = 0; i < features.length; i++) {
        const right = row.labels[i] as number;
        const end = features.ends[i] as number;
        if (right >= 0) {
          for (; at < end; at++) {
            const base = (features.buckets[at] as number) * labels;
            for (let l = 0; l < labels; l++) {
              const gradient = (l === right ? 1 : 0) - (chances[i * labels + l] as number);
              if (gradient > 1e-3 || gradient < -1e-3) update(unary, unarySquares, base + l, gradient, how.decay);
            }
          }
        }
        at = end;
      }
      for (let i = 1; i < features.length; i++) {
        const k = row.labels[i - 1] as number;
        const l = row.labels[i] as number;
        if (k < 0 || l < 0) continue;
        const chance = pairChances(passes, factors, labels, i);
        for (let pair = 0; pair < chance.length; pair++)
          update(pairs, pairSquares, pair, (pair === k * labels + l ? 1 : 0) - (chance[pair] as number), 0);
      }
    }
    if ((epoch + 1) * 2 > how.epochs) {
      counted++;
      for (let i = 0; i < unary.length; i++) unarySum[i] = (unarySum[i] as number) + (unary[i] as number);
      for (let i = 0; i < pairs.length; i++) pairSum[i] = (pairSum[i] as number) + (pairs[i] as number);
    }
  }
  return { unary: unarySum.map((sum) => sum / counted), pairs: pairSum.map((sum) => sum / counted) };
}

/** As `unaryScores`, with weights that are not rounded yet. */
export function floatScores(unary: Float64Array, features: ChainFeatures, labels: number): Float64Array {
  const scores = new Float64Array(features.length * labels);
  let at = 0;
  for (let i = 0; i < features.length; i++)
    for (const end = features.ends[i] as number; at < end; at++) {
      const base = (features.buckets[at] as number) * labels;
      for (let l = 0; l < labels; l++)
        scores[i * labels + l] = (scores[i * labels + l] as number) + (unary[base + l] as number);
    }
  return scores;
}

function dropped(features: ChainFeatures, share: number, next: () => number): ChainFeatures {
  if (share === 0) return features;
  const buckets = new Int32Array(features.buckets.length);
  const ends = new Int32Array(features.length);
  let at = 0;
  let kept = 0;
  for (let i = 0; i < features.length; i++) {
    for (const end = features.ends[i] as number; at < end; at++)
      if (next() >= share) buckets[kept++] = features.buckets[at] as number;
    ends[i] = kept;
  }
  return { length: features.length, buckets, ends };
}

function product({ forward, backward }: Passes, labels: number): Float64Array {
  const chances = forward.map((value, i) => value * (backward[i] as number));
  for (let row = 0; row < chances.length; row += labels) normalise(chances, row, row + labels);
  return chances;
}

/** The chance of each pair of labels at words i − 1 and i. */
function pairChances(
  { forward, backward, unary }: Passes,
  factors: Float64Array,
  labels: number,
  i: number,
): Float64Array {
  const chances = new Float64Array(labels * labels);
  for (let a = 0; a < labels; a++) {
    const before = forward[(i - 1) * labels + a] as number;
    for (let b = 0; b < labels; b++) {
      const pair = a * labels + b;
      const after = (unary[i * labels + b] as number) * (backward[i * labels + b] as number);
      chances[pair] = before * (factors[pair] as number) * after;
    }
  }
  normalise(chances, 0, chances.length);
  return chances;
}

function normalise(values: Float64Array, from: number, to: number): void {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i] as number;
  for (let i = from; i < to; i++) values[i] = (values[i] as number) / (sum || 1);
}
