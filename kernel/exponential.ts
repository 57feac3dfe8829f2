/**
 * e to the x, for |x| up to 87, correct to about two units in the last place: the polynomial of Cephes's expf. The browsers'
 * own functions differ in their last bits; these operations do not.
 */
export function exponential(x: v128): v128 {
  const bound = f32x4.max(f32x4.min(x, f32x4.splat(87)), f32x4.splat(-87));
  const n = f32x4.nearest(f32x4.mul(bound, f32x4.splat(Mathf.LOG2E)));
  // ln 2 in two parts, the first short enough for an exact product.
  const rest = f32x4.sub(
    f32x4.sub(bound, f32x4.mul(n, f32x4.splat(0.693359375))),
    f32x4.mul(n, f32x4.splat(-0.00021219444)),
  );
  let p = f32x4.splat(0.00019875691);
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(0.0013981999));
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(0.008333452));
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(0.041665796));
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(0.16666666));
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(0.5));
  p = f32x4.add(f32x4.mul(f32x4.mul(p, rest), rest), f32x4.add(rest, f32x4.splat(1)));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
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
  const bound = f32x4.max(f32x4.min(x, f32x4.splat(15)), f32x4.splat(-15));
  return f32x4.sub(one, f32x4.div(f32x4.splat(2), f32x4.add(one, exponential(f32x4.add(bound, bound)))));
}

/** out = e^in, of `count` floats (a multiple of 4). */
export function exponentials(count: i32, from: usize, to: usize): void {
  for (let i: usize = 0; i < (<usize>count) << 2; i += 16) v128.store(to + i, exponential(v128.load(from + i)));
}
