import { compareDates } from '../model/dates.ts';
import type { ArticleId, ArticleMeta, ArticleText, FullArticle, LogEntry, StoredReading } from '../model/types.ts';
import { changeArticles } from './change.ts';
import { readingAt } from './rows.ts';
import type { DatasetDb, WriteTx } from './schema.ts';
import { read, write } from './transact.ts';

/**
 * Puts articles into the dataset as the reader's own; one that is there already is replaced. All of them in one transaction:
 * for more than about 200 use a job. Returns the new revision.
 * @param at Now, ISO 8601: for the log, and for `keptAt` where an article has none.
 */
export function putArticles(
  db: DatasetDb,
  articles: readonly FullArticle[],
  at = new Date().toISOString(),
): Promise<number> {
  const kept = articles.map((article) => ({ ...article, meta: asKept(article.meta, at) }));
  return write(db, async (tx) => {
    await log(
      tx,
      kept.map(({ meta }) => ({ kind: 'kept', article: meta.id, at })),
    );
    return changeArticles(tx, { put: kept, remove: [] });
  });
}

/** Deletes an article with its texts. A bundled one stays deleted until reset. Returns the new revision. */
export async function deleteArticle(db: DatasetDb, id: ArticleId, at = new Date().toISOString()): Promise<number> {
  return write(db, async (tx) => {
    const row = await tx.objectStore('articles').get(id);
    if (row) await log(tx, [{ kind: 'deleted', article: id, origin: row.meta.origin, at }]);
    return changeArticles(tx, { put: [], remove: [id] });
  });
}

/**
 * Puts a deleted article back as it was, bundled or the reader's own. Take it with `getFullArticle` before deleting it.
 * Earlier versions of its text are not brought back. Returns the new revision.
 */
export function restoreArticle(db: DatasetDb, article: FullArticle, at = new Date().toISOString()): Promise<number> {
  return write(db, async (tx) => {
    await log(tx, [{ kind: 'restored', article: article.meta.id, at }]);
    return changeArticles(tx, { put: [article], remove: [] });
  });
}

export const getArticle = async (db: DatasetDb, id: ArticleId): Promise<ArticleMeta | undefined> =>
  (await db.get('articles', id))?.meta;

/** The text that is shown: the latest version. */
export function getText(db: DatasetDb, id: ArticleId): Promise<ArticleText | undefined> {
  return read(db, ['articles', 'texts'], async (tx) => {
    const row = await tx.objectStore('articles').get(id);
    return row && tx.objectStore('texts').get([id, row.meta.version]);
  });
}

export function getReading(db: DatasetDb, id: ArticleId): Promise<StoredReading | undefined> {
  return read(db, ['articles', 'readings', 'quotations'], async (tx) => {
    const version = (await tx.objectStore('articles').get(id))?.meta.version;
    const reading = version && (await readingAt(tx, id, version));
    return reading ? { ...reading, article: id, version } : undefined;
  });
}

/** An article with its text and its reading. */
export function getFullArticle(db: DatasetDb, id: ArticleId): Promise<FullArticle | undefined> {
  return read(db, ['articles', 'texts', 'readings', 'quotations'], async (tx) => {
    const meta = (await tx.objectStore('articles').get(id))?.meta;
    if (!meta) return undefined;
    const stored = await tx.objectStore('texts').get([id, meta.version]);
    const reading = await readingAt(tx, id, meta.version);
    return stored && reading && { meta, text: stored.text, reading };
  });
}

/** Every article, newest first by its own date, undated last. */
export async function listArticles(db: DatasetDb): Promise<ArticleMeta[]> {
  const rows = await db.getAll('articles');
  return rows.map(({ meta }) => meta).sort((a, b) => compareDates(b.date, a.date) || (a.id < b.id ? -1 : 1));
}

/** Adds to the reader's log: one record an act, within which articles have no order of their own. */
export async function log(tx: WriteTx, entries: readonly LogEntry[]): Promise<void> {
  const sorted = [...entries].sort((a, b) => (a.article < b.article ? -1 : 1));
  if (sorted.length > 0) await tx.objectStore('log').add({ entries: sorted });
}

export const asKept = (meta: ArticleMeta, at: string): ArticleMeta => ({
  ...meta,
  origin: 'reader',
  keptAt: meta.keptAt ?? at,
});
