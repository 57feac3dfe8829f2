import type { ArticleId } from '../model/dataset-types.ts';
import { type DatasetDb, read } from './dataset-transaction.ts';

/** What of the reader's own a backup of a certain time does not have. */
export interface SinceBackup {
  /** Articles that the reader has kept, or brought back, since then, and not deleted again. */
  readonly articles: number;
  /** Corrections made, taken back or made again since then. */
  readonly corrections: number;
}

/** Counts what was done since the last backup. @param backupAt when it was saved, ISO 8601; null where there is none */
export function sinceBackup(db: DatasetDb, backupAt: string | null): Promise<SinceBackup> {
  const isLater = (moment: string): boolean => backupAt === null || Date.parse(moment) > Date.parse(backupAt);
  return read(db, ['log', 'corrections'], async (tx) => {
    const kept = new Set<ArticleId>();
    for (const { entries } of await tx.objectStore('log').getAll())
      for (const { kind, article, at } of entries)
        if (kind === 'deleted') kept.delete(article);
        else if (isLater(at)) kept.add(article);
    const corrections = await tx.objectStore('corrections').getAll();
    return { articles: kept.size, corrections: corrections.filter(({ changedAt }) => isLater(changedAt)).length };
  });
}
