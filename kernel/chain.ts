import { exponential } from './exponential';

/**
 * A linear-chain conditional random field over 12 labels (unused ones have factors of 0), scores 16 floats apart a step.
 */

/** Bytes of a row of 12 floats. */
const ROW: usize = 48;
/** Scores this far below a word's best count as that far: nothing becomes impossible by rounding. */
const LEAST: f32 = -45;

/**
 * The chance of each label at each of `T` words: `scores` and `chances` rows are `stride` floats apart. `pairs` has the
 * factor of label b after a at a × 12 + b, `across` its transpose, `starts` those of the first word. With `labels` (a byte a
 * word, `labelStride` apart) other labels than a word's own have no chance; −1 leaves all. `room`: 3 × T × 12 + 2 × T floats; its first T
 * hold the sums by which each word was divided, the next T the best score of each, together the logarithm of the sum of all
 * labellings. With `sign` other than 0, `sign` times the chance of each pair is added to `dPairs`.
 */
export function chain(
  T: i32,
  scores: usize,
  chances: usize,
  stride: i32,
  pairs: usize,
  across: usize,
  starts: usize,
  labels: usize,
  labelStride: i32,
  room: usize,
  sign: f32,
  dPairs: usize,
): void {
  const step = (<usize>stride) << 2;
  const sums = room;
  const bests = room + ((<usize>T) << 2);
  const alpha = bests + ((<usize>T) << 2);
  const factor = alpha + <usize>T * ROW;
  const beta = factor + <usize>T * ROW;
  for (let t = 0; t < T; t++) {
    const row = scores + <usize>t * step;
    let best = load<f32>(row);
    for (let y: usize = 4; y < 44; y += 4) best = max(best, load<f32>(row + y));
    store<f32>(bests + ((<usize>t) << 2), best);
    const f = factor + <usize>t * ROW;
    const top = f32x4.splat(best);
    const least = f32x4.splat(LEAST);
    for (let y: usize = 0; y < ROW; y += 16)
      v128.store(f + y, exponential(f32x4.max(f32x4.sub(v128.load(row + y), top), least)));
    if (labels) {
      const label = load<i8>(labels + <usize>(t * labelStride));
      if (label >= 0) for (let y = 0; y < 12; y++) if (y !== label) store<f32>(f + ((<usize>y) << 2), 0);
    }
    let s0: v128;
    let s1: v128;
    let s2: v128;
    if (t === 0) {
      s0 = v128.load(starts);
      s1 = v128.load(starts, 16);
      s2 = v128.load(starts, 32);
    } else {
      s0 = f32x4.splat(0);
      s1 = s0;
      s2 = s0;
      const past = alpha + <usize>(t - 1) * ROW;
      for (let x: usize = 0; x < 12; x++) {
        const p = v128.load_splat<f32>(past + (x << 2));
        const line = pairs + x * ROW;
        s0 = f32x4.add(s0, f32x4.mul(p, v128.load(line)));
        s1 = f32x4.add(s1, f32x4.mul(p, v128.load(line, 16)));
        s2 = f32x4.add(s2, f32x4.mul(p, v128.load(line, 32)));
      }
    }
    s0 = f32x4.mul(s0, v128.load(f));
    s1 = f32x4.mul(s1, v128.load(f, 16));
    s2 = f32x4.mul(s2, v128.load(f, 32));
    const sum = total(s0, s1, s2);
    store<f32>(sums + ((<usize>t) << 2), sum);
    const by = f32x4.splat(sum);
    const a = alpha + <usize>t * ROW;
    v128.store(a, f32x4.div(s0, by));
    v128.store(a, f32x4.div(s1, by), 16);
    v128.store(a, f32x4.div(s2, by), 32);
  }
  const last = beta + <usize>(T - 1) * ROW;
  for (let y: usize = 0; y < ROW; y += 16) v128.store(last + y, f32x4.splat(1));
  for (let t = T - 2; t >= 0; t--) {
    const f = factor + <usize>(t + 1) * ROW;
    const later = beta + <usize>(t + 1) * ROW;
    let s0 = f32x4.splat(0);
    let s1 = s0;
    let s2 = s0;
    for (let y: usize = 0; y < 12; y++) {
      const p = f32x4.splat(load<f32>(f + (y << 2)) * load<f32>(later + (y << 2)));
      const line = across + y * ROW;
      s0 = f32x4.add(s0, f32x4.mul(p, v128.load(line)));
      s1 = f32x4.add(s1, f32x4.mul(p, v128.load(line, 16)));
      s2 = f32x4.add(s2, f32x4.mul(p, v128.load(line, 32)));
    }
    const by = v128.load_splat<f32>(sums + ((<usize>(t + 1)) << 2));
    const b = beta + <usize>t * ROW;
    v128.store(b, f32x4.div(s0, by));
    v128.store(b, f32x4.div(s1, by), 16);
    v128.store(b, f32x4.div(s2, by), 32);
  }
  for (let t = 0; t < T; t++) {
    const a = alpha + <usize>t * ROW;
    const b = beta + <usize>t * ROW;
    const to = chances + <usize>t * step;
    for (let y: usize = 0; y < ROW; y += 16) v128.store(to + y, f32x4.mul(v128.load(a + y), v128.load(b + y)));
  }
  if (sign !== 0) for (let t = 1; t < T; t++) addPairs(t, pairs, alpha, factor, beta, sums, sign, dPairs);
}

/** Adds `sign` times the chance of each pair of labels at words t − 1 and t. */
function addPairs(
  t: i32,
  pairs: usize,
  alpha: usize,
  factor: usize,
  beta: usize,
  sums: usize,
  sign: f32,
  dPairs: usize,
): void {
  const f = factor + <usize>t * ROW;
  const b = beta + <usize>t * ROW;
  const by = sign / load<f32>(sums + ((<usize>t) << 2));
  const q0 = f32x4.mul(v128.load(f), v128.load(b));
  const q1 = f32x4.mul(v128.load(f, 16), v128.load(b, 16));
  const q2 = f32x4.mul(v128.load(f, 32), v128.load(b, 32));
  for (let x: usize = 0; x < 12; x++) {
    const p = f32x4.splat(load<f32>(alpha + <usize>(t - 1) * ROW + (x << 2)) * by);
    const line = pairs + x * ROW;
    const to = dPairs + x * ROW;
    v128.store(to, f32x4.add(v128.load(to), f32x4.mul(f32x4.mul(p, v128.load(line)), q0)));
    v128.store(to, f32x4.add(v128.load(to, 16), f32x4.mul(f32x4.mul(p, v128.load(line, 16)), q1)), 16);
    v128.store(to, f32x4.add(v128.load(to, 32), f32x4.mul(f32x4.mul(p, v128.load(line, 32)), q2)), 32);
  }
}

/** The sum of twelve numbers, in one order. */
function total(a: v128, b: v128, c: v128): f32 {
  const s = f32x4.add(f32x4.add(a, b), c);
  return f32x4.extract_lane(s, 0) + f32x4.extract_lane(s, 1) + (f32x4.extract_lane(s, 2) + f32x4.extract_lane(s, 3));
}
