/**
 * The functions that the reading part of the WebAssembly kernel exports. Pointers are in bytes, counts in numbers; see the
 * comments in kernel/.
 */
export interface ReadingKernel {
  readonly memory: WebAssembly.Memory;
  chain(
    words: number,
    scores: number,
    chances: number,
    stride: number,
    pairs: number,
    across: number,
    starts: number,
    labels: number,
    labelStride: number,
    room: number,
    sign: number,
    dPairs: number,
  ): void;
  exponentials(count: number, from: number, to: number): void;
  multiply(
    rows: number,
    columns: number,
    inner: number,
    a: number,
    lda: number,
    packed: number,
    c: number,
    ldc: number,
    add: number,
  ): void;
  multiplySteps(
    rows: number,
    columns: number,
    inner: number,
    a: number,
    lda: number,
    packed: number,
    scales: number,
    c: number,
    ldc: number,
  ): void;
  pack(rows: number, columns: number, from: number, stride: number, packed: number): void;
  packSteps(rows: number, columns: number, steps: number, packed: number): void;
  repeat(rows: number, width: number, row: number, out: number, stride: number): void;
  sumOfRows(rows: number, count: number, ids: number, table: number, width: number, out: number): void;
  recur(
    steps: number,
    sequences: number,
    cells: number,
    backwards: number,
    gates: number,
    gateStride: number,
    packed: number,
    kept: number,
    squashed: number,
    out: number,
    outStride: number,
    mask: number,
    scales: number,
  ): void;
}

const READING: readonly Exclude<keyof ReadingKernel, 'memory'>[] = [
  'chain',
  'exponentials',
  'multiply',
  'multiplySteps',
  'pack',
  'packSteps',
  'repeat',
  'sumOfRows',
  'recur',
];

/** Instantiates the kernel. Throws a RangeError if the bytes are not this kernel. */
export function readingKernel(bytes: BufferSource): ReadingKernel {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), {});
  if (!isReadingKernel(exports)) throw new RangeError('not the kernel that reading needs: functions are missing');
  return exports;
}

function isReadingKernel(exports: object): exports is ReadingKernel {
  const known = new Map<string, unknown>(Object.entries(exports));
  return (
    known.get('memory') instanceof WebAssembly.Memory && READING.every((name) => typeof known.get(name) === 'function')
  );
}

/** Bytes of a page of WebAssembly memory. */
const PAGE = 65_536;
/** The first address that is given out. Below it lies what the kernel's compiler may put there. */
const START = PAGE;
/** The alignment of what is given out, in bytes. */
const ALIGNED = 64;

/**
 * Allocates memory of a kernel. It grows as needed and never shrinks; what was allocated last is released first, like a stack.
 */
export class Room {
  readonly #memory: WebAssembly.Memory;
  #end = START;

  constructor(memory: WebAssembly.Memory) {
    this.#memory = memory;
  }

  /** Allocates so many bytes and returns the address. They are all 0, unless `release` freed them before. */
  bytes(count: number): number {
    const at = this.#end;
    this.#end += Math.ceil(count / ALIGNED) * ALIGNED;
    const missing = this.#end - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE));
    return at;
  }

  /** Allocates so many 32-bit numbers. */
  numbers(count: number): number {
    return this.bytes(4 * count);
  }

  /** The current end of the allocated memory, for `release`. */
  mark(): number {
    return this.#end;
  }

  /** Frees all that was allocated since the mark. */
  release(mark: number): void {
    this.#end = mark;
  }

  /** A view of floats; valid until more is allocated. */
  floats(at: number, count: number): Float32Array {
    return new Float32Array(this.#memory.buffer, at, count);
  }

  integers(at: number, count: number): Int32Array {
    return new Int32Array(this.#memory.buffer, at, count);
  }

  put(values: Float32Array): number {
    const at = this.numbers(values.length);
    this.floats(at, values.length).set(values);
    return at;
  }
}
