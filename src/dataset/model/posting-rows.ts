import type { PostingBucket } from './postings.ts';

// How a bucket of postings is stored: as one row, or as several where its references would make one row too large.

/** One stored row of a bucket. The first row has the terms; later rows have no terms and continue the references. */
export interface PostingRow extends PostingBucket {
  /** The row's key: the bucket's number × 4,096 + the row's number in its bucket, from 0. */
  readonly bucket: number;
}

/**
 * References in one row, at most, as 32-bit numbers: 48 kB. Most buckets need one row; a bucket with a name that half of all
 * articles mention needs several. Chromium stores a value over 64 kB in a file of its own and fetches each such file
 * separately: reading one value of 360 kB took 1.3 ms, six of 60 kB together 0.6 ms (Firefox: 2 and 1 ms).
 */
const MAX_ROW_REFERENCES = 12_000;
/** Rows of one bucket, at most: each bucket owns this many consecutive keys. */
const MAX_BUCKET_ROWS = 4_096;

/** The first and the last key that rows of a bucket may have. */
export const rowKeyRange = (bucket: number): readonly [number, number] => [
  bucket * MAX_BUCKET_ROWS,
  bucket * MAX_BUCKET_ROWS + MAX_BUCKET_ROWS - 1,
];

/** The rows in which a bucket is stored; at least one. */
export function toPostingRows({ bucket, terms, ends, refs }: PostingBucket): PostingRow[] {
  const [first] = rowKeyRange(bucket);
  const rows: PostingRow[] = [{ bucket: first, terms, ends, refs: refs.slice(0, MAX_ROW_REFERENCES) }];
  const none = { terms: [], ends: new Uint32Array() };
  for (let from = MAX_ROW_REFERENCES; from < refs.length; from += MAX_ROW_REFERENCES)
    rows.push({ bucket: first + rows.length, ...none, refs: refs.slice(from, from + MAX_ROW_REFERENCES) });
  return rows;
}

/** Puts a bucket together from its rows, which must be in the order of their keys. Undefined where there are none. */
export function bucketFromRows(bucket: number, [first, ...others]: readonly PostingRow[]): PostingBucket | undefined {
  if (!first || others.length === 0) return first && { ...first, bucket };
  const refs = new Uint32Array(others.reduce((sum, row) => sum + row.refs.length, first.refs.length));
  let length = 0;
  for (const row of [first, ...others]) {
    refs.set(row.refs, length);
    length += row.refs.length;
  }
  return { bucket, terms: first.terms, ends: first.ends, refs };
}
