import { type ReadingKernel, Room, readingKernel } from './kernel.ts';
import { LikeliestLabels } from './likeliest-labels.ts';
import { type Sequence, sameSequences } from './same-sequences.ts';
import { type Rounded, SCORES, type TaggerNumbers, type TaggerShape, unrounded } from './tagger-file.ts';
import { KEPT_WORDS, WordProducts } from './word-products.ts';

/** A text to label, as the tagger reads it. */
export interface Tagged<Word extends object> {
  /** For each word an object with what is known of the word by itself. Words that share an object are looked up once. */
  readonly words: readonly Word[];
  /** The numbers of a word by itself: the rows of its vector and its token (0: none), then the values of the first features. */
  own(word: Word): readonly number[];
  /** Writes the values of a word's other features, which depend on its position, into `into` from index `at` on. */
  place(word: number, into: Int32Array, at: number): void;
  /** The end of each sequence, exclusive. */
  readonly ends: readonly number[];
}

/**
 * The chance of each label of each word (at word × labels + label), and each word's label in the likeliest sequence of labels.
 */
export interface LabelChances {
  readonly labels: Float32Array;
  readonly best: Uint8Array;
}

/**
 * The number of sequences computed side by side: as many as the kernel multiplies at once. More would wait for the longest one.
 */
const SIDE_BY_SIDE = 4;
/** The most labels for which the kernel's chain has room. */
const CHAIN_LABELS = 12;

/** The address of a matrix's packed steps, and its columns' scales where steps are rounded to 16 bits. */
interface Steps {
  readonly packed: number;
  readonly scales: number;
}

/** The recurrent matrices of a layer. */
interface Layer {
  readonly forwards: Steps;
  readonly backwards: Steps;
}

/** The number that stands for 1 where the kernel rounds to 16 bits (kernel/steps.ts). */
const ONE = 32_767;

/**
 * Labels words by two layers of a bidirectional LSTM and a linear-chain CRF on top. The first layer's products are looked up in a
 * table: those of a word by itself are computed once per word, those of features that depend on position once per value. The same
 * input gives the same bits everywhere, whichever sequences are computed side by side.
 */
export class RecurrentTagger {
  readonly shape: TaggerShape;
  readonly #kernel: ReadingKernel;
  readonly #room: Room;
  /** The number of features of a word by itself. The features after them depend on its position. */
  readonly #ownFeatures: number;
  /** Rows of 8 × cells floats: the cached words first, then every value of every feature that depends on position. */
  readonly #table: number;
  readonly #firstRows: readonly number[];
  readonly #products: WordProducts;
  readonly #first: Layer;
  readonly #second: Layer & { readonly input: Steps; readonly bias: number };
  readonly #output: { readonly weights: Steps; readonly bias: number };
  readonly #pairs: { readonly factors: number; readonly across: number; readonly starts: number };
  readonly #likeliest: LikeliestLabels;
  readonly #allowed: (from: number, to: number) => boolean;

  /**
   * @param kernel the bytes of the WebAssembly kernel
   * @param numbers the trained numbers
   * @param ownFeatures how many of the features are of a word by itself
   * @param allowed whether a label may follow another
   */
  constructor(
    kernel: BufferSource,
    numbers: TaggerNumbers,
    ownFeatures: number,
    allowed: (from: number, to: number) => boolean,
  ) {
    const { shape, matrices, biases } = numbers;
    if (shape.labels >= CHAIN_LABELS) throw new RangeError(`at most ${CHAIN_LABELS - 1} labels, not ${shape.labels}`);
    this.shape = shape;
    this.#ownFeatures = ownFeatures;
    this.#allowed = allowed;
    this.#kernel = readingKernel(kernel);
    this.#room = new Room(this.#kernel.memory);
    const { cells, features } = shape;
    const gates = 8 * cells;
    const [input, forwards, backwards, second, forwards2, backwards2, output] = matrices.slice(1 + features.length);
    const [bias, bias2, outputBias, pairs] = biases;
    if (!input || !forwards || !backwards || !second || !forwards2 || !backwards2 || !output)
      throw new RangeError('a matrix is missing');
    if (!bias || !bias2 || !outputBias || !pairs) throw new RangeError('a bias is missing');
    const all = unrounded(input);
    const width =
      shape.vectorWidth + shape.tokenWidth + features.slice(0, ownFeatures).reduce((sum, one) => sum + one.width, 0);
    this.#first = { forwards: this.#matrix(forwards), backwards: this.#matrix(backwards) };
    this.#second = {
      input: this.#matrix(second),
      bias: this.#room.put(bias2),
      forwards: this.#matrix(forwards2),
      backwards: this.#matrix(backwards2),
    };
    this.#output = { weights: this.#matrix(output), bias: this.#room.put(outputBias) };
    this.#likeliest = new LikeliestLabels(shape.labels, pairs, allowed);
    this.#pairs = this.#pairFactors(pairs);
    const placed = features.slice(ownFeatures);
    const rows = placed.reduce((sum, { values }) => sum + values, KEPT_WORDS);
    this.#table = this.#room.numbers(rows * gates);
    this.#products = new WordProducts(this.#kernel, this.#room, numbers, {
      features: ownFeatures,
      table: this.#table,
      weights: this.#packed(all, width, gates),
      width,
      bias: this.#room.put(bias),
    });
    this.#firstRows = this.#placeRows(all.subarray(width * gates), matrices.slice(1));
  }

  /** Labels an article. Linear in its length. A sequence that says an earlier one again has what was computed for that. */
  label<Word extends object>(tagged: Tagged<Word>): LabelChances {
    const { words, ends } = tagged;
    const { labels } = this.shape;
    const found = { labels: new Float32Array(words.length * labels), best: new Uint8Array(words.length) };
    const sequences = ends
      .map((to, n): Sequence => ({ from: ends[n - 1] ?? 0, to }))
      .filter(({ from, to }) => to > from);
    const { distinct, copies } = sameSequences(words, sequences, this.#samePlaces(tagged));
    // Sequences of similar length are computed side by side, so that few steps are wasted.
    distinct.sort((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from);
    for (let n = 0; n < distinct.length; n += SIDE_BY_SIDE)
      this.#batch(tagged, distinct.slice(n, n + SIDE_BY_SIDE), found);
    for (const { of, from } of copies) {
      found.labels.copyWithin(from * labels, of.from * labels, of.to * labels);
      found.best.copyWithin(from, of.from, of.to);
    }
    return found;
  }

  /** Tells whether two words have the same values of all features that depend on position. */
  #samePlaces<Word extends object>({ place }: Tagged<Word>): (a: number, b: number) => boolean {
    const left = new Int32Array(this.#firstRows.length);
    const right = new Int32Array(this.#firstRows.length);
    return (a, b) => {
      place(a, left, 0);
      place(b, right, 0);
      return left.every((value, n) => value === right[n]);
    };
  }

  #batch<Word extends object>(tagged: Tagged<Word>, sequences: readonly Sequence[], found: LabelChances): void {
    const { cells, labels } = this.shape;
    const gates = 8 * cells;
    const wide = sequences.length;
    const steps = sequences.reduce((most, { from, to }) => Math.max(most, to - from), 0);
    const rows = steps * wide;
    const mark = this.#room.mark();
    const room = this.#room;
    const mask = room.numbers(rows);
    const count = 1 + this.shape.features.length - this.#ownFeatures;
    const ids = room.numbers(rows * count);
    const g = room.numbers(rows * gates);
    const cell = room.numbers(rows * cells);
    const squashed = room.numbers(rows * cells);
    // Two bytes each.
    const first = room.bytes(rows * 4 * cells);
    const second = room.bytes(rows * 4 * cells);
    const scores = room.numbers(rows * SCORES);
    const chances = room.numbers(rows * SCORES);
    const work = room.numbers(steps * (3 * CHAIN_LABELS + 2));
    this.#lookUp(tagged, sequences, ids, g, mask, steps);
    const kernel = this.#kernel;
    this.#layer(this.#first, steps, wide, g, cell, squashed, first, mask);
    kernel.repeat(rows, gates, this.#second.bias, g, gates);
    const { input } = this.#second;
    kernel.multiplySteps(rows, gates, 2 * cells, first, 2 * cells, input.packed, input.scales, g, gates);
    this.#layer(this.#second, steps, wide, g, cell, squashed, second, mask);
    kernel.repeat(rows, SCORES, this.#output.bias, scores, SCORES);
    const { weights } = this.#output;
    kernel.multiplySteps(rows, SCORES, 2 * cells, second, 2 * cells, weights.packed, weights.scales, scores, SCORES);
    for (const [k, { from, to }] of sequences.entries()) {
      const { factors, across, starts } = this.#pairs;
      const at = 4 * k * SCORES;
      kernel.chain(to - from, scores + at, chances + at, wide * SCORES, factors, across, starts, 0, 0, work, 0, 0);
    }
    const chance = room.floats(chances, rows * SCORES);
    const score = room.floats(scores, rows * SCORES);
    for (const [k, { from, to }] of sequences.entries()) {
      for (let t = 0; t < to - from; t++) {
        const row = (t * wide + k) * SCORES;
        for (let y = 0; y < labels; y++) found.labels[(from + t) * labels + y] = chance[row + y] as number;
      }
      this.#likeliest.find(score, k * SCORES, wide * SCORES, found.best.subarray(from, to));
    }
    room.release(mark);
  }

  /** Sums the first layer's gates from the table, for every step of sequences that have a word there. */
  #lookUp<Word extends object>(
    { words, own, place }: Tagged<Word>,
    sequences: readonly Sequence[],
    ids: number,
    g: number,
    mask: number,
    steps: number,
  ): void {
    const placed = this.#firstRows.length;
    const count = 1 + placed;
    const wide = sequences.length;
    const rows = steps * wide;
    const products = this.#products;
    products.reserve(rows);
    const row = this.#room.integers(ids, rows * count).fill(0);
    const masks = this.#room.floats(mask, rows).fill(0);
    for (const [k, { from, to }] of sequences.entries())
      for (let t = 0; t < to - from; t++) {
        const word = words[from + t];
        if (!word) throw new RangeError(`no word at ${from + t}`);
        masks[t * wide + k] = 1;
        let at = (t * wide + k) * count;
        row[at++] = products.rowOf(word) ?? products.add(word, own(word));
        place(from + t, row, at);
        for (const first of this.#firstRows) {
          row[at] = (row[at] as number) + first;
          at++;
        }
      }
    products.compute();
    this.#kernel.sumOfRows(rows, count, ids, this.#table, 8 * this.shape.cells, g);
  }

  /** Runs both directions of a layer over the same sums. Their outputs lie side by side. */
  #layer(
    layer: Layer,
    steps: number,
    wide: number,
    g: number,
    cell: number,
    squashed: number,
    out: number,
    mask: number,
  ): void {
    const { cells } = this.shape;
    const side = 4 * cells;
    const { recur } = this.#kernel;
    const { forwards, backwards } = layer;
    const both = 2 * cells;
    recur(steps, wide, cells, 0, g, 2 * side, forwards.packed, cell, squashed, out, both, mask, forwards.scales);
    // The right half of the gates and of the outputs.
    const right = g + 4 * side;
    const end = out + both;
    recur(steps, wide, cells, 1, right, 2 * side, backwards.packed, cell, squashed, end, both, mask, backwards.scales);
  }

  #matrix({ rows, columns, scales, steps }: Rounded): Steps {
    const packed = this.#room.bytes(2 * rows * columns);
    const at = this.#room.put(scales.map((scale) => scale / ONE));
    const mark = this.#room.mark();
    const from = this.#room.bytes(steps.length);
    new Int8Array(this.#kernel.memory.buffer, from, steps.length).set(steps);
    this.#kernel.packSteps(rows, columns, from, packed);
    this.#room.release(mark);
    return { packed, scales: at };
  }

  #packed(values: Float32Array, rows: number, columns: number): number {
    const packed = this.#room.numbers(rows * columns);
    const mark = this.#room.mark();
    const from = this.#room.put(values);
    this.#kernel.pack(rows, columns, from, columns, packed);
    this.#room.release(mark);
    return packed;
  }

  /**
   * Computes the first layer's products for each value of each feature that depends on position. Returns each feature's first
   * row.
   */
  #placeRows(input: Float32Array, tables: readonly Rounded[]): number[] {
    const { features, cells } = this.shape;
    const gates = 8 * cells;
    const firstRows: number[] = [];
    let row = KEPT_WORDS;
    let above = 0;
    for (let n = this.#ownFeatures; n < features.length; n++) {
      const { values = 0, width = 0 } = features[n] ?? {};
      const own = tables[n];
      const mark = this.#room.mark();
      const weights = this.#packed(input.subarray(above * gates, (above + width) * gates), width, gates);
      const table = this.#room.put(own ? unrounded(own) : new Float32Array());
      this.#kernel.multiply(values, gates, width, table, width, weights, this.#table + 4 * row * gates, gates, 0);
      this.#room.release(mark);
      firstRows.push(row);
      row += values;
      above += width;
    }
    return firstRows;
  }

  /** The CRF's factors, their transpose, and the factors of the first word, 12 in a row; 0 for labels that do not exist. */
  #pairFactors(scores: Float32Array): { factors: number; across: number; starts: number } {
    const { labels } = this.shape;
    const size = CHAIN_LABELS * CHAIN_LABELS;
    const room = this.#room;
    const factors = room.numbers(size);
    const across = room.numbers(size);
    const starts = room.numbers(CHAIN_LABELS);
    const wide = room.floats(factors, size).fill(0);
    for (let a = 0; a < labels; a++)
      for (let b = 0; b < labels; b++) wide[a * CHAIN_LABELS + b] = scores[a * labels + b] as number;
    this.#kernel.exponentials(size, factors, factors);
    const turned = room.floats(across, size).fill(0);
    for (let a = 0; a < CHAIN_LABELS; a++)
      for (let b = 0; b < CHAIN_LABELS; b++) {
        const at = a * CHAIN_LABELS + b;
        if (a >= labels || b >= labels || !this.#allowed(a, b)) wide[at] = 0;
        turned[b * CHAIN_LABELS + a] = wide[at] as number;
      }
    room.floats(starts, CHAIN_LABELS).fill(0).fill(1, 0, labels);
    return { factors, across, starts };
  }
}
