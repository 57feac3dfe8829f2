import { byteAt, intAt } from '../item-at.ts';
import { bucket, mix } from './feature-hash.ts';
import type { Weights } from './packed-weights.ts';

/** The most features a row has. */
export const MAX_FEATURES = 96;

/**
 * The features of one row of a linear model, as bucket numbers. One list is reused for all rows, so that nothing is allocated.
 */
export class FeatureList {
  readonly #buckets = new Int32Array(MAX_FEATURES);
  readonly #bits: number;
  #length = 0;

  /** @param bits log2 of the model's number of buckets */
  constructor(bits: number) {
    this.#bits = bits;
  }

  clear(): void {
    this.#length = 0;
  }

  /** Adds a feature: its number and its value, both integers. */
  put(template: number, value: number): void {
    this.#buckets[this.#length++] = bucket(mix(template, value), this.#bits);
  }

  /** The row's score: the sum of its features' weights. */
  score({ steps, scale }: Weights): number {
    let sum = 0;
    for (let i = 0; i < this.#length; i++) sum += byteAt(steps, intAt(this.#buckets, i));
    return sum * scale;
  }

  /** A copy of the buckets, for training. */
  buckets(): Int32Array {
    return this.#buckets.slice(0, this.#length);
  }
}
