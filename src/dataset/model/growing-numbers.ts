import { itemAt, uintAt } from '../../engine/item-at.ts';

/** Numbers in one piece of memory: 1 MB. */
const PIECE_LENGTH = 2 ** 18;

/** A list of 32-bit numbers that grows, in pieces of memory that a collector need not look through. */
export class GrowingNumbers {
  readonly #pieces: Uint32Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  append(numbers: readonly number[]): void {
    for (const number of numbers) {
      const at = this.#length++ % PIECE_LENGTH;
      if (at === 0) this.#pieces.push(new Uint32Array(PIECE_LENGTH));
      const piece = this.#pieces[this.#pieces.length - 1];
      if (piece) piece[at] = number;
    }
  }

  at(index: number): number {
    return uintAt(itemAt(this.#pieces, Math.floor(index / PIECE_LENGTH)), index % PIECE_LENGTH);
  }

  /** Some of the numbers, from an index on. */
  slice(start: number, length: number): number[] {
    return Array.from({ length }, (_, n) => this.at(start + n));
  }
}
