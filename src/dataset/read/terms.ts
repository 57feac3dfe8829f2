import { type Bucket, bucketOf, referencesOf } from '../model/postings.ts';
import type { ReferenceList } from '../model/reference-list.ts';
import { readBucket } from './buckets.ts';
import type { ReadTx } from './dataset.ts';

/** The references of some terms, in the order of the terms; one read a bucket. Empty lists for terms nobody has. */
export async function readTerms(tx: ReadTx, terms: readonly string[]): Promise<ReferenceList[]> {
  const reads = new Map<number, Promise<Bucket | undefined>>();
  for (const term of terms) {
    const bucket = bucketOf(term);
    if (!reads.has(bucket)) reads.set(bucket, readBucket(tx, bucket));
  }
  return Promise.all(terms.map(async (term) => referencesOf(await reads.get(bucketOf(term)), term)));
}
