/**
 * Products of matrices of 32-bit floats. Each number of a product is summed over k in rising order, whatever the number of
 * rows, so that a row's product is the same to the bit alone and among others. Pointers are in bytes, all else in floats.
 */

/** Rows of A that are kept near while B's panels pass by. */
const BLOCK: i32 = 64;

/** B (K × N, N a multiple of 8, rows `ldb` apart) in panels of 8 columns, K × 8 floats each, as `multiply` reads it. */
export function pack(K: i32, N: i32, b: usize, ldb: i32, packed: usize): void {
  let to = packed;
  for (let n = 0; n < N; n += 8) {
    let from = b + ((<usize>n) << 2);
    for (let k = 0; k < K; k++) {
      v128.store(to, v128.load(from));
      v128.store(to + 16, v128.load(from + 16));
      to += 32;
      from += (<usize>ldb) << 2;
    }
  }
}

/** The same of B's transpose: `b` is N × K. */
export function packTransposed(K: i32, N: i32, b: usize, ldb: i32, packed: usize): void {
  let to = packed;
  for (let n = 0; n < N; n += 8) {
    for (let k = 0; k < K; k++) {
      let from = b + ((<usize>(n * ldb + k)) << 2);
      for (let i = 0; i < 8; i++) {
        store<f32>(to, load<f32>(from));
        to += 4;
        from += (<usize>ldb) << 2;
      }
    }
  }
}

/** C (M × N) = A (M × K) · B, or C += A · B with `add`. */
export function multiply(
  M: i32,
  N: i32,
  K: i32,
  a: usize,
  lda: i32,
  packed: usize,
  c: usize,
  ldc: i32,
  add: bool,
): void {
  const rowA = (<usize>lda) << 2;
  const rowC = (<usize>ldc) << 2;
  const panel = (<usize>K) << 5;
  for (let block = 0; block < M; block += BLOCK) {
    const end = min(M, block + BLOCK);
    for (let n = 0; n < N; n += 8) {
      const b = packed + (<usize>n >> 3) * panel;
      const column = c + ((<usize>n) << 2);
      let m = block;
      for (; m + 4 <= end; m += 4) four(K, a + <usize>m * rowA, rowA, b, column + <usize>m * rowC, rowC, add);
      for (; m < end; m++) one(K, a + <usize>m * rowA, b, column + <usize>m * rowC, add);
    }
  }
}

/** Four rows by one panel. */
function four(K: i32, a: usize, rowA: usize, b: usize, c: usize, rowC: usize, add: bool): void {
  const a1 = a + rowA;
  const a2 = a1 + rowA;
  const a3 = a2 + rowA;
  const c1 = c + rowC;
  const c2 = c1 + rowC;
  const c3 = c2 + rowC;
  let s00 = f32x4.splat(0);
  let s01 = s00;
  let s10 = s00;
  let s11 = s00;
  let s20 = s00;
  let s21 = s00;
  let s30 = s00;
  let s31 = s00;
  if (add) {
    s00 = v128.load(c);
    s01 = v128.load(c, 16);
    s10 = v128.load(c1);
    s11 = v128.load(c1, 16);
    s20 = v128.load(c2);
    s21 = v128.load(c2, 16);
    s30 = v128.load(c3);
    s31 = v128.load(c3, 16);
  }
  const end = (<usize>K) << 2;
  const even = (<usize>(K & ~1)) << 2;
  let k: usize = 0;
  let p = b;
  for (; k < even; k += 8) {
    let b0 = v128.load(p);
    let b1 = v128.load(p, 16);
    let x = v128.load_splat<f32>(a + k);
    s00 = f32x4.add(s00, f32x4.mul(x, b0));
    s01 = f32x4.add(s01, f32x4.mul(x, b1));
    x = v128.load_splat<f32>(a1 + k);
    s10 = f32x4.add(s10, f32x4.mul(x, b0));
    s11 = f32x4.add(s11, f32x4.mul(x, b1));
    x = v128.load_splat<f32>(a2 + k);
    s20 = f32x4.add(s20, f32x4.mul(x, b0));
    s21 = f32x4.add(s21, f32x4.mul(x, b1));
    x = v128.load_splat<f32>(a3 + k);
    s30 = f32x4.add(s30, f32x4.mul(x, b0));
    s31 = f32x4.add(s31, f32x4.mul(x, b1));
    b0 = v128.load(p, 32);
    b1 = v128.load(p, 48);
    x = v128.load_splat<f32>(a + k, 4);
    s00 = f32x4.add(s00, f32x4.mul(x, b0));
    s01 = f32x4.add(s01, f32x4.mul(x, b1));
    x = v128.load_splat<f32>(a1 + k, 4);
    s10 = f32x4.add(s10, f32x4.mul(x, b0));
    s11 = f32x4.add(s11, f32x4.mul(x, b1));
    x = v128.load_splat<f32>(a2 + k, 4);
    s20 = f32x4.add(s20, f32x4.mul(x, b0));
    s21 = f32x4.add(s21, f32x4.mul(x, b1));
    x = v128.load_splat<f32>(a3 + k, 4);
    s30 = f32x4.add(s30, f32x4.mul(x, b0));
    s31 = f32x4.add(s31, f32x4.mul(x, b1));
    p += 64;
  }
  if (k < end) {
    const b0 = v128.load(p);
    const b1 = v128.load(p, 16);
    let x = v128.load_splat<f32>(a + k);
    s00 = f32x4.add(s00, f32x4.mul(x, b0));
    s01 = f32x4.add(s01, f32x4.mul(x, b1));
    x = v128.load_splat<f32>(a1 + k);
    s10 = f32x4.add(s10, f32x4.mul(x, b0));
    s11 = f32x4.add(s11, f32x4.mul(x, b1));
    x = v128.load_splat<f32>(a2 + k);
    s20 = f32x4.add(s20, f32x4.mul(x, b0));
    s21 = f32x4.add(s21, f32x4.mul(x, b1));
    x = v128.load_splat<f32>(a3 + k);
    s30 = f32x4.add(s30, f32x4.mul(x, b0));
    s31 = f32x4.add(s31, f32x4.mul(x, b1));
  }
  v128.store(c, s00);
  v128.store(c, s01, 16);
  v128.store(c1, s10);
  v128.store(c1, s11, 16);
  v128.store(c2, s20);
  v128.store(c2, s21, 16);
  v128.store(c3, s30);
  v128.store(c3, s31, 16);
}

/** One row by one panel. */
function one(K: i32, a: usize, b: usize, c: usize, add: bool): void {
  let s0 = f32x4.splat(0);
  let s1 = s0;
  if (add) {
    s0 = v128.load(c);
    s1 = v128.load(c, 16);
  }
  const end = a + ((<usize>K) << 2);
  let p = b;
  for (let at = a; at < end; at += 4) {
    const x = v128.load_splat<f32>(at);
    s0 = f32x4.add(s0, f32x4.mul(x, v128.load(p)));
    s1 = f32x4.add(s1, f32x4.mul(x, v128.load(p, 16)));
    p += 32;
  }
  v128.store(c, s0);
  v128.store(c, s1, 16);
}

/** out (N × M) = A (M × N), transposed. */
export function transpose(M: i32, N: i32, a: usize, lda: i32, out: usize): void {
  // Sixteen rows at a time: what is written stays near.
  for (let block = 0; block < M; block += 16) {
    const end = min(M, block + 16);
    for (let n = 0; n < N; n++)
      for (let m = block; m < end; m++)
        store<f32>(out + ((<usize>(n * M + m)) << 2), load<f32>(a + ((<usize>(m * lda + n)) << 2)));
  }
}

/** Each of `rows` rows of `width` floats (a multiple of 4), `ldOut` apart, becomes `row`. */
export function repeat(rows: i32, width: i32, row: usize, out: usize, ldOut: i32): void {
  for (let r = 0; r < rows; r++) memory.copy(out + ((<usize>(r * ldOut)) << 2), row, (<usize>width) << 2);
}

/** Adds to row r of `out` the row of `table` that `ids[r × ldIds]` says; `width` floats, a multiple of 4. */
export function addRows(rows: i32, width: i32, ids: usize, ldIds: i32, table: usize, out: usize, ldOut: i32): void {
  for (let r = 0; r < rows; r++) {
    const id = load<i32>(ids + ((<usize>(r * ldIds)) << 2));
    const from = table + ((<usize>(id * width)) << 2);
    const to = out + ((<usize>(r * ldOut)) << 2);
    for (let i: usize = 0; i < (<usize>width) << 2; i += 16)
      v128.store(to + i, f32x4.add(v128.load(to + i), v128.load(from + i)));
  }
}

/**
 * Row r of `out` = the sum of the `count` rows of `table` that `ids[r × count …]` say, in that order; `width` floats, a
 * multiple of 16.
 */
export function sumOfRows(rows: i32, count: i32, ids: usize, table: usize, width: i32, out: usize): void {
  const size = (<usize>width) << 2;
  for (let r = 0; r < rows; r++) {
    const own = ids + ((<usize>(r * count)) << 2);
    const to = out + <usize>r * size;
    for (let i: usize = 0; i < size; i += 64) {
      let s0 = f32x4.splat(0);
      let s1 = s0;
      let s2 = s0;
      let s3 = s0;
      for (let n = 0; n < count; n++) {
        const from = table + <usize>load<i32>(own + ((<usize>n) << 2)) * size + i;
        s0 = f32x4.add(s0, v128.load(from));
        s1 = f32x4.add(s1, v128.load(from, 16));
        s2 = f32x4.add(s2, v128.load(from, 32));
        s3 = f32x4.add(s3, v128.load(from, 48));
      }
      v128.store(to + i, s0);
      v128.store(to + i, s1, 16);
      v128.store(to + i, s2, 32);
      v128.store(to + i, s3, 48);
    }
  }
}
