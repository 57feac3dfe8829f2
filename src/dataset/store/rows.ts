import { fold } from '../../engine/text/fold.ts';
import type { Reading } from '../../engine/types.ts';
import { fragmentsOf } from '../model/sentence-link.ts';
import type { ArticleId, ArticleMeta, EntitySummary, FullArticle, TextVersion } from '../model/types.ts';
import type { ArticleRow, EntityRow, QuotationRow, QuotationsRow, ReadTx, WriteTx } from './schema.ts';

/** Quotations a chunk: most articles have one chunk. */
export const CHUNK = 32;

/** How much of the sentence around a quotation is kept beside it, on either side, in UTF-16 units. */
const AROUND = 1_000;

export const articleRow = (meta: ArticleMeta): ArticleRow => ({
  id: meta.id,
  meta,
  words: searchWords([meta.title, meta.source, meta.author]),
});

export const entityRow = (summary: EntitySummary): EntityRow => ({
  id: summary.id,
  summary,
  words: searchWords([summary.name, ...summary.aliases]),
});

/** The folded words of some texts, each once, for an index; at most 64. */
export function searchWords(texts: readonly (string | undefined)[]): string[] {
  const words = new Set(texts.flatMap((text) => fold(text ?? '').match(/[\p{L}\p{N}]+/gu) ?? []));
  return [...words].slice(0, 64);
}

/** Writes a text and its reading. Nobody sees them until an article's row points at them. */
export async function putText(tx: WriteTx, { meta, text, reading }: FullArticle): Promise<void> {
  const { id: article, version } = meta;
  const { quotations: _, ...rest } = reading;
  await Promise.all([
    tx.objectStore('texts').put({ article, version, text }),
    tx.objectStore('readings').put({ article, version, reading: rest }),
    putQuotations(tx, { meta, text, reading }),
  ]);
}

/** Writes a reading's quotations and what is shown of each, in place of those that are stored. */
export async function putQuotations(tx: WriteTx, { meta, text, reading }: FullArticle): Promise<void> {
  const { id: article, version } = meta;
  const { quotations } = reading;
  const fragmentOf = meta.url === undefined ? () => null : fragmentsOf(text);
  const store = tx.objectStore('quotations');
  const writes: Promise<unknown>[] = [store.delete(chunksOf(article, version))];
  for (let from = 0; from < quotations.length; from += CHUNK) {
    const rows = quotations.slice(from, from + CHUNK).map((quotation): QuotationRow => {
      const start = Math.max(quotation.sentence.start, quotation.start - AROUND);
      const end = Math.min(quotation.sentence.end, quotation.end + AROUND);
      const fragment = fragmentOf(quotation);
      return { quotation, sentence: { start, text: text.slice(start, end) }, ...(fragment !== null && { fragment }) };
    });
    const row: QuotationsRow = { article, version, chunk: from / CHUNK, quotations: rows };
    writes.push(store.put(row));
  }
  await Promise.all(writes);
}

/** Deletes a reading; the text stays. False where an unfinished job has staged it: then it stays too. */
export async function dropReading(tx: WriteTx, article: ArticleId, version: TextVersion): Promise<boolean> {
  const staged = await tx.objectStore('staged').index('article').getAll(article);
  if (staged.some(({ meta }) => meta.version === version)) return false;
  await Promise.all([
    tx.objectStore('readings').delete([article, version]),
    tx.objectStore('quotations').delete(chunksOf(article, version)),
  ]);
  return true;
}

/** Deletes the texts of an article and their readings, but for those that an unfinished job has staged. */
export async function dropTexts(tx: WriteTx, article: ArticleId): Promise<void> {
  // [] sorts after every string and number.
  const keys = await tx.objectStore('texts').getAllKeys(IDBKeyRange.bound([article], [article, []]));
  await Promise.all(keys.map(([, version]) => dropText(tx, article, version)));
}

/** Deletes a text and its reading, unless an unfinished job has staged them. */
export async function dropText(tx: WriteTx, article: ArticleId, version: TextVersion): Promise<void> {
  if (await dropReading(tx, article, version)) await tx.objectStore('texts').delete([article, version]);
}

/** A reading put together again; undefined where there is none of that version. */
export async function readingAt(tx: ReadTx, article: ArticleId, version: TextVersion): Promise<Reading | undefined> {
  const [row, chunks] = await Promise.all([
    tx.objectStore('readings').get([article, version]),
    tx.objectStore('quotations').getAll(chunksOf(article, version)),
  ]);
  return row && { ...row.reading, quotations: chunks.flatMap((c) => c.quotations.map((q) => q.quotation)) };
}

const chunksOf = (article: ArticleId, version: TextVersion): IDBKeyRange =>
  IDBKeyRange.bound([article, version], [article, version, []]);
