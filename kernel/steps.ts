import { rounded } from './exponential';

/**
 * Products with matrices as they are shipped: a step of 8 bits for each number, times a scale for each column. What they are
 * multiplied with lies between −1 and 1 and is rounded to 16 bits, so that all sums are exact and twice as many are made at once.
 */

/** What stands for 1. */
export const ONE: f32 = 32767;

/** Steps (K × N signed bytes; K even, N a multiple of 8) in panels of 8 columns, two rows side by side, as `multiplySteps` reads them. */
export function packSteps(K: i32, N: i32, steps: usize, packed: usize): void {
  let to = packed;
  for (let n = 0; n < N; n += 8) {
    for (let k = 0; k < K; k += 2) {
      const row = steps + <usize>(k * N + n);
      for (let i: usize = 0; i < 8; i++) {
        store<i16>(to, <i16>load<i8>(row + i));
        store<i16>(to + 2, <i16>load<i8>(row + <usize>N + i));
        to += 4;
      }
    }
  }
}

/** C (M × N floats) += A (M × K, of 16 bits, rows `lda` of them apart) · steps × scales, a scale for each column. */
export function multiplySteps(
  M: i32,
  N: i32,
  K: i32,
  a: usize,
  lda: i32,
  packed: usize,
  scales: usize,
  c: usize,
  ldc: i32,
): void {
  const rowA = (<usize>lda) << 1;
  const rowC = (<usize>ldc) << 2;
  const panel = (<usize>K) << 4;
  for (let n = 0; n < N; n += 8) {
    const b = packed + (<usize>n >> 3) * panel;
    const shift = (<usize>n) << 2;
    let m = 0;
    for (; m + 4 <= M; m += 4) four(K, a + <usize>m * rowA, rowA, b, scales + shift, c + shift + <usize>m * rowC, rowC);
    for (; m < M; m++) one(K, a + <usize>m * rowA, b, scales + shift, c + shift + <usize>m * rowC);
  }
}

function four(K: i32, a: usize, rowA: usize, b: usize, scales: usize, c: usize, rowC: usize): void {
  const a1 = a + rowA;
  const a2 = a1 + rowA;
  const a3 = a2 + rowA;
  let s00 = i32x4.splat(0);
  let s01 = s00;
  let s10 = s00;
  let s11 = s00;
  let s20 = s00;
  let s21 = s00;
  let s30 = s00;
  let s31 = s00;
  const end = (<usize>K) << 1;
  const even = end & ~7;
  let k: usize = 0;
  let p = b;
  let b0 = s00;
  let b1 = s00;
  let x = s00;
  for (; k < even; k += 8) {
    b0 = v128.load(p);
    b1 = v128.load(p, 16);
    x = v128.load_splat<i32>(a + k);
    s00 = i32x4.add(s00, i32x4.dot_i16x8_s(x, b0));
    s01 = i32x4.add(s01, i32x4.dot_i16x8_s(x, b1));
    x = v128.load_splat<i32>(a1 + k);
    s10 = i32x4.add(s10, i32x4.dot_i16x8_s(x, b0));
    s11 = i32x4.add(s11, i32x4.dot_i16x8_s(x, b1));
    x = v128.load_splat<i32>(a2 + k);
    s20 = i32x4.add(s20, i32x4.dot_i16x8_s(x, b0));
    s21 = i32x4.add(s21, i32x4.dot_i16x8_s(x, b1));
    x = v128.load_splat<i32>(a3 + k);
    s30 = i32x4.add(s30, i32x4.dot_i16x8_s(x, b0));
    s31 = i32x4.add(s31, i32x4.dot_i16x8_s(x, b1));
    b0 = v128.load(p, 32);
    b1 = v128.load(p, 48);
    x = v128.load_splat<i32>(a + k, 4);
    s00 = i32x4.add(s00, i32x4.dot_i16x8_s(x, b0));
    s01 = i32x4.add(s01, i32x4.dot_i16x8_s(x, b1));
    x = v128.load_splat<i32>(a1 + k, 4);
    s10 = i32x4.add(s10, i32x4.dot_i16x8_s(x, b0));
    s11 = i32x4.add(s11, i32x4.dot_i16x8_s(x, b1));
    x = v128.load_splat<i32>(a2 + k, 4);
    s20 = i32x4.add(s20, i32x4.dot_i16x8_s(x, b0));
    s21 = i32x4.add(s21, i32x4.dot_i16x8_s(x, b1));
    x = v128.load_splat<i32>(a3 + k, 4);
    s30 = i32x4.add(s30, i32x4.dot_i16x8_s(x, b0));
    s31 = i32x4.add(s31, i32x4.dot_i16x8_s(x, b1));
    p += 64;
  }
  if (k < end) {
    b0 = v128.load(p);
    b1 = v128.load(p, 16);
    x = v128.load_splat<i32>(a + k);
    s00 = i32x4.add(s00, i32x4.dot_i16x8_s(x, b0));
    s01 = i32x4.add(s01, i32x4.dot_i16x8_s(x, b1));
    x = v128.load_splat<i32>(a1 + k);
    s10 = i32x4.add(s10, i32x4.dot_i16x8_s(x, b0));
    s11 = i32x4.add(s11, i32x4.dot_i16x8_s(x, b1));
    x = v128.load_splat<i32>(a2 + k);
    s20 = i32x4.add(s20, i32x4.dot_i16x8_s(x, b0));
    s21 = i32x4.add(s21, i32x4.dot_i16x8_s(x, b1));
    x = v128.load_splat<i32>(a3 + k);
    s30 = i32x4.add(s30, i32x4.dot_i16x8_s(x, b0));
    s31 = i32x4.add(s31, i32x4.dot_i16x8_s(x, b1));
  }
  const by0 = v128.load(scales);
  const by1 = v128.load(scales, 16);
  give(s00, s01, by0, by1, c);
  give(s10, s11, by0, by1, c + rowC);
  give(s20, s21, by0, by1, c + 2 * rowC);
  give(s30, s31, by0, by1, c + 3 * rowC);
}

function one(K: i32, a: usize, b: usize, scales: usize, c: usize): void {
  let s0 = i32x4.splat(0);
  let s1 = s0;
  const end = (<usize>K) << 1;
  const even = end & ~7;
  let k: usize = 0;
  let p = b;
  let x = s0;
  for (; k < even; k += 8) {
    x = v128.load_splat<i32>(a + k);
    s0 = i32x4.add(s0, i32x4.dot_i16x8_s(x, v128.load(p)));
    s1 = i32x4.add(s1, i32x4.dot_i16x8_s(x, v128.load(p, 16)));
    x = v128.load_splat<i32>(a + k, 4);
    s0 = i32x4.add(s0, i32x4.dot_i16x8_s(x, v128.load(p, 32)));
    s1 = i32x4.add(s1, i32x4.dot_i16x8_s(x, v128.load(p, 48)));
    p += 64;
  }
  if (k < end) {
    x = v128.load_splat<i32>(a + k);
    s0 = i32x4.add(s0, i32x4.dot_i16x8_s(x, v128.load(p)));
    s1 = i32x4.add(s1, i32x4.dot_i16x8_s(x, v128.load(p, 16)));
  }
  give(s0, s1, v128.load(scales), v128.load(scales, 16), c);
}

/** Adds sums of steps, times their columns' scales. */
function give(s0: v128, s1: v128, by0: v128, by1: v128, c: usize): void {
  v128.store(c, f32x4.add(v128.load(c), f32x4.mul(f32x4.convert_i32x4_s(s0), by0)));
  v128.store(c, f32x4.add(v128.load(c, 16), f32x4.mul(f32x4.convert_i32x4_s(s1), by1)), 16);
}

/** Stores four numbers between −1 and 1 in 16 bits each. */
export function storeRounded(to: usize, values: v128): void {
  const whole = rounded(f32x4.mul(values, f32x4.splat(ONE)));
  v128.store64_lane(to, i16x8.narrow_i32x4_s(whole, whole), 0);
}
