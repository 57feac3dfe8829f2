import type { EntityId } from '../../engine/types.ts';
import type { ArticleId, EntitySummary, ListedQuotation } from '../model/dataset-types.ts';
import type { QuotationLocation } from '../model/posting-list.ts';
import { chooseQuotations, type QuotationChoice } from './choose-quotations.ts';
import { type DatasetDb, type ReadTx, read } from './dataset-transaction.ts';
import { summariesOf } from './read-entities.ts';
import { loadQuotations, underRecords } from './read-quotations.ts';
import { SEARCH_STORES, searchedQuotations } from './search-dataset.ts';

/** All quotations that a search finds, by its query. */
export interface SearchedList {
  readonly search: string;
}

/** All quotations of some articles, also those for which one of another article stands. */
export interface OfArticles {
  readonly articles: readonly ArticleId[];
}

/** So many quotations are in memory at once while a whole list is gone through. */
const BATCH = 1000;

/**
 * Goes through a whole list of quotations and makes something of it. The list is of one revision, in the order in which it is
 * shown, but that all of an article follow its first: those of a live blog may be of several days.
 * @param start makes what nothing has been added to yet. It may be called again, for a new beginning
 * @param add adds a batch, with the summaries of those who speak in it
 */
export function foldQuotations<T>(
  db: DatasetDb,
  of: QuotationChoice | SearchedList | OfArticles,
  start: () => T,
  add: (all: T, quotations: readonly ListedQuotation[], named: ReadonlyMap<EntityId, EntitySummary>) => void,
): Promise<T> {
  return read(db, SEARCH_STORES, async (tx) => {
    const all = start();
    const locations = byArticle(await allOf(db, tx, of));
    for (let from = 0; from < locations.length; from += BATCH) {
      const quotations = await underRecords(tx, await loadQuotations(tx, locations.slice(from, from + BATCH)));
      const speakers = quotations.flatMap(({ quotation: { speaker } }) => speaker?.entity ?? []);
      add(all, quotations, await summariesOf(tx, speakers));
    }
    return all;
  });
}

async function allOf(
  db: DatasetDb,
  tx: ReadTx,
  of: QuotationChoice | SearchedList | OfArticles,
): Promise<readonly QuotationLocation[]> {
  if ('search' in of) return searchedQuotations(db, tx, of.search);
  if ('articles' in of) return quotationsOf(tx, of.articles);
  const list = await chooseQuotations(db, tx, of);
  return list.slice(0, list.length);
}

async function quotationsOf(tx: ReadTx, articles: readonly ArticleId[]): Promise<QuotationLocation[]> {
  const rows = await Promise.all(articles.map((id) => tx.objectStore('articles').get(id)));
  return rows
    .filter((row) => row !== undefined)
    .flatMap(({ id, meta }) => Array.from({ length: meta.quotations }, (_, index) => ({ article: id, index })));
}

function byArticle(locations: readonly QuotationLocation[]): QuotationLocation[] {
  const articles = new Map<ArticleId, QuotationLocation[]>();
  for (const one of locations) {
    const same = articles.get(one.article);
    if (same) same.push(one);
    else articles.set(one.article, [one]);
  }
  return [...articles.values()].flat();
}
