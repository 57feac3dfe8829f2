import { sigmoid, tangent } from './exponential';
import { multiply } from './matrix';
import { multiplySteps, storeRounded } from './steps';

/**
 * One direction of a long short-term memory over `T` steps of `B` sequences side by side; row t × B + k is step t of
 * sequence k. `g` has the input's share of the four gates (in, forget, out, new; H each, rows `ldg` apart) and gets their
 * values; `u` is the packed H × 4H of the recurrence. `cells` and `squashed` (tangents of cells) are H wide, outputs rows
 * `ldh` apart. Where `mask` is 0, after a sequence's end, cell and output are 0. With `scales`, `u` holds steps (see steps.ts)
 * and outputs are of 16 bits; else both are floats.
 */
export function recur(
  T: i32,
  B: i32,
  H: i32,
  backwards: bool,
  g: usize,
  ldg: i32,
  u: usize,
  cells: usize,
  squashed: usize,
  h: usize,
  ldh: i32,
  mask: usize,
  scales: usize,
): void {
  const size: usize = scales ? 1 : 2;
  const width = (<usize>H) << 2;
  for (let s = 0; s < T; s++) {
    const t = backwards ? T - 1 - s : s;
    const before = backwards ? t + 1 : t - 1;
    const gates = g + ((<usize>(t * B * ldg)) << 2);
    if (s > 0) {
      const last = h + ((<usize>(before * B * ldh)) << size);
      if (scales) multiplySteps(B, 4 * H, H, last, ldh, u, scales, gates, ldg);
      else multiply(B, 4 * H, H, last, ldh, u, gates, ldg, true);
    }
    for (let k = 0; k < B; k++) {
      const row = gates + ((<usize>(k * ldg)) << 2);
      const cell = cells + <usize>(t * B + k) * width;
      const past = cells + <usize>(before * B + k) * width;
      const tan = squashed + <usize>(t * B + k) * width;
      const out = h + ((<usize>((t * B + k) * ldh)) << size);
      const kept = v128.load_splat<f32>(mask + ((<usize>(t * B + k)) << 2));
      for (let i: usize = 0; i < width; i += 16) {
        const open = sigmoid(v128.load(row + i));
        const keep = sigmoid(v128.load(row + width + i));
        const give = sigmoid(v128.load(row + 2 * width + i));
        const fresh = tangent(v128.load(row + 3 * width + i));
        let sum = f32x4.mul(open, fresh);
        if (s > 0) sum = f32x4.add(sum, f32x4.mul(keep, v128.load(past + i)));
        sum = f32x4.mul(sum, kept);
        const squash = tangent(sum);
        v128.store(row + i, open);
        v128.store(row + width + i, keep);
        v128.store(row + 2 * width + i, give);
        v128.store(row + 3 * width + i, fresh);
        v128.store(cell + i, sum);
        v128.store(tan + i, squash);
        if (scales) storeRounded(out + (i >> 1), f32x4.mul(give, squash));
        else v128.store(out + i, f32x4.mul(give, squash));
      }
    }
  }
}

/**
 * The slopes of the same: from those of the outputs (`dOut`, rows `ldh` apart) to those of the gates' sums, in `g`'s place.
 * `ut` is the packed transpose of the recurrence (4H × H); `dh` and `dc` are room of B × H, zeros at the start.
 */
export function recurBack(
  T: i32,
  B: i32,
  H: i32,
  backwards: bool,
  g: usize,
  ldg: i32,
  ut: usize,
  cells: usize,
  squashed: usize,
  dOut: usize,
  ldh: i32,
  mask: usize,
  dh: usize,
  dc: usize,
): void {
  const width = (<usize>H) << 2;
  const one = f32x4.splat(1);
  for (let s = T - 1; s >= 0; s--) {
    const t = backwards ? T - 1 - s : s;
    const before = backwards ? t + 1 : t - 1;
    const gates = g + ((<usize>(t * B * ldg)) << 2);
    for (let k = 0; k < B; k++) {
      const row = gates + ((<usize>(k * ldg)) << 2);
      const past = cells + <usize>(before * B + k) * width;
      const tan = squashed + <usize>(t * B + k) * width;
      const out = dOut + ((<usize>((t * B + k) * ldh)) << 2);
      const kept = v128.load_splat<f32>(mask + ((<usize>(t * B + k)) << 2));
      const dhRow = dh + <usize>k * width;
      const dcRow = dc + <usize>k * width;
      for (let i: usize = 0; i < width; i += 16) {
        const open = v128.load(row + i);
        const keep = v128.load(row + width + i);
        const give = v128.load(row + 2 * width + i);
        const fresh = v128.load(row + 3 * width + i);
        const squash = v128.load(tan + i);
        const slope = f32x4.add(v128.load(dhRow + i), v128.load(out + i));
        let cell = f32x4.mul(f32x4.mul(slope, give), f32x4.sub(one, f32x4.mul(squash, squash)));
        cell = f32x4.mul(f32x4.add(cell, v128.load(dcRow + i)), kept);
        v128.store(row + 2 * width + i, f32x4.mul(f32x4.mul(slope, squash), f32x4.mul(give, f32x4.sub(one, give))));
        v128.store(row + i, f32x4.mul(f32x4.mul(cell, fresh), f32x4.mul(open, f32x4.sub(one, open))));
        v128.store(row + 3 * width + i, f32x4.mul(f32x4.mul(cell, open), f32x4.sub(one, f32x4.mul(fresh, fresh))));
        const forgot =
          s > 0
            ? f32x4.mul(f32x4.mul(cell, v128.load(past + i)), f32x4.mul(keep, f32x4.sub(one, keep)))
            : f32x4.splat(0);
        v128.store(row + width + i, forgot);
        v128.store(dcRow + i, f32x4.mul(cell, keep));
      }
    }
    if (s > 0) multiply(B, H, 4 * H, gates, ldg, ut, dh, H, false);
  }
}
