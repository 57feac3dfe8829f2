/**
 * The one way to read an array at an index that is known to be in it. TypeScript types every such read as possibly undefined;
 * where the caller's loop bounds the index, a miss is a bug, so it throws a RangeError instead of going on with a made-up 0.
 * Where a miss is meant ("the tag of the next word, if there is one"), write `list[i] ?? 0`.
 *
 * A function per kind of array: the JIT compiler remembers, per function, which kinds it was called with. With one kind it
 * inlines the read and the call costs nothing; one function for all kinds would be slow in every loop once it has met five.
 */

/** The item of a list. For typed arrays use the functions below. */
export function itemAt<T>(list: readonly T[], index: number): T {
  const item = list[index];
  return item === undefined ? missing(list, index) : item;
}

export function byteAt(list: Uint8Array | Int8Array, index: number): number {
  const item = list[index];
  return item === undefined ? missing(list, index) : item;
}

export function intAt(list: Int32Array, index: number): number {
  const item = list[index];
  return item === undefined ? missing(list, index) : item;
}

export function uintAt(list: Uint32Array, index: number): number {
  const item = list[index];
  return item === undefined ? missing(list, index) : item;
}

export function floatAt(list: Float32Array, index: number): number {
  const item = list[index];
  return item === undefined ? missing(list, index) : item;
}

export function doubleAt(list: Float64Array, index: number): number {
  const item = list[index];
  return item === undefined ? missing(list, index) : item;
}

/** Apart, so that the functions above are small enough to be inlined. */
function missing(list: ArrayLike<unknown>, index: number): never {
  throw new RangeError(`There is no item ${index} in a list of ${list.length}.`);
}
