import { type PostingRow, rowKeyRange } from '../model/posting-rows.ts';
import type { ReadTx } from './dataset-transaction.ts';

/** The stored rows of a bucket of the postings, in the order of their keys, by one request. */
export const readBucketRows = (tx: ReadTx, bucket: number): Promise<PostingRow[]> =>
  tx.objectStore('postings').getAll(IDBKeyRange.bound(...rowKeyRange(bucket)));
