import type { EntityId } from '../../engine/types.ts';
import type { ArticleId, EntitySummary } from '../model/dataset-types.ts';
import { idsInRecord } from '../model/joined-record.ts';
import { GROUP_HEADER_LENGTH, groupArticle, nextGroupStart, type PostingList } from '../model/posting-list.ts';
import { aboutTerm, saidByTerm } from '../model/postings.ts';
import { type DatasetDb, type ReadTx, read } from './dataset-transaction.ts';
import { versionKeys } from './read-articles.ts';
import { summariesOf } from './read-entities.ts';
import { readListsOfRecords } from './read-posting-lists.ts';

// What is new in a record: the quotations of articles that the reader has kept for the first time since they last opened the record.
// Of a record that they never opened nothing is called new.

/** What the reader did lately is looked for in so many rows of the log, the latest: each Keep, deletion and import is one. */
const MAX_LOG_ROWS = 1_000;

/** When the reader last opened the record that an entity is in; null where they never did. */
export const lastLook = (db: DatasetDb, entity: EntityId): Promise<string | null> =>
  read(db, ['entities', 'looks'], async (tx) => {
    const id = (await tx.objectStore('entities').get(entity))?.summary.id ?? entity;
    return (await tx.objectStore('looks').get(id))?.at ?? null;
  });

/**
 * How many quotations are new in the records of some entities: said by a person, or about a country. Entities of whose record nothing
 * is new are left out. Reads little where the reader has opened none of these records.
 */
export const newQuotations = (db: DatasetDb, ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, number>> =>
  read(db, ['articles', 'entities', 'log', 'looks', 'postings', 'versions'], async (tx) => {
    const found = new Map<EntityId, number>();
    const records = await lookedAt(tx, await summariesOf(tx, ids));
    if (records.length === 0) return found;
    const kept = await keptLately(tx);
    if (!records.some(({ at }) => [...kept.values()].some((one) => one > at))) return found;
    const lists = await readListsOfRecords(
      tx,
      records.map(({ of }) => ({ ids: idsInRecord(of), termOf: of.kind === 'person' ? saidByTerm : aboutTerm })),
    );
    for (const [n, { id, at }] of records.entries()) {
      const counts = countsByArticle(lists[n] ?? new Uint32Array(), (article) => (kept.get(article) ?? '') > at);
      const fresh = await firstKeptSince(tx, [...counts.keys()], at);
      const sum = [...counts].reduce((all, [article, count]) => all + (fresh.has(article) ? count : 0), 0);
      if (sum > 0) found.set(id, sum);
    }
    return found;
  });

/** Those of some articles that the reader has kept for the first time since a moment. */
export const newArticles = (
  db: DatasetDb,
  articles: readonly ArticleId[],
  since: string,
): Promise<ReadonlySet<ArticleId>> =>
  read(db, ['log', 'versions'], async (tx) => {
    const kept = await keptLately(tx);
    return firstKeptSince(
      tx,
      [...new Set(articles)].filter((id) => (kept.get(id) ?? '') > since),
      since,
    );
  });

/** Those entities whose record the reader has opened before, and when. */
async function lookedAt(
  tx: ReadTx,
  summaries: ReadonlyMap<EntityId, EntitySummary>,
): Promise<{ readonly id: EntityId; readonly of: EntitySummary; readonly at: string }[]> {
  const looks = await Promise.all(
    Array.from(summaries, async ([id, of]) => {
      const look = await tx.objectStore('looks').get(of.id);
      return look ? [{ id, of, at: look.at }] : [];
    }),
  );
  return looks.flat();
}

/** The articles that the reader has kept lately, each with the last time. */
async function keptLately(tx: ReadTx): Promise<ReadonlyMap<ArticleId, string>> {
  const log = tx.objectStore('log');
  const last = (await log.openKeyCursor(null, 'prev'))?.key;
  const kept = new Map<ArticleId, string>();
  if (last === undefined) return kept;
  for (const { entries } of await log.getAll(IDBKeyRange.lowerBound(last - MAX_LOG_ROWS, true)))
    for (const { kind, article, at } of entries) if (kind === 'kept') kept.set(article, at);
  return kept;
}

/** Those of some articles of which no version is older than a moment, and that did not come with the extension. */
async function firstKeptSince(tx: ReadTx, articles: readonly ArticleId[], since: string): Promise<Set<ArticleId>> {
  const fresh = await Promise.all(
    articles.map(async (id) => {
      const versions = await tx.objectStore('versions').getAll(versionKeys(id));
      return versions.every(({ origin, keptAt }) => origin === 'reader' && (keptAt ?? '') > since);
    }),
  );
  return new Set(articles.filter((_, n) => fresh[n]));
}

/** How many quotations of a list each article has. */
function countsByArticle(list: PostingList, isWanted: (article: ArticleId) => boolean): Map<ArticleId, number> {
  const counts = new Map<ArticleId, number>();
  for (let at = 0, next = 0; at < list.length; at = next) {
    next = nextGroupStart(list, at);
    const article = groupArticle(list, at);
    if (isWanted(article)) counts.set(article, (counts.get(article) ?? 0) + next - at - GROUP_HEADER_LENGTH);
  }
  return counts;
}
