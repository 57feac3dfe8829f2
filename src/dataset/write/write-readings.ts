import { alikeRows, readingNumber } from '../model/alike-rows.ts';
import type { CorrectedReading } from '../model/apply-corrections.ts';
import type { ArticleId, FullArticle, TextVersion } from '../model/dataset-types.ts';
import type { ReadingStamp } from '../model/reading-stamp.ts';
import { quotationRows, readingRow } from '../model/stored-rows.ts';
import { chunkKeys } from '../read/stored-reading.ts';
import type { WriteTx } from './write-transaction.ts';

// Writes and deletes texts and readings.

/** Writes a text and its reading. They are invisible until an article's row refers to them. */
export async function putText(tx: WriteTx, article: FullArticle, made: ReadingStamp): Promise<void> {
  const { meta, text } = article;
  await Promise.all([
    tx.objectStore('texts').put({ article: meta.id, version: meta.version, text }),
    putReading(tx, article, made),
  ]);
}

/** Writes a reading. Replaces one of the same text with the same stamp. @param corrected what corrections have made of it */
export async function putReading(
  tx: WriteTx,
  article: Pick<FullArticle, 'meta' | 'text' | 'reading'>,
  made: ReadingStamp,
  corrected?: CorrectedReading,
): Promise<void> {
  const { id, version } = article.meta;
  await Promise.all([
    tx.objectStore('quotations').delete(chunkKeys(id, version, made)),
    putNewReading(tx, article, made, corrected),
  ]);
}

/** Writes a reading where there is none of the same text with the same stamp: nothing has to be deleted first. */
export async function putNewReading(
  tx: WriteTx,
  article: Pick<FullArticle, 'meta' | 'text' | 'reading'>,
  made: ReadingStamp,
  corrected?: CorrectedReading,
): Promise<void> {
  const { fingerprint, likeness } = alikeRows(article, made);
  await Promise.all([
    tx.objectStore('readings').put(readingRow(article, made, corrected)),
    tx.objectStore('fingerprints').put(fingerprint),
    tx.objectStore('likenesses').put(likeness),
    ...quotationRows(article, made, corrected).map((chunk) => tx.objectStore('quotations').put(chunk)),
  ]);
}

/** Deletes a reading; the text stays. */
export async function dropReading(
  tx: WriteTx,
  article: ArticleId,
  version: TextVersion,
  made: ReadingStamp,
): Promise<void> {
  await Promise.all([
    tx.objectStore('readings').delete([article, version, made]),
    tx.objectStore('fingerprints').delete([article, version, made]),
    tx.objectStore('likenesses').delete(readingNumber(article, version, made)),
    tx.objectStore('quotations').delete(chunkKeys(article, version, made)),
  ]);
}
