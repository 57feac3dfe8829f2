import type { Reading } from '../../engine/types.ts';
import type { Made } from '../model/made.ts';
import type { ArticleId, TextVersion } from '../model/types.ts';
import type { ReadTx } from './dataset.ts';

/** A reading put together again; undefined where there is none. Wants the stores `readings` and `quotations`. */
export async function readingAt(
  tx: ReadTx,
  article: ArticleId,
  version: TextVersion,
  made: Made,
): Promise<Reading | undefined> {
  const [row, chunks] = await Promise.all([
    tx.objectStore('readings').get([article, version, made]),
    tx.objectStore('quotations').getAll(chunksOf(article, version, made)),
  ]);
  return row && { ...row.reading, quotations: chunks.flatMap((c) => c.quotations.map((q) => q.quotation)) };
}

/** The keys of a reading's quotations. [] sorts after every number. */
export const chunksOf = (article: ArticleId, version: TextVersion, made: Made): IDBKeyRange =>
  IDBKeyRange.bound([article, version, made], [article, version, made, []]);
