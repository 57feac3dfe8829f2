import type { ArticleChange } from '../model/contributions.ts';
import type { ArticleId, EntitySummary } from '../model/dataset-types.ts';
import type { IndexedArticle } from '../model/search/article-words.ts';
import { changedNameWords, nameWordsRowOf } from '../model/search/name-words.ts';
import { changedGroup, groupOf } from '../model/search/word-index.ts';
import { wordsOfNames } from '../model/stored-rows.ts';
import { readWordGroup } from '../read/read-word-index.ts';
import type { WriteTx } from './write-transaction.ts';

// Changes what search knows of words for a few articles.

/** Changes the words of articles. The groups of the articles that change are written anew. */
export async function changeArticleWords(
  tx: WriteTx,
  { out, words }: Pick<ArticleChange, 'out' | 'words'>,
): Promise<void> {
  const gone = byGroup(
    out.articles.map(({ meta }) => meta.id),
    (id) => id,
  );
  const come = byGroup(words, ({ meta }) => meta.id);
  await Promise.all(
    [...new Set([...gone.keys(), ...come.keys()])].map((group) =>
      changeGroup(tx, group, gone.get(group), come.get(group)),
    ),
  );
}

async function changeGroup(
  tx: WriteTx,
  group: number,
  out: readonly ArticleId[] = [],
  into: readonly IndexedArticle[] = [],
): Promise<void> {
  const store = tx.objectStore('articleWords');
  const before = await readWordGroup(tx, group);
  const after = changedGroup(group, before, out, into);
  const rows = after ? [after.head, ...after.rows] : [];
  const kept = new Set(rows.map(({ key }) => key));
  const keysBefore = before ? [before.head, ...before.rows].map(({ key }) => key) : [];
  await Promise.all([
    ...rows.map((row) => store.put(row)),
    ...keysBefore.filter((key) => !kept.has(key)).map((key) => store.delete(key)),
  ]);
}

/** Changes the words of names. The records must be written already. */
export async function changeNameWords(
  tx: WriteTx,
  changes: readonly { readonly before: EntitySummary | null; readonly after: EntitySummary | null }[],
): Promise<void> {
  const before = new Set(changes.flatMap((one) => (one.before ? wordsOfNames(one.before) : [])));
  const after = new Set(changes.flatMap((one) => (one.after ? wordsOfNames(one.after) : [])));
  const come = byRow([...after].filter((word) => !before.has(word)));
  const names = tx.objectStore('entities').index('words');
  const maybeGone = [...before].filter((word) => !after.has(word));
  const counts = await Promise.all(maybeGone.map((word) => names.count(word)));
  const gone = byRow(maybeGone.filter((_, n) => counts[n] === 0));
  const store = tx.objectStore('nameWords');
  await Promise.all(
    [...new Set([...come.keys(), ...gone.keys()])].map(async (number) => {
      const row = changedNameWords(number, await store.get(number), come.get(number) ?? [], new Set(gone.get(number)));
      return row ? store.put(row) : store.delete(number);
    }),
  );
}

const byRow = (words: readonly string[]): Map<number, string[]> => grouped(words, nameWordsRowOf);

const byGroup = <Item>(items: readonly Item[], idOf: (item: Item) => ArticleId): Map<number, Item[]> =>
  grouped(items, (item) => groupOf(idOf(item)));

function grouped<Item>(items: readonly Item[], groupNumber: (item: Item) => number): Map<number, Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const group = groupNumber(item);
    const same = groups.get(group);
    if (same) same.push(item);
    else groups.set(group, [item]);
  }
  return groups;
}
