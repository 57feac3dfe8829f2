/** Hashes of features in a buffer that is used again and again, so that reading makes no garbage. */
export class HashList {
  readonly hashes: Int32Array;
  length = 0;
  /** The first so many are rare ones, such as words themselves: they count in one place only, for want of examples. */
  rare = 0;

  /** `capacity` bounds what one list may hold; what goes beyond is dropped. */
  constructor(capacity: number) {
    this.hashes = new Int32Array(capacity);
  }

  add(hash: number): void {
    this.hashes[this.length++] = hash;
  }

  addAll(hashes: readonly number[]): void {
    for (let i = 0; i < hashes.length; i++) this.hashes[this.length++] = hashes[i] ?? 0;
  }

  clear(): void {
    this.length = 0;
    this.rare = 0;
  }
}
