/**
 * The numbers of a tagger as a file, all little-endian, each part beginning at a multiple of 4:
 *
 * - "ORTG", the version, a check (FNV-1a of all that follows it); the cells of a direction, labels, vectors, their width,
 *   tokens, their width; the number of features and each one's values and width: 32-bit integers.
 * - Vectors: the differences of the sorted hashes, as 32-bit integers; a scale for each column, as 32-bit floats; two steps a byte, the
 *   lower half first, 8 added. A number is its step times its column's scale.
 * - Tokens: the differences of their sorted hashes.
 * - Matrices, in the order of `MATRICES`: a scale for each column, then a signed byte for each number, row by row.
 * - Biases of both layers and of the labels, then the scores of label after label: 32-bit floats.
 */
export interface TaggerNumbers {
  readonly shape: TaggerShape;
  readonly vectors: { readonly hashes: Int32Array; readonly scales: Float32Array; readonly steps: Int8Array };
  readonly tokens: Int32Array;
  readonly matrices: readonly Rounded[];
  readonly biases: readonly Float32Array[];
}

/** The dimensions of a tagger. */
export interface TaggerShape {
  /** The number of cells of one direction of a layer. */
  readonly cells: number;
  readonly labels: number;
  readonly vectors: number;
  readonly vectorWidth: number;
  readonly tokens: number;
  readonly tokenWidth: number;
  readonly features: readonly { readonly values: number; readonly width: number }[];
}

/** A matrix rounded to 8 bits, with a scale for each column. */
export interface Rounded {
  readonly rows: number;
  readonly columns: number;
  readonly scales: Float32Array;
  readonly steps: Int8Array;
}

/** The distance, in floats, between the label scores of two words; the most labels there can be. */
export const SCORES = 16;
const MAGIC = 0x4754524f;
const VERSION = 1;
const NIBBLE = 8;

/** The number of inputs that the first layer has for a word. */
export const inputWidth = ({ vectorWidth, tokenWidth, features }: TaggerShape): number =>
  vectorWidth + tokenWidth + features.reduce((all, { width }) => all + width, 0);

/**
 * The rows and columns of all matrices, in the order of the file: tokens, each feature's values; the first layer's input (the
 * gates of both directions side by side), its recurrence forwards and backwards; the same of the second layer; labels.
 */
export function matrixSizes(shape: TaggerShape): [rows: number, columns: number][] {
  const { cells, tokens, tokenWidth, features } = shape;
  const recurrence: [number, number] = [cells, 4 * cells];
  return [
    [tokens + 1, tokenWidth],
    ...features.map(({ values, width }): [number, number] => [values, width]),
    [inputWidth(shape), 8 * cells],
    recurrence,
    recurrence,
    [2 * cells, 8 * cells],
    recurrence,
    recurrence,
    [2 * cells, SCORES],
  ];
}

/**
 * The lengths of all bias vectors, in the order of the file: of both layers, of the labels; and of the scores of label after
 * label.
 */
export const biasLengths = ({ cells, labels }: TaggerShape): number[] => [
  8 * cells,
  8 * cells,
  SCORES,
  labels * labels,
];

/** Rounds a matrix so that the largest number of each column is the largest step. */
export function rounded(values: Float32Array, rows: number, columns: number): Rounded {
  const most = new Float32Array(columns);
  for (let i = 0; i < values.length; i++) {
    const column = i % columns;
    most[column] = Math.max(most[column] ?? 0, Math.abs(values[i] ?? 0));
  }
  const scales = most.map((one) => one / 127);
  const steps = Int8Array.from(values, (value, i) => {
    const scale = scales[i % columns] ?? 0;
    return scale > 0 ? Math.round(value / scale) : 0;
  });
  return { rows, columns, scales, steps };
}

/** The matrix that a rounded one stands for. */
export function unrounded({ rows, columns, scales, steps }: Rounded): Float32Array {
  const values = new Float32Array(steps.length);
  for (let r = 0, i = 0; r < rows; r++)
    for (let c = 0; c < columns; c++, i++) values[i] = (steps[i] as number) * (scales[c] as number);
  return values;
}

/** Writes a tagger's numbers as a file. */
export function writeTagger(numbers: TaggerNumbers): Uint8Array<ArrayBuffer> {
  const { shape, vectors, tokens, matrices, biases } = numbers;
  const head = [
    shape.cells,
    shape.labels,
    shape.vectors,
    shape.vectorWidth,
    shape.tokens,
    shape.tokenWidth,
    shape.features.length,
    ...shape.features.flatMap(({ values, width }) => [values, width]),
  ];
  const nibbles = new Uint8Array(vectors.steps.length / 2);
  for (let i = 0; i < nibbles.length; i++)
    nibbles[i] = (vectors.steps[2 * i] ?? 0) + NIBBLE + (((vectors.steps[2 * i + 1] ?? 0) + NIBBLE) << 4);
  const parts: ArrayBufferView[] = [
    Int32Array.from(head),
    differences(vectors.hashes),
    vectors.scales,
    nibbles,
    differences(tokens),
    ...matrices.flatMap(({ scales, steps }) => [scales, steps]),
    ...biases,
  ];
  const length = parts.reduce((all, { byteLength }) => all + aligned(byteLength), 12);
  const file = new Uint8Array(length);
  let at = 12;
  for (const { buffer, byteOffset, byteLength } of parts) {
    file.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  }
  const view = new DataView(file.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(8, checkOf(file), true);
  return file;
}

/** Reads a file. Throws a RangeError that says what is wrong: no tagger's file, another version, cut off or altered. */
export function readTagger(file: Uint8Array): TaggerNumbers {
  const bytes = file.byteOffset % 4 === 0 ? file : file.slice();
  if (bytes.byteLength < 40) throw new RangeError(`not a tagger's numbers: only ${bytes.byteLength} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new RangeError("not a tagger's numbers: it begins otherwise");
  const version = view.getUint32(4, true);
  if (version !== VERSION) throw new RangeError(`a tagger's numbers of version ${version}, not ${VERSION}`);
  if (view.getUint32(8, true) !== checkOf(bytes)) throw new RangeError("a tagger's numbers are cut off or altered");
  let at = 12;
  const take = <View>(
    of: (buffer: ArrayBufferLike, at: number, count: number) => View,
    count: number,
    size: number,
  ): View => {
    if (count < 0 || at + count * size > bytes.byteLength) throw new RangeError("a tagger's numbers end too early");
    const taken = of(bytes.buffer, bytes.byteOffset + at, count);
    at += aligned(count * size);
    return taken;
  };
  const integers = (count: number): Int32Array => take((buffer, from, n) => new Int32Array(buffer, from, n), count, 4);
  const floats = (count: number): Float32Array =>
    take((buffer, from, n) => new Float32Array(buffer, from, n), count, 4);
  const steps = (count: number): Int8Array => take((buffer, from, n) => new Int8Array(buffer, from, n), count, 1);
  const [cells = 0, labels = 0, vectors = 0, vectorWidth = 0, tokens = 0, tokenWidth = 0, count = 0] = integers(7);
  const sizes = integers(2 * count);
  const features = Array.from({ length: count }, (_, n) => ({
    values: sizes[2 * n] ?? 0,
    width: sizes[2 * n + 1] ?? 0,
  }));
  const shape = { cells, labels, vectors, vectorWidth, tokens, tokenWidth, features };
  const hashes = summed(integers(vectors));
  const scales = floats(vectorWidth);
  const nibbles = take((buffer, from, n) => new Uint8Array(buffer, from, n), (vectors * vectorWidth) / 2, 1);
  const vectorSteps = new Int8Array(vectors * vectorWidth);
  for (let i = 0; i < nibbles.length; i++) {
    const both = nibbles[i] as number;
    vectorSteps[2 * i] = (both & 15) - NIBBLE;
    vectorSteps[2 * i + 1] = (both >> 4) - NIBBLE;
  }
  return {
    shape,
    vectors: { hashes, scales, steps: vectorSteps },
    tokens: summed(integers(tokens)),
    matrices: matrixSizes(shape).map(([rows, columns]) => ({
      rows,
      columns,
      scales: floats(columns),
      steps: steps(rows * columns),
    })),
    biases: biasLengths(shape).map(floats),
  };
}

const aligned = (bytes: number): number => (bytes + 3) & ~3;

/**
 * Sorted numbers as the first one and the differences between neighbours: most of their upper bits are 0, which compresses well.
 */
function differences(sorted: Int32Array): Int32Array {
  return sorted.map((one, n) => (n === 0 ? one : one - (sorted[n - 1] ?? 0)));
}

function summed(differences: Int32Array): Int32Array {
  const sorted = new Int32Array(differences.length);
  let sum = 0;
  for (let n = 0; n < sorted.length; n++) {
    sum = (sum + (differences[n] as number)) | 0;
    sorted[n] = sum;
  }
  return sorted;
}

/** FNV-1a over the 32-bit words after the header. A file's length is a multiple of 4. */
function checkOf(bytes: Uint8Array): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + 12, (bytes.byteLength - 12) >> 2);
  let hash = 0x811c9dc5 ^ bytes.byteLength;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ (words[i] as number), 0x01000193);
  return hash >>> 0;
}
