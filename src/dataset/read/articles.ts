import { compareDates } from '../model/dates.ts';
import type { VersionRow } from '../model/rows.ts';
import type { ArticleId, ArticleMeta, ArticleText, FullArticle, StoredReading } from '../model/types.ts';
import { type DatasetDb, read } from './dataset.ts';
import type { ShownArticle } from './schema.ts';
import { readingAt } from './stored-reading.ts';

export const getArticle = (db: DatasetDb, id: ArticleId): Promise<ArticleMeta | undefined> =>
  read(db, ['articles'], async (tx) => (await tx.objectStore('articles').get(id))?.meta);

/** The text that is shown: the latest version. */
export function getText(db: DatasetDb, id: ArticleId): Promise<ArticleText | undefined> {
  return read(db, ['articles', 'texts'], async (tx) => {
    const row = await tx.objectStore('articles').get(id);
    return row && tx.objectStore('texts').get([id, row.meta.version]);
  });
}

export function getReading(db: DatasetDb, id: ArticleId): Promise<StoredReading | undefined> {
  return read(db, ['articles', 'readings', 'quotations'], async (tx) => {
    const row = await tx.objectStore('articles').get(id);
    const reading = row && (await readingAt(tx, id, row.meta.version, row.made));
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
      readingAt(tx, id, meta.version, made),
    ]);
    return stored && reading && { meta, text: stored.text, reading, given: version?.given ?? {} };
  });
}

/** Every article, newest first by its own date, undated last. */
export async function listArticles(db: DatasetDb): Promise<ArticleMeta[]> {
  const rows = await read(db, ['articles'], (tx) => tx.objectStore('articles').getAll());
  return rows.map(({ meta }) => meta).sort((a, b) => compareDates(b.date, a.date) || (a.id < b.id ? -1 : 1));
}

/** An article as it is held: what is shown, what it was read by, and every version that was kept. */
export interface HeldArticle {
  readonly shown: ShownArticle | null;
  readonly versions: readonly VersionRow[];
}

/** Some articles as they are held, in the order asked for. */
export function heldArticles(db: DatasetDb, ids: readonly ArticleId[]): Promise<HeldArticle[]> {
  return read(db, ['articles', 'versions'], (tx) =>
    Promise.all(
      ids.map(async (id) => {
        const [row, versions] = await Promise.all([
          tx.objectStore('articles').get(id),
          tx.objectStore('versions').getAll(versionsOf(id)),
        ]);
        return { shown: row ? { meta: row.meta, made: row.made } : null, versions };
      }),
    ),
  );
}

/** The keys of an article's versions, and of its texts. [] sorts after every string. */
export const versionsOf = (id: ArticleId): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);
