import type { Bucket } from '../model/postings.ts';
import type { BucketRow, ReadTx, WriteTx } from './schema.ts';

/**
 * A bucket is one row as long as its references take less than this, in 32-bit numbers; one that holds a name of half of all
 * articles is several. Chromium keeps values over 64 kB in files of their own, and fetches each by a journey of its own: one
 * value of 360 kB took 1.3 ms to read, six of 60 kB together 0.6 (Firefox: 2 and 1).
 */
const MOST = 12_000;
/** Rows a bucket may have: its keys have this many numbers to themselves. */
const ROWS = 4_096;

/** A bucket; undefined where it is empty. One read. */
export async function readBucket(tx: ReadTx, bucket: number): Promise<Bucket | undefined> {
  const [first, ...others] = await tx.objectStore('postings').getAll(rowsOf(bucket));
  if (!first || others.length === 0) return first && { ...first, bucket };
  const refs = new Uint32Array(others.reduce((sum, row) => sum + row.refs.length, first.refs.length));
  let at = 0;
  for (const row of [first, ...others]) {
    refs.set(row.refs, at);
    at += row.refs.length;
  }
  return { bucket, terms: first.terms, ends: first.ends, refs };
}

/** Writes a bucket over what it was before. */
export async function writeBucket(tx: WriteTx, number: number, bucket: Bucket | null): Promise<void> {
  const postings = tx.objectStore('postings');
  const rows = bucket ? asRows(bucket) : [];
  // What it was may have had more rows.
  const surplus = IDBKeyRange.bound(number * ROWS + rows.length, number * ROWS + ROWS - 1);
  await Promise.all([...rows.map((row) => postings.put(row)), postings.delete(surplus)]);
}

function asRows({ bucket, terms, ends, refs }: Bucket): BucketRow[] {
  const rows: BucketRow[] = [{ bucket: bucket * ROWS, terms, ends, refs: refs.slice(0, MOST) }];
  const none = { terms: [], ends: new Uint32Array() };
  for (let from = MOST; from < refs.length; from += MOST)
    rows.push({ bucket: bucket * ROWS + rows.length, ...none, refs: refs.slice(from, from + MOST) });
  return rows;
}

const rowsOf = (bucket: number): IDBKeyRange => IDBKeyRange.bound(bucket * ROWS, bucket * ROWS + ROWS - 1);
