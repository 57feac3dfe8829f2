import { contentTerms } from '../../engine/relevance.ts';
import { compareDates } from '../model/dates.ts';
import { word } from '../model/postings.ts';
import { type ArticleRow, type EntityRow, searchWords } from '../model/rows.ts';
import type { ArticleMeta, EntitySummary, QuotationInArticle } from '../model/types.ts';
import { type DatasetDb, type ReadTx, read } from './dataset.ts';
import { everywhere, load, QUOTATION_STORES } from './quotations.ts';
import { readTerms } from './terms.ts';

export interface Found {
  readonly articles: readonly ArticleMeta[];
  readonly people: readonly EntitySummary[];
  readonly countries: readonly EntitySummary[];
  readonly quotations: readonly QuotationInArticle[];
}

/** Results of each kind, at most. */
const MOST_FOUND = 20;
/** Rows looked at for a word of names or titles, at most. */
const MOST_ROWS = 500;
/** Words of a query that count, at most. */
const MOST_WORDS = 8;

/**
 * Searches names and aliases, titles, sources and authors (all words of the query, each the beginning of a word), and the
 * words of quotations (all content words, in any form). The weightiest people and countries first, the newest articles and
 * quotations first. A bounded number of rows is read, whatever the dataset's size.
 */
export function search(db: DatasetDb, query: string): Promise<Found> {
  return read(db, QUOTATION_STORES, async (tx) => {
    const words = searchWords([query]).slice(0, MOST_WORDS);
    const [entities, articles, quotations] = await Promise.all([
      entitiesWith(tx, words),
      articlesWith(tx, words),
      quotationsWith(tx, contentTerms(query).slice(0, MOST_WORDS)),
    ]);
    return {
      articles: articles.sort((a, b) => compareDates(b.date, a.date) || (a.id < b.id ? -1 : 1)).slice(0, MOST_FOUND),
      people: entities.filter(({ kind }) => kind === 'person').slice(0, MOST_FOUND),
      countries: entities.filter(({ kind }) => kind === 'country').slice(0, MOST_FOUND),
      quotations,
    };
  });
}

async function entitiesWith(tx: ReadTx, words: readonly string[]): Promise<EntitySummary[]> {
  const rows = await rowsWith<EntityRow>(words, (range) =>
    tx.objectStore('entities').index('words').getAll(range, MOST_ROWS),
  );
  const weight = ({ said, about }: EntitySummary): number => said + about;
  return rows.map((row) => row.summary).sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1));
}

async function articlesWith(tx: ReadTx, words: readonly string[]): Promise<ArticleMeta[]> {
  const rows = await rowsWith<ArticleRow>(words, (range) =>
    tx.objectStore('articles').index('words').getAll(range, MOST_ROWS),
  );
  return rows.map((row) => row.meta);
}

/** Rows by the longest word, which is likely the rarest; the others are looked for in what was found. */
async function rowsWith<Row extends { readonly id: string; readonly words: readonly string[] }>(
  words: readonly string[],
  rowsIn: (range: IDBKeyRange) => Promise<Row[]>,
): Promise<Row[]> {
  const [longest] = [...words].sort((a, b) => b.length - a.length);
  if (!longest) return [];
  const rows = await rowsIn(IDBKeyRange.bound(longest, `${longest}\uffff`));
  const all = rows.filter((row) => words.every((w) => row.words.some((has) => has.startsWith(w))));
  // Two words of one row can begin alike.
  return [...new Map(all.map((row) => [row.id, row])).values()];
}

async function quotationsWith(tx: ReadTx, stems: readonly string[]): Promise<QuotationInArticle[]> {
  if (stems.length === 0) return [];
  const found = everywhere(await readTerms(tx, stems.map(word)));
  return load(tx, found.sort((a, b) => b.date - a.date).slice(0, MOST_FOUND));
}
