import type { Bucket } from './postings.ts';

/** A bucket, or with no terms what the row before has no room for. */
export interface BucketRow extends Bucket {
  /** The bucket's number and the row's within it, as one. */
  readonly bucket: number;
}

/**
 * A bucket is one row as long as its references take less than this, in 32-bit numbers; one that holds a name of half of all
 * articles is several. Chromium keeps values over 64 kB in files of their own, and fetches each by a journey of its own: one
 * value of 360 kB took 1.3 ms to read, six of 60 kB together 0.6 (Firefox: 2 and 1).
 */
const MOST = 12_000;
/** Rows a bucket may have: its keys have this many numbers to themselves. */
const ROWS = 4_096;

/** The first key that a bucket's rows may have, and the last. */
export const keysOf = (bucket: number): readonly [number, number] => [bucket * ROWS, bucket * ROWS + ROWS - 1];

export function asRows({ bucket, terms, ends, refs }: Bucket): BucketRow[] {
  const [first] = keysOf(bucket);
  const rows: BucketRow[] = [{ bucket: first, terms, ends, refs: refs.slice(0, MOST) }];
  const none = { terms: [], ends: new Uint32Array() };
  for (let from = MOST; from < refs.length; from += MOST)
    rows.push({ bucket: first + rows.length, ...none, refs: refs.slice(from, from + MOST) });
  return rows;
}

/** A bucket of its rows, in their order; undefined for none. */
export function fromRows(bucket: number, [first, ...others]: readonly BucketRow[]): Bucket | undefined {
  if (!first || others.length === 0) return first && { ...first, bucket };
  const refs = new Uint32Array(others.reduce((sum, row) => sum + row.refs.length, first.refs.length));
  let at = 0;
  for (const row of [first, ...others]) {
    refs.set(row.refs, at);
    at += row.refs.length;
  }
  return { bucket, terms: first.terms, ends: first.ends, refs };
}
