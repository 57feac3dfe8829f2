import { fromRows, keysOf } from '../model/bucket-rows.ts';
import type { Bucket } from '../model/postings.ts';
import type { ReadTx } from './dataset.ts';

/** A bucket; undefined where it is empty. One read. */
export async function readBucket(tx: ReadTx, bucket: number): Promise<Bucket | undefined> {
  return fromRows(bucket, await tx.objectStore('postings').getAll(IDBKeyRange.bound(...keysOf(bucket))));
}
