import type { Made } from '../model/made.ts';
import { quotationRows, readingRow } from '../model/rows.ts';
import type { ArticleId, FullArticle, TextVersion } from '../model/types.ts';
import { chunksOf } from '../read/stored-reading.ts';
import type { WriteTx } from './transact.ts';

/** Writes a text and its reading. Nobody sees them until an article's row points at them. */
export async function putText(tx: WriteTx, article: FullArticle, made: Made): Promise<void> {
  const { meta, text } = article;
  await Promise.all([
    tx.objectStore('texts').put({ article: meta.id, version: meta.version, text }),
    putReading(tx, article, made),
  ]);
}

/** Writes a reading, in place of one of the same text that was made by the same. */
export async function putReading(
  tx: WriteTx,
  article: Pick<FullArticle, 'meta' | 'text' | 'reading'>,
  made: Made,
): Promise<void> {
  const row = readingRow(article, made);
  const quotations = tx.objectStore('quotations');
  await Promise.all([
    tx.objectStore('readings').put(row),
    quotations.delete(chunksOf(row.article, row.version, row.made)),
    ...quotationRows(article, made).map((chunk) => quotations.put(chunk)),
  ]);
}

/** Deletes a reading; the text stays. */
export async function dropReading(tx: WriteTx, article: ArticleId, version: TextVersion, made: Made): Promise<void> {
  await Promise.all([
    tx.objectStore('readings').delete([article, version, made]),
    tx.objectStore('quotations').delete(chunksOf(article, version, made)),
  ]);
}
