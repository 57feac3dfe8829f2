import { bucketFromRows, type PostingRow, rowKeyRange } from '../model/posting-rows.ts';
import type { PostingBucket } from '../model/postings.ts';
import type { ReadTx } from './dataset-transaction.ts';

/** Reads one bucket of the postings, in one request; undefined where the bucket is empty. */
export const readBucket = async (tx: ReadTx, bucket: number): Promise<PostingBucket | undefined> =>
  bucketFromRows(bucket, await readBucketRows(tx, bucket));

/** The stored rows of a bucket, in the order of their keys. */
export const readBucketRows = (tx: ReadTx, bucket: number): Promise<PostingRow[]> =>
  tx.objectStore('postings').getAll(IDBKeyRange.bound(...rowKeyRange(bucket)));
