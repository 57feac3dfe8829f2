import { itemAt } from '../../engine/item-at.ts';
import type { ArticleId } from '../model/dataset-types.ts';
import type { StagedRow } from './database-schema.ts';
import { type DatasetDb, EMPTY_STATE, read } from './dataset-transaction.ts';
import { type StoredArticle, storedArticlesIn } from './read-articles.ts';

/** What the dataset has of some articles, and what a job has staged of them, at one revision. */
export interface LookedUp {
  readonly revision: number;
  readonly stored: ReadonlyMap<ArticleId, StoredArticle>;
  /** Only those of which the job has staged something. */
  readonly staged: ReadonlyMap<ArticleId, StagedRow>;
}

/** Looks some articles up for a job that stages them: all of them at once, in one transaction. */
export function lookUpArticles(db: DatasetDb, job: number, ids: Iterable<ArticleId>): Promise<LookedUp> {
  const unique = [...new Set(ids)];
  return read(db, ['articles', 'versions', 'staged'], async (tx) => {
    const [state, stored, staged] = await Promise.all([
      tx.objectStore('meta').get('dataset'),
      storedArticlesIn(tx, unique),
      Promise.all(unique.map((article) => tx.objectStore('staged').get([job, article]))),
    ]);
    return {
      revision: (state ?? EMPTY_STATE).revision,
      stored: new Map(unique.map((id, n) => [id, itemAt(stored, n)] as const)),
      staged: new Map(staged.flatMap((row) => (row ? [[row.article, row] as const] : []))),
    };
  });
}
