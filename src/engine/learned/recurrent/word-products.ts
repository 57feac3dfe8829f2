import type { ReadingKernel, Room } from './kernel.ts';
import { type TaggerNumbers, unrounded } from './tagger-file.ts';

/** The number of words whose products with the first layer are cached from text to text: 3 kB each with 96 cells. */
export const KEPT_WORDS = 12_288;
/** The number of words whose products are computed at once: as many as the kernel keeps near. */
const AT_ONCE = 64;

/** What the first layer has for a word by itself. Addresses are those of the kernel's memory. */
interface OwnWeights {
  /** How many of the features are of a word by itself. */
  readonly features: number;
  /** The address of the table. */
  readonly table: number;
  /** The address of the packed weights, one row for each of `width` inputs. */
  readonly weights: number;
  readonly width: number;
  readonly bias: number;
}

/**
 * The products of words by themselves with the first layer, plus its bias, in the first KEPT_WORDS rows of a table. Words with the
 * same numbers have the same row. A row is computed once, together with those of other new words.
 */
export class WordProducts {
  readonly #kernel: ReadingKernel;
  readonly #room: Room;
  readonly #numbers: TaggerNumbers;
  readonly #tables: readonly Float32Array[];
  readonly #own: OwnWeights;
  /** Floats in a row of the table. */
  readonly #gates: number;
  readonly #inputs: number;
  readonly #rowOfWord = new Map<object, number>();
  readonly #rowOfNumbers = new Map<string, number>();
  /** How many of the rows are computed. */
  #computed = 0;

  constructor(kernel: ReadingKernel, room: Room, numbers: TaggerNumbers, own: OwnWeights) {
    this.#kernel = kernel;
    this.#room = room;
    this.#numbers = numbers;
    this.#tables = numbers.matrices.slice(0, 1 + own.features).map(unrounded);
    this.#gates = 8 * numbers.shape.cells;
    this.#own = own;
    this.#inputs = room.numbers(AT_ONCE * own.width);
  }

  /** Makes sure that so many more words can be added: forgets all where they would not fit. */
  reserve(words: number): void {
    if (this.#rowOfWord.size > KEPT_WORDS) this.#rowOfWord.clear();
    if (this.#rowOfNumbers.size + words <= KEPT_WORDS) return;
    this.#rowOfWord.clear();
    this.#rowOfNumbers.clear();
    this.#computed = 0;
  }

  /** The row of a word that was added and not forgotten. */
  rowOf(word: object): number | undefined {
    return this.#rowOfWord.get(word);
  }

  /**
   * Adds a word by its numbers: the rows of its vector and its token (0: none), then the values of its own features. Returns its
   * row, which is filled by the next `compute`.
   */
  add(word: object, own: readonly number[]): number {
    const key = own.join();
    let row = this.#rowOfNumbers.get(key);
    if (row === undefined) {
      row = this.#rowOfNumbers.size;
      if (row - this.#computed === AT_ONCE) this.compute();
      this.#putInput(this.#inputs + 4 * (row - this.#computed) * this.#own.width, own);
      this.#rowOfNumbers.set(key, row);
    }
    this.#rowOfWord.set(word, row);
    return row;
  }

  /** Fills the rows of the words that were added. */
  compute(): void {
    const rows = this.#rowOfNumbers.size - this.#computed;
    if (rows === 0) return;
    const gates = this.#gates;
    const { table, weights, width, bias } = this.#own;
    const to = table + 4 * this.#computed * gates;
    this.#kernel.repeat(rows, gates, bias, to, gates);
    this.#kernel.multiply(rows, gates, width, this.#inputs, width, weights, to, gates, 1);
    this.#computed += rows;
  }

  /** Writes what the first layer is given of a word by itself. */
  #putInput(to: number, [vector = 0, token = 0, ...values]: readonly number[]): void {
    const { vectors, shape } = this.#numbers;
    const { vectorWidth, tokenWidth, features } = shape;
    const input = this.#room.floats(to, this.#own.width).fill(0);
    if (vector > 0)
      for (let n = 0; n < vectorWidth; n++)
        input[n] = (vectors.steps[(vector - 1) * vectorWidth + n] as number) * (vectors.scales[n] as number);
    let at = vectorWidth;
    const [tokens, ...tables] = this.#tables;
    const put = (table: Float32Array | undefined, row: number, width: number): void => {
      if (table) input.set(table.subarray(row * width, (row + 1) * width), at);
      at += width;
    };
    put(tokens, token, tokenWidth);
    for (const [n, table] of tables.entries()) put(table, values[n] ?? 0, features[n]?.width ?? 0);
  }
}
