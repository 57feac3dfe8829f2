import { type BucketRow, fromRows, keysOf } from '../model/bucket-rows.ts';
import type { Bucket } from '../model/postings.ts';
import type { ReadTx } from './dataset.ts';

/** A bucket; undefined where it is empty. One read. */
export const readBucket = async (tx: ReadTx, bucket: number): Promise<Bucket | undefined> =>
  fromRows(bucket, await readRows(tx, bucket));

/** The rows that a bucket has, in their order. */
export const readRows = (tx: ReadTx, bucket: number): Promise<BucketRow[]> =>
  tx.objectStore('postings').getAll(IDBKeyRange.bound(...keysOf(bucket)));
