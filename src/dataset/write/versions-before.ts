import type { ArticleId, TextVersion } from '../model/dataset-types.ts';
import type { ArticleRow, VersionRow } from '../model/stored-rows.ts';
import { type DatasetDb, read } from '../read/dataset-transaction.ts';
import { versionKeys } from '../read/read-articles.ts';
import type { Mutation } from './apply-mutation.ts';
import { batches } from './batches.ts';

/** Articles that are read in one transaction. */
const BATCH_ARTICLES = 200;

/**
 * The kept versions that a mutation of many articles will change before it is visible, of articles that are shown until then. A
 * backup needs them where an article has more than the shown version, is to get another one, or has corrected facts.
 * @param all the keys of all versions, for a reset
 * @param shown the articles that are shown
 */
export async function versionsBefore(
  db: DatasetDb,
  { keepVersions, dropVersions }: Mutation,
  all: readonly (readonly [ArticleId, TextVersion])[],
  shown: readonly ArticleRow[],
): Promise<VersionRow[]> {
  const shownVersion = new Map(shown.map(({ id, meta }) => [id, meta.version]));
  const changed: (readonly [ArticleId, TextVersion])[] = [
    ...keepVersions.map(({ article, version }) => [article, version] as const),
    ...dropVersions,
    ...all,
  ];
  const others = changed.flatMap(([id, version]) => (version === shownVersion.get(id) ? [] : [id]));
  const needed = new Set([...others, ...(await articlesWithCorrectedFacts(db))]);
  const ids = [...new Set(changed.map(([id]) => id))].filter((id) => shownVersion.has(id) && needed.has(id));
  const rows: VersionRow[] = [];
  for (const batch of batches(ids, BATCH_ARTICLES))
    rows.push(
      ...(
        await read(db, ['versions'], (tx) =>
          Promise.all(batch.map((id) => tx.objectStore('versions').getAll(versionKeys(id)))),
        )
      ).flat(),
    );
  return rows;
}

async function articlesWithCorrectedFacts(db: DatasetDb): Promise<ArticleId[]> {
  const corrections = await read(db, ['corrections'], (tx) => tx.objectStore('corrections').getAll());
  return corrections.flatMap(({ change, articles }) => (change.kind === 'article' ? articles : []));
}
