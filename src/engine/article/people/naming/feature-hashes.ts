import { itemAt } from '../../../item-at.ts';

/** A list of hashes of features. Its buffer is reused for every list, so that reading an article allocates none. */
export class HashList {
  readonly hashes: Int32Array;
  length = 0;
  /** How many of the first hashes are of rare features, such as words: with few examples, they count at one place only. */
  rare = 0;

  /** @param capacity how many hashes the list holds at most; more are dropped */
  constructor(capacity: number) {
    this.hashes = new Int32Array(capacity);
  }

  add(hash: number): void {
    this.hashes[this.length++] = hash;
  }

  addAll(hashes: readonly number[]): void {
    for (let i = 0; i < hashes.length; i++) this.hashes[this.length++] = itemAt(hashes, i);
  }

  clear(): void {
    this.length = 0;
    this.rare = 0;
  }
}
