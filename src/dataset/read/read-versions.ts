import type { ArticleId, GivenFacts, TextVersion } from '../model/dataset-types.ts';
import { type DatasetDb, read } from './dataset-transaction.ts';
import { versionKeys } from './read-articles.ts';

/** A version of an article's text, without the text. */
export interface KeptVersion {
  readonly version: TextVersion;
  /** When the reader kept it, ISO 8601; null for one that came with the extension. */
  readonly keptAt: string | null;
  readonly isShown: boolean;
}

/** The kept versions of an article, the one that is shown first, then those kept last. Empty for an article that is not there. */
export function articleVersions(db: DatasetDb, id: ArticleId): Promise<KeptVersion[]> {
  return read(db, ['articles', 'versions'], async (tx) => {
    const [row, versions] = await Promise.all([
      tx.objectStore('articles').get(id),
      tx.objectStore('versions').getAll(versionKeys(id)),
    ]);
    if (!row) return [];
    return versions
      .map(({ version, keptAt = null }) => ({ version, keptAt, isShown: version === row.meta.version }))
      .sort(
        (a, b) =>
          Number(b.isShown) - Number(a.isShown) ||
          (b.keptAt ?? '').localeCompare(a.keptAt ?? '') ||
          (a.version < b.version ? -1 : 1),
      );
  });
}

/** The text of a kept version and the facts given with it; undefined where either is gone. */
export function versionText(
  db: DatasetDb,
  id: ArticleId,
  version: TextVersion,
): Promise<{ readonly text: string; readonly given: GivenFacts } | undefined> {
  return read(db, ['versions', 'texts'], async (tx) => {
    const [row, stored] = await Promise.all([
      tx.objectStore('versions').get([id, version]),
      tx.objectStore('texts').get([id, version]),
    ]);
    return row && stored && { text: stored.text, given: row.given };
  });
}
