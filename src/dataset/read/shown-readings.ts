import type { ArticleRow, ReadingNumber } from '../model/stored-rows.ts';
import type { ReadTx } from './dataset-transaction.ts';

/**
 * The article whose reading has this number; null where that reading is not shown: an index also has those of other versions, of
 * other engines, and of deleted articles.
 */
export async function articleWithReading(tx: ReadTx, reading: ReadingNumber): Promise<ArticleRow | null> {
  const likeness = await tx.objectStore('likenesses').get(reading);
  const row = likeness && (await tx.objectStore('articles').get(likeness.article));
  return row?.meta.version === likeness?.version && row?.made === likeness?.made ? (row ?? null) : null;
}
