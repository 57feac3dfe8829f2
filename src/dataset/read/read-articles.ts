import type { ArticleId, ArticleMeta, ArticleText, FullArticle, StoredReading } from '../model/dataset-types.ts';
import { compareDates } from '../model/partial-date.ts';
import type { VersionRow } from '../model/stored-rows.ts';
import type { ShownArticle } from './database-schema.ts';
import { type DatasetDb, type ReadTx, read } from './dataset-transaction.ts';
import { readStoredReading } from './stored-reading.ts';

// Reads articles: one, its text, its reading, all of them, and what the writer needs to know about those that are stored.

/** An article's facts and counts; undefined where the dataset does not show it. */
export const getArticle = (db: DatasetDb, id: ArticleId): Promise<ArticleMeta | undefined> =>
  read(db, ['articles'], async (tx) => (await tx.objectStore('articles').get(id))?.meta);

/** Whether the dataset has any of some articles. It stops at the first that it has. */
export function isAnyHeld(db: DatasetDb, ids: readonly ArticleId[]): Promise<boolean> {
  return read(db, ['articles'], async (tx) => {
    for (const id of ids) if ((await tx.objectStore('articles').getKey(id)) !== undefined) return true;
    return false;
  });
}

/** The text of an article, in the version that is shown. */
export function getText(db: DatasetDb, id: ArticleId): Promise<ArticleText | undefined> {
  return read(db, ['articles', 'texts'], async (tx) => {
    const row = await tx.objectStore('articles').get(id);
    return row && tx.objectStore('texts').get([id, row.meta.version]);
  });
}

/** The reading that is shown of an article. */
export function getReading(db: DatasetDb, id: ArticleId): Promise<StoredReading | undefined> {
  return read(db, ['articles', 'readings', 'quotations'], async (tx) => {
    const row = await tx.objectStore('articles').get(id);
    const reading = row && (await readStoredReading(tx, id, row.meta.version, row.made));
    return reading && row ? { ...reading, article: id, version: row.meta.version } : undefined;
  });
}

/** An article with its text and its reading. */
export function getFullArticle(db: DatasetDb, id: ArticleId): Promise<FullArticle | undefined> {
  return read(db, ['articles', 'versions', 'texts', 'readings', 'quotations'], async (tx) => {
    const row = await tx.objectStore('articles').get(id);
    if (!row) return undefined;
    const { meta, made } = row;
    const [stored, version, reading] = await Promise.all([
      tx.objectStore('texts').get([id, meta.version]),
      tx.objectStore('versions').get([id, meta.version]),
      readStoredReading(tx, id, meta.version, made),
    ]);
    return stored && reading && { meta, text: stored.text, reading, given: version?.given ?? {} };
  });
}

/** Every article, sorted by the article's date: newest first, undated last. */
export async function listArticles(db: DatasetDb): Promise<ArticleMeta[]> {
  const rows = await read(db, ['articles'], (tx) => tx.objectStore('articles').getAll());
  return rows.map(({ meta }) => meta).sort((a, b) => compareDates(b.date, a.date) || (a.id < b.id ? -1 : 1));
}

/** What the dataset has of one article: every kept version, and which version and reading are shown. */
export interface StoredArticle {
  /** Null where the dataset does not have the article. */
  readonly shown: ShownArticle | null;
  readonly versions: readonly VersionRow[];
}

/** The stored versions of some articles, in the order of the ids. */
export const storedArticles = (db: DatasetDb, ids: readonly ArticleId[]): Promise<StoredArticle[]> =>
  read(db, ['articles', 'versions'], (tx) => storedArticlesIn(tx, ids));

/** `storedArticles` in a transaction over `articles` and `versions`. */
export async function storedArticlesIn(tx: ReadTx, ids: readonly ArticleId[]): Promise<StoredArticle[]> {
  const known = ids.length > MAX_LOOKED_UP ? await knownArticles(tx) : null;
  return Promise.all(
    ids.map(async (id) => {
      if (known && !known.has(id)) return { shown: null, versions: [] };
      const [row, versions] = await Promise.all([
        tx.objectStore('articles').get(id),
        tx.objectStore('versions').getAll(versionKeys(id)),
      ]);
      return { shown: row ? { meta: row.meta, made: row.made } : null, versions };
    }),
  );
}

/** Of more articles than these, the browser is asked first which there are: an import brings thousands that are all new. */
const MAX_LOOKED_UP = 200;

async function knownArticles(tx: ReadTx): Promise<ReadonlySet<ArticleId>> {
  const [articles, versions] = await Promise.all([
    tx.objectStore('articles').getAllKeys(),
    tx.objectStore('versions').getAllKeys(),
  ]);
  return new Set([...articles, ...versions.map(([article]) => article)]);
}

/** The key range of an article's versions, texts and readings. In IndexedDB's order an array, [], sorts after every string. */
export const versionKeys = (id: ArticleId): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);
