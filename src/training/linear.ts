import { doubleAt, intAt, itemAt } from '../engine/item-at.ts';

/** How a linear model is trained. All values were found by cross-validation (docs/model.md). */
export interface Training {
  readonly epochs: number;
  /** AdaGrad's step size. */
  readonly rate: number;
  /** The share of a row's features that is left out at random each time, so that the model depends on no single one. */
  readonly dropout: number;
  /** The L2 penalty per step, as a share of the weight. */
  readonly decay: number;
  readonly seed: number;
}

/** A training row: the buckets of its features, and the target, 0 to 1. */
export interface Row {
  readonly features: Int32Array;
  readonly right: number;
  /** The row's weight; 1 by default. */
  readonly weight?: number;
}

/** A choice between options: the features of each, and the indexes of the right ones. Nothing is learnt from one without any. */
export interface RankingExample {
  readonly options: readonly Int32Array[];
  readonly right: readonly number[];
}

/** A reproducible random generator of numbers from 0 to 1 (mulberry32). */
export function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The numbers 0 to `length` − 1 in a random order drawn from `next`. */
export function shuffled(length: number, next: () => number): Int32Array {
  const order = Int32Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    const moved = intAt(order, i);
    order[i] = intAt(order, j);
    order[j] = moved;
  }
  return order;
}

/**
 * Trains a logistic regression with `size` buckets. Returns the mean of the weights over the steps, which evens out the order of
 * rows.
 */
export function trainLogistic(rows: readonly Row[], size: number, how: Training): Float64Array {
  const learner = new Learner(size, how);
  for (let epoch = 0; epoch < how.epochs; epoch++) {
    for (const n of shuffled(rows.length, learner.next)) {
      const row = rows[n];
      if (!row) continue;
      const kept = learner.keep(row.features);
      const error = row.right - 1 / (1 + Math.exp(-learner.score(kept)));
      learner.step(kept, error * (row.weight ?? 1));
    }
    learner.endEpoch();
  }
  return learner.mean();
}

/** Trains a softmax over each choice's options, towards the sum of its right ones. */
export function trainRanker(choices: readonly RankingExample[], size: number, how: Training): Float64Array {
  const learner = new Learner(size, how);
  const usable = choices.filter(({ right, options }) => right.length > 0 && options.length > 1);
  for (let epoch = 0; epoch < how.epochs; epoch++) {
    for (const n of shuffled(usable.length, learner.next)) {
      const choice = usable[n];
      if (!choice) continue;
      const kept = choice.options.map((features) => learner.keep(features));
      const scores = kept.map((features) => learner.score(features));
      const all = softmax(scores);
      const rightMass = choice.right.reduce((sum, i) => sum + itemAt(all, i), 0);
      for (const [i, features] of kept.entries()) {
        const wanted = choice.right.includes(i) ? itemAt(all, i) / (rightMass || 1) : 0;
        learner.step(features, wanted - itemAt(all, i));
      }
    }
    learner.endEpoch();
  }
  return learner.mean();
}

function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** The weights of a linear model during training. */
export class Learner {
  readonly next: () => number;
  readonly #weights: Float64Array;
  readonly #squares: Float64Array;
  readonly #sums: Float64Array;
  readonly #how: Training;
  #epochs = 0;

  constructor(size: number, how: Training) {
    this.#how = how;
    this.next = random(how.seed);
    this.#weights = new Float64Array(size);
    this.#squares = new Float64Array(size).fill(1e-6);
    this.#sums = new Float64Array(size);
  }

  keep(features: Int32Array): Int32Array {
    return this.#how.dropout > 0 ? features.filter(() => this.next() >= this.#how.dropout) : features;
  }

  score(features: Int32Array): number {
    let sum = 0;
    for (const f of features) sum += doubleAt(this.#weights, f);
    return sum;
  }

  step(features: Int32Array, error: number): void {
    if (Math.abs(error) < 1e-4) return;
    for (const f of features) {
      const weight = doubleAt(this.#weights, f);
      const slope = error - this.#how.decay * weight;
      const squares = doubleAt(this.#squares, f) + slope * slope;
      this.#squares[f] = squares;
      this.#weights[f] = weight + (this.#how.rate * slope) / Math.sqrt(squares);
    }
  }

  /** Ends an epoch. The later half of the epochs counts towards the mean. */
  endEpoch(): void {
    this.#epochs++;
    if (this.#epochs * 2 <= this.#how.epochs) return;
    for (let i = 0; i < this.#sums.length; i++) this.#sums[i] = doubleAt(this.#sums, i) + doubleAt(this.#weights, i);
  }

  mean(): Float64Array {
    const counted = this.#epochs - Math.floor(this.#how.epochs / 2);
    return this.#sums.map((sum) => sum / Math.max(1, counted));
  }
}
