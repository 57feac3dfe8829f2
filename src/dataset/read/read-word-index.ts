import type { WordForms } from '../model/search/word-forms.ts';
import {
  earlierKeys,
  earlierRowKeysOf,
  groupOfEarlierRow,
  groupOfHead,
  HEAD_KEYS,
  headKey,
  keysOfGroup,
  rowKeyOf,
  rowKeysOf,
  type WordGroup,
  type WordGroupRow,
  type WordIndexRow,
} from '../model/search/word-index.ts';
import type { DatasetDb, ReadTx } from './dataset-transaction.ts';

// Reads the index of the words of articles. A transaction must include the store `articleWords`.

/** All rows of a group; undefined where it has no articles. */
export async function readWordGroup(tx: ReadTx, group: number): Promise<WordGroup | undefined> {
  const store = tx.objectStore('articleWords');
  const [head, rows] = await Promise.all([
    store.get(headKey(group)),
    store.getAll(IDBKeyRange.bound(...keysOfGroup(group))),
  ]);
  if (!head || !isGroupRow(head)) return undefined;
  const earlier = await Promise.all(earlierKeys(head).map((key) => store.get(key)));
  return { head, rows: [...rows, ...earlier].filter((row) => row !== undefined).filter(isIndexRow) };
}

/** The articles of all groups, as they were read last, of each connection: a reader who types asks for them with every letter. */
const lastGroups = new WeakMap<
  DatasetDb,
  { readonly revision: number; readonly groups: ReadonlyMap<number, WordGroupRow> }
>();

/** The articles of all groups, by the group's number. The transaction must include the store `meta` as well. */
export async function groupsOf(db: DatasetDb, tx: ReadTx): Promise<ReadonlyMap<number, WordGroupRow>> {
  const state = await tx.objectStore('meta').get('dataset');
  const held = lastGroups.get(db);
  if (state && held?.revision === state.revision) return held.groups;
  const groups = await readGroupRows(tx);
  // A transaction on a generation that is no longer in use is run again: what it read is not of that revision.
  if (state?.generation === db.generation) lastGroups.set(db, { revision: state.revision, groups });
  return groups;
}

/** The articles of all groups, by the group's number, as they are stored. */
export async function readGroupRows(tx: ReadTx): Promise<ReadonlyMap<number, WordGroupRow>> {
  const rows = await tx.objectStore('articleWords').getAll(IDBKeyRange.bound(...HEAD_KEYS));
  return new Map(rows.filter(isGroupRow).map((row) => [groupOfHead(row), row]));
}

/** Rows that may have words which are meant, each with its group: one of a group for words of two letters and more. */
export async function readWordRows(
  tx: ReadTx,
  groups: ReadonlyMap<number, WordGroupRow>,
  { prefix, isWhole }: Pick<WordForms, 'prefix' | 'isWhole'>,
): Promise<readonly (readonly [group: number, row: WordIndexRow])[]> {
  const store = tx.objectStore('articleWords');
  const [earlier, now] = [new Set<number>(), new Set<number>()];
  for (const [group, { buckets }] of groups) (buckets ? earlier : now).add(group);
  const found = await Promise.all(
    Array.from(now, async (group) => {
      const rows =
        isWhole || prefix.length > 1
          ? [await store.get(rowKeyOf(group, prefix))]
          : await store.getAll(IDBKeyRange.bound(...rowKeysOf(group, prefix)));
      return rows.flatMap((row) => (row && isIndexRow(row) ? [[group, row] as const] : []));
    }),
  );
  if (earlier.size === 0) return found.flat();
  const rows = await store.getAll(IDBKeyRange.bound(...earlierRowKeysOf(prefix)));
  const grouped = rows.filter(isIndexRow).map((row) => [groupOfEarlierRow(row), row] as const);
  return [...found.flat(), ...grouped.filter(([group]) => earlier.has(group))];
}

const isGroupRow = (row: WordGroupRow | WordIndexRow): row is WordGroupRow => 'ids' in row;
const isIndexRow = (row: WordGroupRow | WordIndexRow): row is WordIndexRow => 'words' in row;
