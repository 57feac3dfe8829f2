/** Added to a number of at most 2^22 and taken off again it rounds to a whole one, the even one of two: 1.5 × 2^23. */
const ROUNDING: f32 = 12582912;
/** The bits of the same. A sum with it has the rounded number beyond them. */
const ROUNDING_BITS: i32 = 0x4b400000;

/** Each of four numbers of at most 2^22 as the whole one that is nearest to it. */
export function rounded(x: v128): v128 {
  return i32x4.sub(f32x4.add(x, f32x4.splat(ROUNDING)), i32x4.splat(ROUNDING_BITS));
}

/** Bounds four numbers on both sides. Without the care for NaN and −0 that other functions have, this is one operation each. */
function between(x: v128, bound: f32): v128 {
  return f32x4.pmax(f32x4.pmin(x, f32x4.splat(bound)), f32x4.splat(-bound));
}

/**
 * e to the x, for |x| up to 87, correct to about two units in the last place: the polynomial of Cephes's expf. The browsers'
 * own functions differ in their last bits; these operations do not.
 */
export function exponential(x: v128): v128 {
  return bounded(between(x, 87));
}

/** The same of numbers that are known to lie between −87 and 87. */
function bounded(x: v128): v128 {
  const sum = f32x4.add(f32x4.mul(x, f32x4.splat(Mathf.LOG2E)), f32x4.splat(ROUNDING));
  const n = f32x4.sub(sum, f32x4.splat(ROUNDING));
  // ln 2 in two parts, the first short enough for an exact product.
  const rest = f32x4.sub(
    f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375))),
    f32x4.mul(n, f32x4.splat(-0.00021219444)),
  );
  let p = f32x4.splat(0.00019875691);
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(0.0013981999));
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(0.008333452));
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(0.041665796));
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(0.16666666));
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(0.5));
  p = f32x4.add(f32x4.mul(f32x4.mul(p, rest), rest), f32x4.add(rest, f32x4.splat(1)));
  const power = i32x4.shl(i32x4.add(sum, i32x4.splat(127 - ROUNDING_BITS)), 23);
  return f32x4.mul(p, power);
}

/** 1 / (1 + e^−x). */
export function sigmoid(x: v128): v128 {
  const one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exponential(f32x4.neg(x))));
}

/** The hyperbolic tangent: 1 − 2 / (1 + e^2x). */
export function tangent(x: v128): v128 {
  const one = f32x4.splat(1);
  const near = between(x, 15);
  return f32x4.sub(one, f32x4.div(f32x4.splat(2), f32x4.add(one, bounded(f32x4.add(near, near)))));
}

/** out = e^in, of `count` floats (a multiple of 4). */
export function exponentials(count: i32, from: usize, to: usize): void {
  for (let i: usize = 0; i < (<usize>count) << 2; i += 16) v128.store(to + i, exponential(v128.load(from + i)));
}
