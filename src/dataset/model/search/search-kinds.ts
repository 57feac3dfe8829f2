/** What a search finds. */
export type SearchKind = 'people' | 'countries' | 'quotations' | 'articles';

/** Which part of what was found to load. */
export interface SearchWindow {
  readonly offset: number;
  readonly limit: number;
}

/** What is loaded of each kind where all kinds are shown: as many as are read before the search is made narrower. */
export const FIRST_HITS: Readonly<Record<SearchKind, SearchWindow>> = {
  people: { offset: 0, limit: 5 },
  countries: { offset: 0, limit: 5 },
  quotations: { offset: 0, limit: 10 },
  articles: { offset: 0, limit: 10 },
};
