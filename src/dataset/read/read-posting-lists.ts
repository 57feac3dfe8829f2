import type { EntityId } from '../../engine/types.ts';
import { type PostingList, unitedLists } from '../model/posting-list.ts';
import { listInRows, type PostingRow } from '../model/posting-rows.ts';
import { bucketOf } from '../model/postings.ts';
import type { ReadTx } from './dataset-transaction.ts';
import { readBucketRows } from './read-posting-buckets.ts';

/**
 * Reads the posting lists of some terms, in the order of the terms, with one request per bucket. A term that no quotation has
 * gets an empty list.
 */
export async function readPostingLists(tx: ReadTx, terms: readonly string[]): Promise<PostingList[]> {
  const reads = new Map<number, Promise<PostingRow[]>>();
  for (const term of terms) {
    const bucket = bucketOf(term);
    if (!reads.has(bucket)) reads.set(bucket, readBucketRows(tx, bucket));
  }
  return Promise.all(terms.map(async (term) => listInRows((await reads.get(bucketOf(term))) ?? [], term)));
}

/**
 * Reads the posting lists of some entities, each united from those of all ids of the record.
 * @param termOf the term of one spelling
 */
export async function readListsOfRecords(
  tx: ReadTx,
  records: readonly { readonly ids: readonly EntityId[]; readonly termOf: (id: EntityId) => string }[],
): Promise<PostingList[]> {
  const lists = await readPostingLists(
    tx,
    records.flatMap(({ ids, termOf }) => ids.map(termOf)),
  );
  return records.map(({ ids }) => lists.splice(0, ids.length).reduce(unitedLists, new Uint32Array()));
}
