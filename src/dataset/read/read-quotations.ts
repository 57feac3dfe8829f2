import type { ArticleId, ListedQuotation, QuotationInArticle, QuotationSource } from '../model/dataset-types.ts';
import { kindOf } from '../model/entity-tally.ts';
import type { QuotationLocation } from '../model/posting-list.ts';
import { quotationId } from '../model/quotation-identity.ts';
import { type ArticleRow, QUOTATIONS_PER_CHUNK, type QuotationRow } from '../model/stored-rows.ts';
import {
  chooseQuotations,
  type PlacedQuotation,
  type QuotationChoice,
  type QuotationOrder,
} from './choose-quotations.ts';
import { type DatasetDb, type ReadTx, read } from './dataset-transaction.ts';
import type { LazyList } from './lazy-list.ts';
import { chunkKeys } from './stored-reading.ts';

// Lists and loads quotations.

/** The stores that a transaction needs for reading quotations. */
export const QUOTATION_STORES: ('articles' | 'entities' | 'meta' | 'postings' | 'quotations')[] = [
  'articles',
  'entities',
  'meta',
  'postings',
  'quotations',
];

/** Which part of such a list. */
export interface QuotationFilter extends QuotationChoice {
  /** How many quotations of the whole list to skip. */
  readonly offset: number;
  readonly limit: number;
  /** The latest first, if nothing is said. */
  readonly order?: QuotationOrder | undefined;
}

/** One page of a list of quotations, and how many the whole list has. */
export function listQuotations(
  db: DatasetDb,
  filter: QuotationFilter,
): Promise<{ total: number; quotations: ListedQuotation[] }> {
  return read(db, QUOTATION_STORES, async (tx) => {
    const { offset, limit, order } = filter;
    const all = await chosen(db, tx, filter, order);
    const quotations = await loadQuotations(tx, all.slice(offset, offset + limit));
    return { total: all.length, quotations: await underRecords(tx, quotations) };
  });
}

/** The list that was read last, of each connection: whoever scrolls through it need not wait for all of it each time. */
const lastChosen = new WeakMap<
  DatasetDb,
  { readonly revision: number; readonly asked: string; readonly list: LazyList<PlacedQuotation> }
>();

async function chosen(
  db: DatasetDb,
  tx: ReadTx,
  { speaker, about, words, during, source, kind }: QuotationChoice,
  order: QuotationOrder | undefined,
): Promise<LazyList<PlacedQuotation>> {
  const choice = { speaker, about, words, during, source, kind };
  const asked = JSON.stringify([order, choice]);
  const state = await tx.objectStore('meta').get('dataset');
  const held = lastChosen.get(db);
  if (state && held?.revision === state.revision && held.asked === asked) return held.list;
  const list = await chooseQuotations(db, tx, choice, order);
  // A transaction on a generation that is no longer in use is run again: what it read is not of that revision.
  if (state?.generation === db.generation) lastChosen.set(db, { revision: state.revision, asked, list });
  return list;
}

/** Loads quotations with their articles and their further sources. A quotation that no longer exists is left out. */
export async function loadQuotations(tx: ReadTx, locations: readonly QuotationLocation[]): Promise<ListedQuotation[]> {
  const load = quotationLoader(tx);
  const loaded = await Promise.all(
    locations.map(async (location): Promise<ListedQuotation[]> => {
      const found = await load(location);
      if (!found) return [];
      const { first = [], count = 0 } =
        found.article.shared?.sources.find(({ index }) => index === location.index) ?? {};
      const sources = await Promise.all(first.map(load));
      return [
        {
          ...inArticle(found),
          sources: sources.flatMap((source) => (source ? [asSource(inArticle(source))] : [])),
          sourceCount: count,
        },
      ];
    }),
  );
  return loaded.flat();
}

/** Reads the words of single quotations, undefined for one that no longer exists. Those of one article are read together. */
export function quotationTexts(tx: ReadTx): (location: QuotationLocation) => Promise<string | undefined> {
  const load = quotationLoader(tx);
  return async (location) => (await load(location))?.row.quotation.text;
}

interface FoundQuotation {
  readonly article: ArticleRow;
  readonly row: QuotationRow;
}

/** Loads single quotations. Neighbours in a list are often of one article, and of one chunk: each is read once. */
function quotationLoader(tx: ReadTx): (location: QuotationLocation) => Promise<FoundQuotation | null> {
  const articleRow = once((article: ArticleId) => tx.objectStore('articles').get(article));
  const chunkRow = once((_: string, article: ArticleRow, chunk: number) =>
    tx.objectStore('quotations').get([article.id, article.meta.version, article.made, chunk]),
  );
  return async ({ article: id, index }) => {
    const article = await articleRow(id);
    if (!article) return null;
    const nth = Math.floor(index / QUOTATIONS_PER_CHUNK);
    const chunk = await chunkRow(`${id} ${nth}`, article, nth);
    const row = chunk?.quotations[index % QUOTATIONS_PER_CHUNK];
    return row ? { article, row } : null;
  };
}

/** A function that does its work once for each first argument. */
function once<Key, Rest extends unknown[], T>(work: (key: Key, ...rest: Rest) => T): (key: Key, ...rest: Rest) => T {
  const done = new Map<Key, T>();
  return (key, ...rest) => {
    const known = done.get(key);
    if (known !== undefined) return known;
    const made = work(key, ...rest);
    done.set(key, made);
    return made;
  };
}

const inArticle = ({ article: { meta }, row: { mark, ...row } }: FoundQuotation): QuotationInArticle => ({
  id: quotationId(meta.id, mark ?? `${row.quotation.start}-${row.quotation.end}`),
  article: meta,
  ...row,
});

const asSource = ({ id, article, fragment }: QuotationInArticle): QuotationSource => ({
  id,
  article,
  ...(fragment !== undefined && { fragment }),
});

/** Quotations whose speakers have the ids and the names of their records, where the articles spell the names in other ways. */
export function underRecords<Listed extends QuotationInArticle>(
  tx: ReadTx,
  quotations: readonly Listed[],
): Promise<Listed[]> {
  return Promise.all(
    quotations.map(async (one) => {
      const { speaker } = one.quotation;
      if (!speaker?.entity || kindOf(speaker.entity) === 'country') return one;
      const record = (await tx.objectStore('entities').get(speaker.entity))?.summary;
      if (!record?.spellings) return one;
      return { ...one, quotation: { ...one.quotation, speaker: { ...speaker, entity: record.id, name: record.name } } };
    }),
  );
}

/** All quotations of an article, as it is shown, in the order of the text. */
export function quotationsOfArticle(db: DatasetDb, id: ArticleId): Promise<QuotationInArticle[]> {
  return read(db, QUOTATION_STORES, async (tx) => {
    const article = await tx.objectStore('articles').get(id);
    return article ? articleQuotations(tx, article) : [];
  });
}

/** The same within a transaction, of an article whose row is at hand. */
export async function articleQuotations(tx: ReadTx, article: ArticleRow): Promise<QuotationInArticle[]> {
  const chunks = await tx.objectStore('quotations').getAll(chunkKeys(article.id, article.meta.version, article.made));
  return underRecords(
    tx,
    chunks.flatMap(({ quotations }) => quotations.map((row) => inArticle({ article, row }))),
  );
}
