/** Hashes of features in a buffer that is used again and again, so that reading makes no garbage. */
export class FeatureList {
  readonly hashes: Int32Array;
  length = 0;

  /** `capacity` bounds what one list may hold; what goes beyond is dropped. */
  constructor(capacity: number) {
    this.hashes = new Int32Array(capacity);
  }

  add(hash: number): void {
    this.hashes[this.length++] = hash;
  }

  addAll(hashes: Int32Array): void {
    for (let i = 0; i < hashes.length; i++) this.hashes[this.length++] = hashes[i] ?? 0;
  }

  clear(): void {
    this.length = 0;
  }
}
