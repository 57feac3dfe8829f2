import { bucket, mix } from './hash.ts';
import type { Weights } from './weights.ts';

/** The most features a row has. */
const MOST = 96;

/** The features of one row of a linear model, put one after the other. One list serves all rows: nothing is allocated. */
export class FeatureList {
  readonly #buckets = new Int32Array(MOST);
  readonly #bits: number;
  #length = 0;

  /** For a model of 2^`bits` buckets. */
  constructor(bits: number) {
    this.#bits = bits;
  }

  clear(): void {
    this.#length = 0;
  }

  /** A feature: its template's number and its value, whole numbers both. */
  put(template: number, value: number): void {
    this.#buckets[this.#length++] = bucket(mix(template, value), this.#bits);
  }

  /** What speaks for the row: the sum of its features' weights. */
  score({ steps, scale }: Weights): number {
    let sum = 0;
    for (let i = 0; i < this.#length; i++) sum += steps[this.#buckets[i] as number] as number;
    return sum * scale;
  }

  /** A copy, to learn from. */
  buckets(): Int32Array {
    return this.#buckets.slice(0, this.#length);
  }
}
