import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import * as asc from 'assemblyscript/asc';
import { type ReadingKernel, readingKernel } from '../engine/learned/recurrent/kernel.ts';

/** What kernel/train.ts exports besides what reading needs. Pointers are in bytes, counts in numbers. */
export interface TrainingKernel extends ReadingKernel {
  adam(
    count: number,
    weights: number,
    slopes: number,
    first: number,
    second: number,
    mean: number,
    by: number,
    rate: number,
    b1: number,
    b2: number,
    share: number,
  ): void;
  addRows(rows: number, width: number, ids: number, idStride: number, table: number, out: number, stride: number): void;
  difference(count: number, a: number, b: number, out: number): void;
  dropMask(count: number, mask: number, share: number): void;
  packTransposed(rows: number, columns: number, from: number, stride: number, packed: number): void;
  recurBack(
    steps: number,
    sequences: number,
    cells: number,
    backwards: number,
    gates: number,
    gateStride: number,
    packed: number,
    kept: number,
    squashed: number,
    dOut: number,
    outStride: number,
    mask: number,
    dh: number,
    dc: number,
  ): void;
  scale(count: number, a: number, b: number, out: number): void;
  seed(value: number): void;
  spreadRows(
    rows: number,
    width: number,
    ids: number,
    idStride: number,
    d: number,
    stride: number,
    table: number,
    mask: number,
  ): void;
  squares(count: number, slopes: number): number;
  sumRows(rows: number, width: number, d: number, stride: number, sum: number): void;
  transpose(rows: number, columns: number, a: number, stride: number, out: number): void;
}

const TRAINING = [
  'adam',
  'addRows',
  'difference',
  'dropMask',
  'packTransposed',
  'recurBack',
  'scale',
  'seed',
  'spreadRows',
  'squares',
  'sumRows',
  'transpose',
];

/** Compiles kernel/NAME.ts. The same sources give the same bytes. Throws an Error with the compiler's message if it fails. */
export async function compileKernel(name: 'read' | 'train'): Promise<Uint8Array<ArrayBuffer>> {
  const folder = mkdtempSync(`${tmpdir()}/on-record-kernel-`);
  try {
    const options = [
      '-O3',
      '--converge',
      '--runtime',
      'stub',
      '--enable',
      'simd',
      '--noAssert',
      '--disableWarning',
      '112',
    ];
    const root = fileURLToPath(new URL('../../', import.meta.url));
    const { error, stderr } = await asc.main([
      `kernel/${name}.ts`,
      '--baseDir',
      root,
      '--outFile',
      `${folder}/kernel.wasm`,
      ...options,
    ]);
    if (error) throw new Error(`the kernel does not compile: ${error.message}\n${stderr.toString()}`);
    return Uint8Array.from(readFileSync(`${folder}/kernel.wasm`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The file of the kernel with which the engine reads. */
export const readingKernelFile = (): Promise<Uint8Array<ArrayBuffer>> => compileKernel('read');

/** Instantiates a training kernel with its own memory. Throws a RangeError if the bytes are not the training kernel's. */
export function trainingKernel(bytes: BufferSource): TrainingKernel {
  const kernel = readingKernel(bytes);
  if (!isTrainingKernel(kernel)) throw new RangeError('not the kernel that training needs: functions are missing');
  return kernel;
}

function isTrainingKernel(kernel: ReadingKernel): kernel is TrainingKernel {
  const known = new Map<string, unknown>(Object.entries(kernel));
  return TRAINING.every((name) => typeof known.get(name) === 'function');
}
