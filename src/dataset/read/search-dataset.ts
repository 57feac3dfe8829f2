import type { ArticleMeta, EntitySummary, ListedQuotation } from '../model/dataset-types.ts';
import { kindOf } from '../model/entity-tally.ts';
import { type SearchedWords, SearchMarker, type TextPart } from '../model/search/marked-text.ts';
import { FIRST_HITS, type SearchKind, type SearchWindow } from '../model/search/search-kinds.ts';
import { asksForNothing, parseSearchQuery, type SearchQuery } from '../model/search/search-query.ts';
import type { PlacedQuotation } from './choose-quotations.ts';
import { type DatasetDb, type ReadTx, read } from './dataset-transaction.ts';
import type { FoundArticle } from './hit-list.ts';
import type { LazyList } from './lazy-list.ts';
import { loadQuotations, QUOTATION_STORES, quotationTexts, underRecords } from './read-quotations.ts';
import { findHits, type SearchHits } from './search-hits.ts';
import { type NamedRecords, recordsNamed, summariesOfRecords } from './search-names.ts';

export interface ArticleHit {
  readonly meta: ArticleMeta;
  /** A stretch of its text with what was searched for; null where only its title, source or author has it. */
  readonly snippet: readonly TextPart[] | null;
}

/** How many of a kind were found. `isLeast`: more may be found, as not every text with the words of a phrase was read. */
export interface FoundCount {
  readonly count: number;
  readonly isLeast: boolean;
}

export interface SearchResults {
  readonly people: readonly EntitySummary[];
  readonly countries: readonly EntitySummary[];
  readonly quotations: readonly ListedQuotation[];
  readonly articles: readonly ArticleHit[];
  readonly counts: Readonly<Record<SearchKind, FoundCount>>;
  /** What is to be marked in texts. */
  readonly searched: SearchedWords;
  /** What was not understood, and what was made of it, as sentences for the reader. */
  readonly notes: readonly string[];
}

/** The stores that a search reads. */
export const SEARCH_STORES = [...QUOTATION_STORES, 'articleWords', 'nameWords', 'texts'] as const;

/** About so many UTF-16 units of an article's text are shown. */
const SNIPPET_LENGTH = 220;
/** Texts and quotations with the words of a phrase that are read to count it, at most, beyond those for the window. */
const MAX_COUNTED_TEXTS = 100;
const MAX_COUNTED_QUOTATIONS = 400;
/** Texts and quotations that are read at once. */
const BATCH = 50;

/**
 * Searches the dataset, in one revision of it. People and countries are found by their names: each word must be one, or the
 * beginning of one; where nobody has them, names that differ by a letter or two. Quotations and articles are found where they have
 * all the words, in any grammatical form, and all the phrases, within the dates and sources that are asked for.
 * @param windows which part of each kind to load; `FIRST_HITS` where nothing is said
 */
export function search(
  db: DatasetDb,
  written: string,
  windows: Partial<Readonly<Record<SearchKind, SearchWindow>>> = {},
): Promise<SearchResults> {
  const query = parseSearchQuery(written);
  const { people, countries, quotations, articles } = { ...FIRST_HITS, ...windows };
  return read(db, SEARCH_STORES, async (tx) => {
    if (asksForNothing(query)) return nothing(query);
    const [named, hits] = await Promise.all([namedIn(tx, query), findHits(db, tx, query)]);
    const searched = { words: hits.words, phrases: query.phrases };
    const marker = new SearchMarker(searched);
    const isChecked = query.phrases.some(({ length }) => length > 1);
    const [shownPeople, shownCountries, foundQuotations, foundArticles] = await Promise.all([
      recordsIn(tx, named, 'person', people),
      recordsIn(tx, named, 'country', countries),
      isChecked ? checkedQuotations(tx, hits, marker, quotations) : wholeList(hits.quotations),
      isChecked ? checkedArticles(tx, hits, marker, articles) : wholeList(hits.articles),
    ]);
    const [listed, articleHits] = await Promise.all([
      loadQuotations(tx, windowOf(foundQuotations.list, quotations)).then((all) => underRecords(tx, all)),
      loadArticles(tx, windowOf(foundArticles.list, articles), marker),
    ]);
    return {
      people: shownPeople.records,
      countries: shownCountries.records,
      quotations: listed,
      articles: articleHits,
      counts: {
        people: { count: shownPeople.count, isLeast: false },
        countries: { count: shownCountries.count, isLeast: false },
        quotations: { count: foundQuotations.list.length, isLeast: foundQuotations.isLeast },
        articles: { count: foundArticles.list.length, isLeast: foundArticles.isLeast },
      },
      searched,
      notes: [...query.notes, ...hits.notes, ...(await notesOf(tx, named, hits))],
    };
  });
}

/** All quotations that a search finds, as `search` orders them. The transaction must include the stores that a search reads. */
export async function searchedQuotations(
  db: DatasetDb,
  tx: ReadTx,
  written: string,
): Promise<readonly PlacedQuotation[]> {
  const query = parseSearchQuery(written);
  if (asksForNothing(query)) return [];
  const hits = await findHits(db, tx, query);
  if (query.phrases.every(({ length }) => length <= 1)) return hits.quotations.slice(0, hits.quotations.length);
  const marker = new SearchMarker({ words: hits.words, phrases: query.phrases });
  return (await checkedQuotations(tx, hits, marker, ALL)).list.slice(0, ALL.limit);
}

const ALL: SearchWindow = { offset: 0, limit: Number.POSITIVE_INFINITY };
const NONE: FoundCount = { count: 0, isLeast: false };

const nothing = ({ words, phrases, notes }: SearchQuery): SearchResults => ({
  people: [],
  countries: [],
  quotations: [],
  articles: [],
  counts: { people: NONE, countries: NONE, quotations: NONE, articles: NONE },
  searched: { words, phrases },
  notes,
});

/** Who has the words in their names. Nobody where the search is narrowed: a name has no date and no source. */
function namedIn(tx: ReadTx, query: SearchQuery): Promise<NamedRecords> {
  const { words, phrases, by, about, source, before, after } = query;
  const isNarrowed = by.length + about.length + source.length > 0 || before !== null || after !== null;
  return recordsNamed(tx, isNarrowed ? [] : [...words.map(({ word }) => word), ...phrases.flat()]);
}

async function recordsIn(
  tx: ReadTx,
  { ids, known }: NamedRecords,
  kind: EntitySummary['kind'],
  window: SearchWindow,
): Promise<{ records: EntitySummary[]; count: number }> {
  const all = ids.filter((id) => kindOf(id) === kind);
  const shown = windowOf(all, window);
  const records = shown.map((id) => known.get(id));
  const missing = records.some((record) => record === undefined);
  return {
    records: missing ? await summariesOfRecords(tx, shown) : records.filter((record) => record !== undefined),
    count: all.length,
  };
}

async function notesOf(tx: ReadTx, named: NamedRecords, { indexed }: SearchHits): Promise<string[]> {
  const held = (await tx.objectStore('meta').get('dataset'))?.counts.articles ?? 0;
  return [
    ...(named.isNearly && named.ids.length > 0
      ? ['Nobody has exactly this name: names that are nearly so are shown.']
      : []),
    ...(indexed < held ? ['Texts are being made ready for search: until then, some are not found.'] : []),
  ];
}

/** What is found, and whether there may be more. */
interface FoundList<Item> {
  readonly list: LazyList<Item>;
  readonly isLeast: boolean;
}

const wholeList = <Item>(list: LazyList<Item>): FoundList<Item> => ({ list, isLeast: false });

const windowOf = <Item>(list: LazyList<Item>, { offset, limit }: SearchWindow): readonly Item[] =>
  list.slice(offset, offset + limit);

const checkedQuotations = (
  tx: ReadTx,
  { quotations }: SearchHits,
  marker: SearchMarker,
  window: SearchWindow,
): Promise<FoundList<PlacedQuotation>> => {
  const textOf = quotationTexts(tx);
  return checked(quotations, window, MAX_COUNTED_QUOTATIONS, async (batch) => {
    const texts = await Promise.all(batch.map(textOf));
    return batch.filter((_, n) => marker.hasPhrases([texts[n]]));
  });
};

const checkedArticles = (
  tx: ReadTx,
  { articles }: SearchHits,
  marker: SearchMarker,
  window: SearchWindow,
): Promise<FoundList<FoundArticle>> =>
  checked(articles, window, MAX_COUNTED_TEXTS, async (batch) => {
    const loaded = await Promise.all(batch.map(({ id }) => articleWithText(tx, id)));
    return batch.filter((_, n) => {
      const article = loaded[n];
      return article && marker.hasPhrases([article.text, article.meta.title, article.meta.source, article.meta.author]);
    });
  });

/** Those of a list that pass a check, in order: as many as the window needs, and, to count them, as many as `most` checks give. */
async function checked<Item>(
  list: LazyList<Item>,
  { offset, limit }: SearchWindow,
  most: number,
  check: (batch: readonly Item[]) => Promise<readonly Item[]>,
): Promise<FoundList<Item>> {
  const found: Item[] = [];
  let from = 0;
  while (from < list.length && (found.length < offset + limit || from < most)) {
    found.push(...(await check(list.slice(from, from + BATCH))));
    from += BATCH;
  }
  return { list: found, isLeast: from < list.length };
}

async function loadArticles(tx: ReadTx, found: readonly FoundArticle[], marker: SearchMarker): Promise<ArticleHit[]> {
  const loaded = await Promise.all(found.map(({ id }) => articleWithText(tx, id)));
  return loaded.flatMap((one) => (one ? [{ meta: one.meta, snippet: marker.snippet(one.text, SNIPPET_LENGTH) }] : []));
}

async function articleWithText(tx: ReadTx, id: ArticleMeta['id']): Promise<{ meta: ArticleMeta; text: string } | null> {
  const row = await tx.objectStore('articles').get(id);
  if (!row) return null;
  const stored = await tx.objectStore('texts').get([id, row.meta.version]);
  return { meta: row.meta, text: stored?.text ?? '' };
}
