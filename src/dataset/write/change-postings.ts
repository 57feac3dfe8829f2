import { articleHighs } from '../model/posting-list.ts';
import {
  bucketFromRows,
  grownRow,
  keyOfArticle,
  mayHave,
  type PostingRow,
  rowKeyRange,
  toPostingRows,
} from '../model/posting-rows.ts';
import { applyBucketChange, type BucketChange } from '../model/postings.ts';
import { readBucketRows } from '../read/read-posting-buckets.ts';
import type { WriteTx } from './write-transaction.ts';

// Changes the postings of one generation for a few articles.

/** Rows of a bucket that are looked up one by one, at most: for more all rows of the bucket are read at once. */
const FEW_ROWS = 4;

/** Changes one bucket to the rows in which it would be stored if it were made anew. */
export async function changeBucket(tx: WriteTx, bucket: number, change: BucketChange): Promise<void> {
  const rows = await rowsOfArticles(tx, bucket, change);
  const changed = rows && changedRows(rows, change);
  if (changed) await putRows(tx, rows, changed);
  else await changeAllRows(tx, bucket, change);
}

/** The rows of the articles that change; null where an article has no row yet, or where there are many of them. */
async function rowsOfArticles(tx: WriteTx, bucket: number, change: BucketChange): Promise<PostingRow[] | null> {
  const highs = [...change.values()].flatMap((one) => [...articleHighs(one.out), ...articleHighs(one.in)]);
  const keys = new Set(highs.map((high) => keyOfArticle(bucket, high)));
  if (keys.size > FEW_ROWS) return null;
  const [first] = rowKeyRange(bucket);
  const rows = new Map<number, PostingRow>();
  for (const key of keys) {
    if ([...rows.values()].some((row) => mayHave(row, key))) continue;
    const row = (await tx.objectStore('postings').openCursor(IDBKeyRange.bound(first, key), 'prev'))?.value;
    if (!row || !mayHave(row, key)) return null;
    rows.set(row.bucket, row);
  }
  return [...rows.values()];
}

/** What some rows become; null where one becomes smaller. */
function changedRows(rows: readonly PostingRow[], change: BucketChange): PostingRow[] | null {
  const changed = rows.map((row) => grownRow(row, change));
  return changed.every((one) => one !== null) ? changed.flat() : null;
}

async function changeAllRows(tx: WriteTx, bucket: number, change: BucketChange): Promise<void> {
  const before = await readBucketRows(tx, bucket);
  const after = applyBucketChange(bucket, bucketFromRows(bucket, before), change);
  await putRows(tx, before, after ? toPostingRows(after) : []);
}

/** Puts rows in place of others. */
async function putRows(tx: WriteTx, before: readonly PostingRow[], after: readonly PostingRow[]): Promise<void> {
  const postings = tx.objectStore('postings');
  const kept = new Set(after.map((row) => row.bucket));
  await Promise.all([
    ...after.map((row) => postings.put(row)),
    ...before.filter((row) => !kept.has(row.bucket)).map((row) => postings.delete(row.bucket)),
  ]);
}
