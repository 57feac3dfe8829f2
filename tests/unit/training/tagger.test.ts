import { beforeAll, describe, expect, it } from 'vitest';
import { Room } from '../../../src/engine/learned/recurrent/kernel.ts';
import { RecurrentTagger } from '../../../src/engine/learned/recurrent/recurrent-tagger.ts';
import {
  biasLengths,
  inputWidth,
  matrixSizes,
  readTagger,
  SCORES,
  type TaggerNumbers,
  type TaggerShape,
  unrounded,
  writeTagger,
} from '../../../src/engine/learned/recurrent/tagger-file.ts';
import { random } from '../../../src/training/linear.ts';
import { type Batch, Network } from '../../../src/training/tagger/network.ts';
import { newParameters, shippedNumbers } from '../../../src/training/tagger/parameters.ts';
import { taggerFile } from '../../../src/training/tagger.ts';
import { compileKernel, trainingKernel } from '../../../src/training/training-kernel.ts';

const SHAPE: TaggerShape = {
  cells: 4,
  labels: 5,
  vectors: 6,
  vectorWidth: 8,
  tokens: 3,
  tokenWidth: 4,
  features: [
    { values: 7, width: 4 },
    { values: 5, width: 8 },
  ],
};
const VECTORS = {
  hashes: Int32Array.of(-9, -4, 0, 3, 8, 40),
  width: 8,
  steps: Int8Array.from({ length: 48 }, (_, i) => ((i * 5) % 15) - 7),
  scales: Float32Array.from({ length: 8 }, (_, i) => 0.05 + i / 100),
};
const TOKENS = Int32Array.of(-1, 5, 6);
/** The last label is only inside what the one before it begins. */
const allowed = (from: number, to: number): boolean => to !== 4 || from >= 3;
const OFF = { input: 0, between: 0, output: 0 };

let training: Uint8Array<ArrayBuffer>;
let reading: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  training = await compileKernel('train');
  reading = await compileKernel('read');
}, 60_000);

function made() {
  const kernel = trainingKernel(training);
  const room = new Room(kernel.memory);
  const parameters = newParameters(room, SHAPE, random(3));
  const vectors = new Float32Array(56);
  for (let i = 0; i < 48; i++) vectors[8 + i] = (VECTORS.steps[i] ?? 0) * (VECTORS.scales[i % 8] ?? 0);
  const network = new Network(kernel, room, SHAPE, parameters, vectors, 64, allowed);
  return { kernel, room, parameters, network };
}

const next = random(11);
const any = (most: number): number => Math.floor(next() * most);
const LENGTHS = [5, 3, 1];
const ROWS = 5 * LENGTHS.length;
const NUMBERS = Int32Array.from({ length: ROWS * 4 }, (_, i) => any([7, 4, 7, 5][i % 4] ?? 0));
const BATCH: Batch = {
  steps: 5,
  lengths: LENGTHS,
  numbers: NUMBERS,
  // Row t × 3 + k: 3 4 4 0 1, 2 -1 4, 0.
  labels: Int8Array.of(3, 2, 0, 4, -1, 0, 4, 4, 0, 0, 0, 0, 1, 0, 0),
};

describe('the network that learns', () => {
  it('has the slopes that small changes of its weights show', () => {
    const { room, parameters, network } = made();
    const { weights, slopes, count } = parameters;
    network.learn(BATCH, OFF);
    const found = room.floats(slopes, count).slice();
    const lossWith = (n: number, change: number): number => {
      const at = room.floats(weights + 4 * n, 1);
      const before = at[0] ?? 0;
      at[0] = before + change;
      const loss = network.learn(BATCH, OFF);
      at[0] = before;
      return loss;
    };
    const steep = Array.from(found, (slope, n) => ({ slope, n })).filter(({ slope }) => Math.abs(slope) > 0.003);
    expect(steep.length).toBeGreaterThan(200);
    for (const { slope, n } of steep.filter((_, k) => k % 3 === 0)) {
      const measured = (lossWith(n, 0.01) - lossWith(n, -0.01)) / 0.02;
      expect(Math.abs(measured - slope), `of number ${n}: ${measured} and ${slope}`).toBeLessThan(
        0.001 + 0.03 * Math.abs(slope),
      );
    }
  });

  it('learns: its loss falls', () => {
    const { kernel, room, parameters, network } = made();
    const { weights, slopes, first, second, mean, count } = parameters;
    const losses: number[] = [];
    for (let step = 1; step <= 60; step++) {
      room.floats(slopes, count).fill(0);
      losses.push(network.learn(BATCH, OFF));
      kernel.adam(count, weights, slopes, first, second, mean, 1, 0.02, 1 - 0.9 ** step, 1 - 0.999 ** step, 0.1);
    }
    expect(losses.at(-1) ?? 9).toBeLessThan((losses[0] ?? 0) / 10);
  });

  it('says so where labels contradict each other', () => {
    const { network } = made();
    const labels = BATCH.labels.slice();
    labels[0] = 0;
    expect(() => network.learn({ ...BATCH, labels }, OFF)).toThrow('contradict');
  });

  it('leaves out about the share it is told', () => {
    const { kernel, room } = made();
    kernel.seed(5);
    const at = room.numbers(40_000);
    kernel.dropMask(40_000, at, 0.25);
    const values = room.floats(at, 40_000);
    const zeros = values.filter((value) => value === 0).length;
    expect(zeros / 40_000).toBeCloseTo(0.25, 2);
    expect([...new Set(values)].sort()).toEqual([0, Math.fround(1 / 0.75)]);
  });
});

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** One direction, plainly. */
function recur(
  inputs: number[][],
  input: Float32Array,
  from: number,
  width: number,
  u: Float32Array,
  bias: Float32Array,
) {
  const { cells } = SHAPE;
  let h = new Array<number>(cells).fill(0);
  let c = new Array<number>(cells).fill(0);
  return inputs.map((x) => {
    const sum = (gate: number, j: number): number => {
      const column = gate * cells + j;
      const own = x.reduce(
        (all, value, n) => all + value * (input[n * width + from + column] ?? 0),
        bias[from + column] ?? 0,
      );
      return h.reduce((all, value, n) => all + value * (u[n * 4 * cells + column] ?? 0), own);
    };
    const gates = [0, 1, 2, 3].map((gate) => Array.from({ length: cells }, (_, j) => sum(gate, j)));
    const at = (gate: number, j: number): number => gates[gate]?.[j] ?? 0;
    c = c.map((past, j) => sigmoid(at(0, j)) * Math.tanh(at(3, j)) + sigmoid(at(1, j)) * past);
    h = c.map((cell, j) => sigmoid(at(2, j)) * Math.tanh(cell));
    return h;
  });
}

/** The chances of all labels of a sequence, by going through every labelling. */
function plainChances({ matrices, biases, vectors }: TaggerNumbers, rows: readonly (readonly number[])[]): number[][] {
  const { cells, features, labels } = SHAPE;
  const all = matrices.map(unrounded);
  const [bias, bias2, outputBias, pairs] = biases;
  if (!bias || !bias2 || !outputBias || !pairs) throw new Error('no biases');
  const matrix = (n: number): Float32Array => all[n] ?? new Float32Array();
  const inputs = rows.map(([vector = 0, token = 0, ...values]) => [
    ...Array.from({ length: 8 }, (_, n) =>
      vector === 0 ? 0 : (vectors.steps[(vector - 1) * 8 + n] ?? 0) * (vectors.scales[n] ?? 0),
    ),
    ...matrix(0).slice(token * 4, token * 4 + 4),
    ...features.flatMap(({ width }, n) => {
      const row = values[n] ?? 0;
      return [...matrix(1 + n).slice(row * width, (row + 1) * width)];
    }),
  ]);
  const layer = (x: number[][], n: number, b: Float32Array): number[][] => {
    const forwards = recur(x, matrix(n), 0, 8 * cells, matrix(n + 1), b);
    const backwards = recur([...x].reverse(), matrix(n), 4 * cells, 8 * cells, matrix(n + 2), b).reverse();
    return forwards.map((h, t) => [...h, ...(backwards[t] ?? [])]);
  };
  const out = layer(layer(inputs, 3, bias), 6, bias2);
  const scores = out.map((h) =>
    Array.from({ length: labels }, (_, y) =>
      h.reduce((sum, value, n) => sum + value * (matrix(9)[n * SCORES + y] ?? 0), outputBias[y] ?? 0),
    ),
  );
  const chances = rows.map(() => new Array<number>(labels).fill(0));
  let total = 0;
  const walk = (path: number[], weight: number): void => {
    const t = path.length;
    if (t === rows.length) {
      total += weight;
      for (const [at, label] of path.entries()) {
        const row = chances[at];
        if (row) row[label] = (row[label] ?? 0) + weight;
      }
      return;
    }
    for (let y = 0; y < labels; y++) {
      const before = path.at(-1);
      if (before !== undefined && !allowed(before, y)) continue;
      const pair = before === undefined ? 0 : (pairs[before * labels + y] ?? 0);
      walk([...path, y], weight * Math.exp((scores[t]?.[y] ?? 0) + pair));
    }
  };
  walk([], 1);
  return chances.map((row) => row.map((one) => one / total));
}

describe('reading', () => {
  const numbers = (): TaggerNumbers => {
    const { room, parameters } = made();
    const mean = room.floats(parameters.mean, parameters.count);
    for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] ?? 0) + next() - 0.5;
    return shippedNumbers(room, parameters, SHAPE, VECTORS, TOKENS);
  };
  const WORDS = Array.from({ length: 6 }, (_, n) => ({ own: [any(7), any(4), n] }));
  const words = Array.from({ length: 13 }, () => WORDS[any(6)] ?? { own: [] });
  const places = Uint16Array.from(words, () => any(5));
  const ends = [6, 7, 11, 13];
  const tagged = {
    words,
    own: ({ own }: { own: number[] }) => own,
    place(i: number, into: Int32Array, at: number): void {
      into[at] = places[i] ?? 0;
    },
    ends,
  };

  it('gives what a plain network gives that goes through every labelling', () => {
    const shipped = numbers();
    const { labels } = new RecurrentTagger(reading, shipped, 1, allowed).label(tagged);
    for (const [n, end] of ends.entries()) {
      const from = ends[n - 1] ?? 0;
      const rows = words.slice(from, end).map(({ own }, i) => [...own, places[from + i] ?? 0]);
      for (const [t, row] of plainChances(shipped, rows).entries())
        for (const [y, chance] of row.entries())
          expect(labels[(from + t) * SHAPE.labels + y], `word ${from + t}, label ${y}`).toBeCloseTo(chance, 4);
    }
  });

  it('gives each sequence the same bits alone as among others, and again', () => {
    const tagger = new RecurrentTagger(reading, numbers(), 1, allowed);
    const together = tagger.label(tagged);
    for (const [n, end] of ends.entries()) {
      const from = ends[n - 1] ?? 0;
      const alone = tagger.label({
        ...tagged,
        words: words.slice(from, end),
        place: (i: number, into: Int32Array, at: number) => tagged.place(from + i, into, at),
        ends: [end - from],
      });
      expect(alone.labels).toEqual(together.labels.slice(from * SHAPE.labels, end * SHAPE.labels));
      expect(alone.best).toEqual(together.best.slice(from, end));
    }
    expect(tagger.label(tagged)).toEqual(together);
  });

  it('gives a sequence that is said again the same bits, and one with a word at another place its own', () => {
    const tagger = new RecurrentTagger(reading, numbers(), 1, allowed);
    const sentence = words.slice(0, 6);
    const again = {
      ...tagged,
      words: [...sentence, ...sentence, ...sentence],
      place(i: number, into: Int32Array, at: number): void {
        into[at] = i === 15 ? 4 : 1;
      },
      ends: [6, 12, 18],
    };
    const { labels, best } = tagger.label(again);
    const part = (n: number): Float32Array => labels.slice(6 * n * SHAPE.labels, 6 * (n + 1) * SHAPE.labels);
    expect(part(1)).toEqual(part(0));
    expect(best.slice(6, 12)).toEqual(best.slice(0, 6));
    const alone = tagger.label({
      ...again,
      words: sentence,
      place: (i: number, into: Int32Array, at: number) => again.place(12 + i, into, at),
      ends: [6],
    });
    expect(part(2)).toEqual(alone.labels);
    expect(part(2)).not.toEqual(part(0));
  });

  it('gives a word the same bits whether its row is shared, one of many new ones, or was forgotten', () => {
    const tagger = new RecurrentTagger(reading, numbers(), 1, allowed);
    const place = (_: number, into: Int32Array, at: number): void => {
      into[at] = 0;
    };
    const label = (own: number[][]): Float32Array =>
      tagger.label({ words: own.map((one) => ({ own: one })), own: tagged.own, place, ends: own.map((_, n) => n + 1) })
        .labels;
    const own = Array.from({ length: 7 * 4 * 6 }, (_, n) => [n % 7, Math.floor(n / 7) % 4, Math.floor(n / 28)]);
    const first = label(own);
    // Objects that are others' with the same numbers, and more of them than are kept.
    const rest = label(Array.from({ length: 16_000 }, (_, n) => own[n % own.length] ?? []));
    for (let n = 0; n + own.length <= 16_000; n += own.length)
      expect(rest.slice(n * SHAPE.labels, (n + own.length) * SHAPE.labels)).toEqual(first);
    // More different numbers than are kept; values that no table has add nothing.
    label(Array.from({ length: 13_000 }, (_, n) => [n % 7, n % 4, 6 + n]));
    for (const [n, one] of own.entries())
      expect(label([one])).toEqual(first.slice(n * SHAPE.labels, (n + 1) * SHAPE.labels));
  });
});

describe('the file of numbers', () => {
  const shipped = (): TaggerNumbers => {
    const { room, parameters } = made();
    return shippedNumbers(room, parameters, SHAPE, VECTORS, TOKENS);
  };

  it('is read as it was written', () => {
    const numbers = shipped();
    const read = readTagger(writeTagger(numbers));
    expect(read.shape).toEqual(numbers.shape);
    expect(read.vectors).toEqual({ hashes: VECTORS.hashes, scales: VECTORS.scales, steps: VECTORS.steps });
    expect(read.tokens).toEqual(TOKENS);
    expect(read.matrices).toEqual(numbers.matrices);
    expect(read.biases).toEqual(numbers.biases);
    expect(read.matrices).toHaveLength(matrixSizes(SHAPE).length);
    expect(read.biases.map(({ length }) => length)).toEqual(biasLengths(SHAPE));
    expect(inputWidth(SHAPE)).toBe(24);
  });

  it('rounds a number by at most half a step of its column', () => {
    const { room, parameters } = made();
    const before = room.floats(parameters.mean, parameters.count).slice();
    const { matrices } = shippedNumbers(room, parameters, SHAPE, VECTORS, TOKENS);
    for (const [n, matrix] of matrices.entries())
      for (const [i, value] of unrounded(matrix).entries()) {
        const was = before[(parameters.matrices[n] ?? 0) + i] ?? 0;
        expect(Math.abs(value - was)).toBeLessThanOrEqual((matrix.scales[i % matrix.columns] ?? 0) * 0.5001);
      }
  });

  it.each([
    ['nothing', () => new Uint8Array(), 'only 0 bytes'],
    ['another file', () => new Uint8Array(400).fill(7), 'begins otherwise'],
    ['another version', () => altered(4), 'version'],
    ['an altered number', () => altered(700), 'cut off or altered'],
    ['a cut end', () => writeTagger(shipped()).slice(0, -8), 'cut off or altered'],
  ])('refuses %s', (_, bytes, says) => {
    expect(() => readTagger(bytes())).toThrow(says);
  });

  function altered(at: number): Uint8Array {
    const file = writeTagger(shipped());
    file[at] = (file[at] ?? 0) ^ 4;
    return file;
  }
});

describe('the width of the layers', () => {
  it.each(['6', '0', '-8', 'wide', '64.5'])('is refused where the kernel cannot compute it: %s', async (width) => {
    await expect(taggerFile(width)).rejects.toThrow(RangeError);
  });
});
