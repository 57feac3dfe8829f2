import type { Room } from '../../engine/learned/recurrent/kernel.ts';
import { inputWidth, SCORES, type TaggerShape } from '../../engine/learned/recurrent/tagger-file.ts';
import type { TrainingKernel } from '../training-kernel.ts';
import type { Parameters } from './parameters.ts';

/** The most labels for which the kernel's chain has room. */
const CHAIN = 12;

/** The shares of numbers left out at random in each step: of the input, between the layers, of the output. */
export interface Dropout {
  readonly input: number;
  readonly between: number;
  readonly output: number;
}

/** Sequences side by side: row t × count + k is word t of sequence k. */
export interface Batch {
  readonly steps: number;
  readonly lengths: readonly number[];
  /** FEATURES numbers per row. */
  readonly numbers: Int32Array;
  /** The right label of each row; -1 where unknown. */
  readonly labels: Int8Array;
}

/**
 * The tagger during training: the forward pass with dropout, the loss, and the backward pass to the gradient of every weight. It
 * has room for at most `rows` rows.
 */
export class Network {
  readonly #kernel: TrainingKernel;
  readonly #room: Room;
  readonly #shape: TaggerShape;
  readonly #parameters: Parameters;
  readonly #vectors: number;
  readonly #allowed: (from: number, to: number) => boolean;
  readonly #features: number;
  readonly #at: ReturnType<typeof layOut>;

  constructor(
    kernel: TrainingKernel,
    room: Room,
    shape: TaggerShape,
    parameters: Parameters,
    vectors: Float32Array,
    rows: number,
    allowed: (from: number, to: number) => boolean,
  ) {
    this.#kernel = kernel;
    this.#room = room;
    this.#shape = shape;
    this.#parameters = parameters;
    this.#vectors = room.put(vectors);
    this.#allowed = allowed;
    this.#features = 2 + shape.features.length;
    this.#at = layOut(room, shape, rows, this.#features);
  }

  /**
   * Adds the gradient of a batch's loss to the parameters' gradients; returns the loss. Throws where labels contradict each
   * other.
   */
  learn(batch: Batch, dropout: Dropout): number {
    const { steps, lengths, numbers, labels } = batch;
    const count = lengths.length;
    const rows = steps * count;
    const at = this.#at;
    const kernel = this.#kernel;
    const { cells } = this.#shape;
    const gates = 8 * cells;
    const both = 2 * cells;
    const width = inputWidth(this.#shape);
    this.#room.integers(at.ids, rows * this.#features).set(numbers);
    new Int8Array(this.#kernel.memory.buffer, at.labels, rows).set(labels);
    const mask = this.#room.floats(at.mask, rows).fill(0);
    for (const [k, length] of lengths.entries()) for (let t = 0; t < length; t++) mask[t * count + k] = 1;

    this.#embed(rows, width);
    kernel.dropMask(rows * width, at.inputMask, dropout.input);
    kernel.scale(rows * width, at.input, at.inputMask, at.input);
    this.#layer(0, steps, count, at.input, width);
    kernel.dropMask(rows * both, at.outMask[0], dropout.between);
    kernel.scale(rows * both, at.out[0], at.outMask[0], at.dropped[0]);
    this.#layer(1, steps, count, at.dropped[0], both);
    kernel.dropMask(rows * both, at.outMask[1], dropout.output);
    kernel.scale(rows * both, at.out[1], at.outMask[1], at.dropped[1]);
    kernel.repeat(rows, SCORES, this.#bias(2), at.scores, SCORES);
    kernel.pack(both, SCORES, this.#matrix(6), SCORES, at.packed);
    kernel.multiply(rows, SCORES, both, at.dropped[1], both, at.packed, at.scores, SCORES, 1);

    const loss = this.#chain(lengths);
    kernel.difference(rows * SCORES, at.chances, at.rightChances, at.dScores);

    this.#weightSlopes(rows, both, SCORES, at.dropped[1], both, at.dScores, SCORES, this.#slope(this.#matrix(6)));
    kernel.sumRows(rows, SCORES, at.dScores, SCORES, this.#slope(this.#bias(2)));
    kernel.packTransposed(SCORES, both, this.#matrix(6), SCORES, at.packed);
    kernel.multiply(rows, both, SCORES, at.dScores, SCORES, at.packed, at.dOut, both, 0);
    kernel.scale(rows * both, at.dOut, at.outMask[1], at.dOut);
    this.#layerBack(1, steps, count, at.dropped[0], both);
    kernel.packTransposed(gates, both, this.#matrix(3), gates, at.packed);
    kernel.multiply(rows, both, gates, at.gates[1], gates, at.packed, at.dOut, both, 0);
    kernel.scale(rows * both, at.dOut, at.outMask[0], at.dOut);
    this.#layerBack(0, steps, count, at.input, width);
    // The word vectors are fixed and need no gradients.
    const { vectorWidth } = this.#shape;
    const learnt = width - vectorWidth;
    kernel.packTransposed(gates, learnt, this.#matrix(0) + 4 * vectorWidth * gates, gates, at.packed);
    kernel.multiply(rows, learnt, gates, at.gates[0], gates, at.packed, at.dInput + 4 * vectorWidth, width, 0);
    kernel.scale(rows * width, at.dInput, at.inputMask, at.dInput);
    this.#spread(rows, width);
    return loss;
  }

  /** The address of the n-th matrix after the tables: input, recurrence forwards and backwards of each layer, output. */
  #matrix(n: number): number {
    const { weights, matrices } = this.#parameters;
    return weights + 4 * (matrices[1 + this.#shape.features.length + n] ?? 0);
  }

  #bias(n: number): number {
    return this.#parameters.weights + 4 * (this.#parameters.biases[n] ?? 0);
  }

  /** The address of the gradient of the number at an address. */
  #slope(pointer: number): number {
    return pointer - this.#parameters.weights + this.#parameters.slopes;
  }

  /** The embedding tables of the input besides the vectors: width, position in the input, index among a row's numbers. */
  #tables(): { table: number; width: number; above: number; number: number }[] {
    const { tokenWidth, vectorWidth, features } = this.#shape;
    const widths = [tokenWidth, ...features.map(({ width }) => width)];
    let above = vectorWidth;
    return widths.map((width, n) => {
      const one = {
        table: this.#parameters.weights + 4 * (this.#parameters.matrices[n] ?? 0),
        width,
        above,
        number: 1 + n,
      };
      above += width;
      return one;
    });
  }

  #embed(rows: number, width: number): void {
    const at = this.#at;
    this.#room.floats(at.input, rows * width).fill(0);
    this.#kernel.addRows(rows, this.#shape.vectorWidth, at.ids, this.#features, this.#vectors, at.input, width);
    for (const one of this.#tables())
      this.#kernel.addRows(
        rows,
        one.width,
        at.ids + 4 * one.number,
        this.#features,
        one.table,
        at.input + 4 * one.above,
        width,
      );
  }

  #spread(rows: number, width: number): void {
    const at = this.#at;
    for (const one of this.#tables())
      this.#kernel.spreadRows(
        rows,
        one.width,
        at.ids + 4 * one.number,
        this.#features,
        at.dInput + 4 * one.above,
        width,
        this.#slope(one.table),
        at.mask,
      );
  }

  #layer(layer: 0 | 1, steps: number, count: number, input: number, width: number): void {
    const { cells } = this.#shape;
    const gates = 8 * cells;
    const at = this.#at;
    const rows = steps * count;
    const g = at.gates[layer];
    this.#kernel.repeat(rows, gates, this.#bias(layer), g, gates);
    this.#kernel.pack(width, gates, this.#matrix(3 * layer), gates, at.packed);
    this.#kernel.multiply(rows, gates, width, input, width, at.packed, g, gates, 1);
    for (const side of [0, 1] as const) {
      this.#kernel.pack(cells, 4 * cells, this.#matrix(3 * layer + 1 + side), 4 * cells, at.packed);
      const sided = 4 * cells * side;
      const cell = at.cells[layer][side];
      const squashed = at.squashed[layer][side];
      const out = at.out[layer] + sided;
      this.#kernel.recur(
        steps,
        count,
        cells,
        side,
        g + 4 * sided,
        gates,
        at.packed,
        cell,
        squashed,
        out,
        2 * cells,
        at.mask,
        0,
      );
    }
  }

  /** Backpropagates from the gradient of a layer's outputs, in `dOut`, to that of its gates and weights. */
  #layerBack(layer: 0 | 1, steps: number, count: number, input: number, width: number): void {
    const { cells } = this.#shape;
    const gates = 8 * cells;
    const at = this.#at;
    const rows = steps * count;
    const g = at.gates[layer];
    for (const side of [0, 1] as const) {
      const recurrence = this.#matrix(3 * layer + 1 + side);
      this.#kernel.packTransposed(4 * cells, cells, recurrence, 4 * cells, at.packed);
      this.#room.floats(at.dh, count * cells).fill(0);
      this.#room.floats(at.dc, count * cells).fill(0);
      const sided = 4 * cells * side;
      const own = g + 4 * sided;
      this.#kernel.recurBack(
        steps,
        count,
        cells,
        side,
        own,
        gates,
        at.packed,
        at.cells[layer][side],
        at.squashed[layer][side],
        at.dOut + sided,
        2 * cells,
        at.mask,
        at.dh,
        at.dc,
      );
      if (steps < 2) continue;
      const out = at.out[layer] + sided;
      const step = 4 * count;
      // The gates of each step with the outputs of the step before it, in reading order.
      const from = side === 0 ? out : out + step * 2 * cells;
      const to = side === 0 ? own + step * gates : own;
      this.#weightSlopes(rows - count, cells, 4 * cells, from, 2 * cells, to, gates, this.#slope(recurrence));
    }
    this.#weightSlopes(rows, width, gates, input, width, g, gates, this.#slope(this.#matrix(3 * layer)));
    this.#kernel.sumRows(rows, gates, g, gates, this.#slope(this.#bias(layer)));
  }

  /** gradient (inner × columns) += inputᵀ · d, over all rows. */
  #weightSlopes(
    rows: number,
    inner: number,
    columns: number,
    input: number,
    stride: number,
    d: number,
    dStride: number,
    slopes: number,
  ): void {
    const at = this.#at;
    this.#kernel.transpose(rows, inner, input, stride, at.turned);
    this.#kernel.pack(rows, columns, d, dStride, at.packed);
    this.#kernel.multiply(inner, columns, rows, at.turned, rows, at.packed, slopes, columns, 1);
  }

  /**
   * The loss of all sequences, the chances of their labels with and without knowing the right ones, and the gradient of pairs.
   */
  #chain(lengths: readonly number[]): number {
    const { labels } = this.#shape;
    const at = this.#at;
    const count = lengths.length;
    this.#factors();
    const steps = lengths.reduce((most, one) => Math.max(most, one), 0);
    this.#room.floats(at.chances, steps * count * SCORES).fill(0);
    this.#room.floats(at.rightChances, steps * count * SCORES).fill(0);
    const dPairs = this.#room.floats(at.dPairs, CHAIN * CHAIN).fill(0);
    let loss = 0;
    for (const [k, length] of lengths.entries()) {
      const shift = 4 * k * SCORES;
      const stride = count * SCORES;
      const run = (chances: number, right: number, sign: number): number => {
        this.#kernel.chain(
          length,
          at.scores + shift,
          chances + shift,
          stride,
          at.pairs,
          at.across,
          at.starts,
          right,
          count,
          at.work,
          sign,
          at.dPairs,
        );
        return this.#room.floats(at.work, length).reduce((sum, one) => sum + Math.log(one), 0);
      };
      const one = run(at.chances, 0, 1) - run(at.rightChances, at.labels + k, -1);
      if (!Number.isFinite(one)) throw new Error('labels that contradict each other');
      loss += one;
    }
    const pairs = this.#room.floats(this.#slope(this.#bias(3)), labels * labels);
    for (let a = 0; a < labels; a++)
      for (let b = 0; b < labels; b++)
        pairs[a * labels + b] = (pairs[a * labels + b] ?? 0) + (dPairs[a * CHAIN + b] ?? 0);
    return loss;
  }

  #factors(): void {
    const { labels } = this.#shape;
    const at = this.#at;
    const size = CHAIN * CHAIN;
    const pairs = this.#room.floats(at.pairs, size).fill(0);
    const scores = this.#room.floats(this.#bias(3), labels * labels);
    for (let a = 0; a < labels; a++)
      for (let b = 0; b < labels; b++) pairs[a * CHAIN + b] = scores[a * labels + b] ?? 0;
    this.#kernel.exponentials(size, at.pairs, at.pairs);
    const across = this.#room.floats(at.across, size);
    for (let a = 0; a < CHAIN; a++)
      for (let b = 0; b < CHAIN; b++) {
        if (a >= labels || b >= labels || !this.#allowed(a, b)) pairs[a * CHAIN + b] = 0;
        across[b * CHAIN + a] = pairs[a * CHAIN + b] ?? 0;
      }
    this.#room.floats(at.starts, CHAIN).fill(0).fill(1, 0, labels);
  }
}

/** Allocates all that a batch of at most `rows` rows needs. */
function layOut(room: Room, shape: TaggerShape, rows: number, features: number) {
  const { cells } = shape;
  const width = inputWidth(shape);
  const gates = 8 * cells;
  const floats = (each: number): number => room.numbers(rows * each);
  const two = (each: number): readonly [number, number] => [floats(each), floats(each)];
  const input = floats(width);
  // So wide that a batch of one step has room for the packed weights, too.
  const packed = room.numbers(Math.max(rows * gates, width * gates, gates * gates));
  return {
    ids: floats(features),
    labels: room.bytes(rows),
    mask: floats(1),
    input,
    inputMask: floats(width),
    dInput: floats(width),
    gates: two(gates),
    cells: [two(cells), two(cells)] as const,
    squashed: [two(cells), two(cells)] as const,
    out: two(2 * cells),
    outMask: two(2 * cells),
    dropped: two(2 * cells),
    dOut: floats(2 * cells),
    scores: floats(SCORES),
    chances: floats(SCORES),
    rightChances: floats(SCORES),
    dScores: floats(SCORES),
    turned: floats(Math.max(width, 2 * cells)),
    packed,
    dh: floats(cells),
    dc: floats(cells),
    work: floats(3 * CHAIN + 2),
    pairs: room.numbers(CHAIN * CHAIN),
    across: room.numbers(CHAIN * CHAIN),
    starts: room.numbers(CHAIN),
    dPairs: room.numbers(CHAIN * CHAIN),
  };
}
