import type { Room } from '../../engine/learned/recurrent/kernel.ts';
import {
  biasLengths,
  matrixSizes,
  rounded,
  type TaggerNumbers,
  type TaggerShape,
} from '../../engine/learned/recurrent/tagger-file.ts';
import type { SmallVectors } from '../word-vectors.ts';

/** All trained numbers, one after the other from address `start`. */
export interface Parameters {
  readonly count: number;
  readonly weights: number;
  readonly slopes: number;
  readonly first: number;
  readonly second: number;
  readonly mean: number;
  /** The position of each matrix, and of each bias, among the numbers. */
  readonly matrices: readonly number[];
  readonly biases: readonly number[];
}

/** The spread of the initial values: of large tables, small tables, the output, and the pairs of labels. */
const SCATTER = { largeTable: 0.3, table: 0.7, output: 0.1, pairs: 0.01 };
/** A table with at least this many rows is large. */
const LARGE = 1000;

/** Allocates all numbers of a tagger, and what training needs besides, with random initial values. */
export function newParameters(room: Room, shape: TaggerShape, next: () => number): Parameters {
  const sizes = matrixSizes(shape);
  const places: number[] = [];
  let count = 0;
  // At multiples of 4, as the kernel reads four at a time.
  for (const length of [...sizes.map(([rows, columns]) => rows * columns), ...biasLengths(shape)]) {
    places.push(count);
    count += (length + 3) & ~3;
  }
  const at = (): number => room.numbers(count);
  const parameters: Parameters = {
    count,
    weights: at(),
    slopes: at(),
    first: at(),
    second: at(),
    mean: at(),
    matrices: places.slice(0, sizes.length),
    biases: places.slice(sizes.length),
  };
  const weights = room.floats(parameters.weights, count);
  const scatter = (from: number, length: number, most: number): void => {
    for (let i = from; i < from + length; i++) weights[i] = (next() * 2 - 1) * most;
  };
  const tables = 1 + shape.features.length;
  for (const [n, [rows, columns]] of sizes.entries()) {
    const output = n === sizes.length - 1;
    const table = rows > LARGE ? SCATTER.largeTable : SCATTER.table;
    const isRecurrence = n >= tables && columns === 4 * shape.cells;
    const fan = isRecurrence ? Math.sqrt(3 / rows) : Math.sqrt(6 / (rows + shape.cells));
    scatter(places[n] ?? 0, rows * columns, n < tables ? table : output ? SCATTER.output : fan);
  }
  const { cells, labels } = shape;
  // A positive bias of the forget gate: cells forget slowly at first.
  for (const bias of parameters.biases.slice(0, 2))
    for (const side of [0, 4 * cells]) weights.fill(1, bias + side + cells, bias + side + 2 * cells);
  scatter(parameters.biases[3] ?? 0, labels * labels, SCATTER.pairs);
  room.floats(parameters.mean, count).set(weights);
  return parameters;
}

/** The mean numbers, rounded as shipped. */
export function shippedNumbers(
  room: Room,
  { mean, count, matrices, biases }: Parameters,
  shape: TaggerShape,
  vectors: SmallVectors,
  tokens: Int32Array,
): TaggerNumbers {
  const numbers = room.floats(mean, count).slice();
  const part = (at: number | undefined, length: number): Float32Array => numbers.slice(at, (at ?? 0) + length);
  return {
    shape,
    vectors,
    tokens,
    matrices: matrixSizes(shape).map(([rows, columns], n) => rounded(part(matrices[n], rows * columns), rows, columns)),
    biases: biasLengths(shape).map((length, n) => part(biases[n], length)),
  };
}
