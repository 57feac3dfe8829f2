import type { Reading } from '../../engine/types.ts';
import type { ArticleId, TextVersion } from '../model/dataset-types.ts';
import type { ReadingStamp } from '../model/reading-stamp.ts';
import type { QuotationsRow, ReadingRow } from '../model/stored-rows.ts';
import type { ReadTx } from './dataset-transaction.ts';

/**
 * Reads a reading of one version of an article, and puts it together from its row and its chunks of quotations. Undefined where
 * there is no such reading. The transaction must include the stores `readings` and `quotations`.
 */
export async function readStoredReading(
  tx: ReadTx,
  article: ArticleId,
  version: TextVersion,
  made: ReadingStamp,
): Promise<Reading | undefined> {
  const [row, chunks] = await Promise.all([
    tx.objectStore('readings').get([article, version, made]),
    tx.objectStore('quotations').getAll(chunkKeys(article, version, made)),
  ]);
  return row && withQuotations(row.reading, chunks);
}

/** A reading with its quotations, from its chunks in their order. */
export const withQuotations = (reading: ReadingRow['reading'], chunks: readonly QuotationsRow[]): Reading => ({
  ...reading,
  quotations: chunks.flatMap((c) => c.quotations.map((q) => q.quotation)),
});

/** The key range of a reading's chunks of quotations. In IndexedDB's order an array, [], sorts after every number. */
export const chunkKeys = (article: ArticleId, version: TextVersion, made: ReadingStamp): IDBKeyRange =>
  IDBKeyRange.bound([article, version, made], [article, version, made, []]);
