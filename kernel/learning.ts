/** What only training needs. */

/** Adds row r of `d` to the row of `table` that `ids[r × ldIds]` says, where `mask[r]` is not 0. */
export function spreadRows(
  rows: i32,
  width: i32,
  ids: usize,
  ldIds: i32,
  d: usize,
  ldD: i32,
  table: usize,
  mask: usize,
): void {
  for (let r = 0; r < rows; r++) {
    if (load<f32>(mask + ((<usize>r) << 2)) === 0) continue;
    const to = table + ((<usize>(load<i32>(ids + ((<usize>(r * ldIds)) << 2)) * width)) << 2);
    const from = d + ((<usize>(r * ldD)) << 2);
    for (let i: usize = 0; i < (<usize>width) << 2; i += 16)
      v128.store(to + i, f32x4.add(v128.load(to + i), v128.load(from + i)));
  }
}

/** Four xorshift generators side by side. */
let state: v128 = i32x4(1, 2, 3, 4);

/** Begins the random numbers anew. */
export function seed(value: i32): void {
  let s = value ^ 0x2545f491;
  for (let lane = 0; lane < 4; lane++) {
    s = s * 0x2c9277b5 + 0x3c6ef35f;
    const x = (s ^ (s >>> 15)) | 1;
    if (lane === 0) state = i32x4.replace_lane(state, 0, x);
    else if (lane === 1) state = i32x4.replace_lane(state, 1, x);
    else if (lane === 2) state = i32x4.replace_lane(state, 2, x);
    else state = i32x4.replace_lane(state, 3, x);
  }
  for (let n = 0; n < 16; n++) next();
}

function next(): v128 {
  let s = state;
  s = v128.xor(s, i32x4.shl(s, 13));
  s = v128.xor(s, i32x4.shr_u(s, 17));
  s = v128.xor(s, i32x4.shl(s, 5));
  state = s;
  return s;
}

/** Sets each of `count` numbers of `mask` (a multiple of 4) to 0 with the chance `share`, else to 1 / (1 − share). */
export function dropMask(count: i32, mask: usize, share: f32): void {
  const scale = f32x4.splat(1 / (1 - share));
  // Compared with sign: from the least 32-bit integer up.
  const bound = i32x4.splat(<i32>(<i64>(share * 4294967296) - 2147483648));
  for (let i: usize = 0; i < (<usize>count) << 2; i += 16)
    v128.store(mask + i, v128.and(i32x4.ge_s(next(), bound), scale));
}

/** out = a × b, number by number. */
export function scale(count: i32, a: usize, b: usize, out: usize): void {
  for (let i: usize = 0; i < (<usize>count) << 2; i += 16)
    v128.store(out + i, f32x4.mul(v128.load(a + i), v128.load(b + i)));
}

/** out += a, out −= b where given. */
export function difference(count: i32, a: usize, b: usize, out: usize): void {
  for (let i: usize = 0; i < (<usize>count) << 2; i += 16)
    v128.store(out + i, f32x4.sub(v128.load(a + i), v128.load(b + i)));
}

/** Adds each of `rows` rows to `sum`; `width` a multiple of 4. */
export function sumRows(rows: i32, width: i32, d: usize, ldD: i32, sum: usize): void {
  for (let r = 0; r < rows; r++) {
    const from = d + ((<usize>(r * ldD)) << 2);
    for (let i: usize = 0; i < (<usize>width) << 2; i += 16)
      v128.store(sum + i, f32x4.add(v128.load(sum + i), v128.load(from + i)));
  }
}

/** The sum of the squares of `count` numbers, a multiple of 4. */
export function squares(count: i32, g: usize): f64 {
  let all: f64 = 0;
  const end = (<usize>count) << 2;
  for (let from: usize = 0; from < end; from += 4096) {
    let s = f32x4.splat(0);
    for (let i = from; i < min(end, from + 4096); i += 16) {
      const x = v128.load(g + i);
      s = f32x4.add(s, f32x4.mul(x, x));
    }
    all +=
      <f64>f32x4.extract_lane(s, 0) +
      <f64>f32x4.extract_lane(s, 1) +
      <f64>f32x4.extract_lane(s, 2) +
      <f64>f32x4.extract_lane(s, 3);
  }
  return all;
}

/**
 * One step of Adam (Kingma and Ba 2015): slopes `g` times `by`; `rate` the step's; `b1`, `b2` the corrections 1 − 0.9^n and
 * 1 − 0.999^n. Sets the slopes to 0 and moves `mean` towards the weights by `share`.
 */
export function adam(
  count: i32,
  w: usize,
  g: usize,
  m: usize,
  v: usize,
  mean: usize,
  by: f32,
  rate: f32,
  b1: f32,
  b2: f32,
  share: f32,
): void {
  const zero = f32x4.splat(0);
  const scaled = f32x4.splat(by);
  const step = f32x4.splat(rate / b1);
  const second = f32x4.splat(1 / b2);
  const part = f32x4.splat(share);
  for (let i: usize = 0; i < (<usize>count) << 2; i += 16) {
    const slope = f32x4.mul(v128.load(g + i), scaled);
    const first = f32x4.add(f32x4.mul(v128.load(m + i), f32x4.splat(0.9)), f32x4.mul(slope, f32x4.splat(0.1)));
    const square = f32x4.add(
      f32x4.mul(v128.load(v + i), f32x4.splat(0.999)),
      f32x4.mul(f32x4.mul(slope, slope), f32x4.splat(0.001)),
    );
    const root = f32x4.add(f32x4.sqrt(f32x4.mul(square, second)), f32x4.splat(1e-8));
    const weight = f32x4.sub(v128.load(w + i), f32x4.div(f32x4.mul(step, first), root));
    const old = v128.load(mean + i);
    v128.store(m + i, first);
    v128.store(v + i, square);
    v128.store(w + i, weight);
    v128.store(mean + i, f32x4.add(old, f32x4.mul(part, f32x4.sub(weight, old))));
    v128.store(g + i, zero);
  }
}
