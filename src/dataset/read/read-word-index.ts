import {
  groupOfKey,
  HEAD_KEYS,
  headKey,
  rowKey,
  rowKeysOf,
  type WordGroup,
  type WordGroupRow,
  type WordIndexRow,
} from '../model/search/word-index.ts';
import type { ReadTx } from './dataset-transaction.ts';

// Reads the index of the words of articles. A transaction must include the store `articleWords`.

/** All rows of a group; undefined where it has no articles. */
export async function readWordGroup(tx: ReadTx, group: number): Promise<WordGroup | undefined> {
  const store = tx.objectStore('articleWords');
  const head = await store.get(headKey(group));
  if (!head || !isGroupRow(head)) return undefined;
  const rows = await Promise.all(head.buckets.map((bucket) => store.get(rowKey(bucket, group))));
  return { head, rows: rows.filter((row) => row !== undefined).filter(isIndexRow) };
}

/** The articles of all groups, by the group's number. */
export async function readGroupRows(tx: ReadTx): Promise<ReadonlyMap<number, WordGroupRow>> {
  const rows = await tx.objectStore('articleWords').getAll(IDBKeyRange.bound(...HEAD_KEYS));
  return new Map(rows.filter(isGroupRow).map((row) => [groupOfKey(row.key), row]));
}

/** The rows, of all groups, that may have words of this beginning. */
export async function readWordRows(tx: ReadTx, prefix: string): Promise<WordIndexRow[]> {
  const rows = await tx.objectStore('articleWords').getAll(IDBKeyRange.bound(...rowKeysOf(prefix)));
  return rows.filter(isIndexRow);
}

const isGroupRow = (row: WordGroupRow | WordIndexRow): row is WordGroupRow => 'buckets' in row;
const isIndexRow = (row: WordGroupRow | WordIndexRow): row is WordIndexRow => 'words' in row;
