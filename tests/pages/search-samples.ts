import type { ArticleMeta, EntitySummary, ListedQuotation } from '../../src/dataset/model/dataset-types.ts';
import { SearchMarker } from '../../src/dataset/model/search/marked-text.ts';
import { parseSearchQuery } from '../../src/dataset/model/search/search-query.ts';
import type { SearchResults } from '../../src/dataset/read/search-dataset.ts';
import type { OptionsHost } from '../../src/options/host/options-host.ts';

interface Searched {
  readonly articles: readonly ArticleMeta[];
  /** The text of every article. */
  readonly text: string;
  readonly entities: readonly EntitySummary[];
  readonly quotations: readonly ListedQuotation[];
}

/** What a search finds in samples. It knows words and phrases. */
export function searchSamples(
  { articles, text, entities, quotations }: Searched,
  written: string,
  windows: Parameters<OptionsHost['search']>[1] = {},
): SearchResults {
  const { words, phrases, notes } = parseSearchQuery(written);
  const markers = [
    ...words.map((word) => new SearchMarker({ words: [{ ...word, isBeginning: true }], phrases: [] })),
    ...phrases.map((phrase) => new SearchMarker({ words: [], phrases: [phrase] })),
  ];
  const has = (of: string | undefined): boolean =>
    markers.every((marker) => marker.parts(of ?? '').some(({ isHit }) => isHit));
  const marker = new SearchMarker({ words: words.map((one) => ({ ...one, isBeginning: true })), phrases });
  const found = {
    people: entities.filter(({ id, name }) => id.startsWith('person:') && has(name)),
    countries: entities.filter(({ id, name }) => id.startsWith('country:') && has(name)),
    quotations: quotations.filter(({ quotation }) => has(quotation.text)),
    articles: articles.filter(({ title }) => has(`${title} ${text}`)),
  };
  const count = (of: readonly unknown[]) => ({ count: of.length, isLeast: false });
  const windowOf = <Of>(of: readonly Of[], { offset, limit } = { offset: 0, limit: 20 }): readonly Of[] =>
    of.slice(offset, offset + limit);
  return {
    people: windowOf(found.people, windows.people),
    countries: windowOf(found.countries, windows.countries),
    quotations: windowOf(found.quotations, windows.quotations),
    articles: windowOf(found.articles, windows.articles).map((meta) => ({ meta, snippet: marker.snippet(text, 220) })),
    counts: {
      people: count(found.people),
      countries: count(found.countries),
      quotations: count(found.quotations),
      articles: count(found.articles),
    },
    searched: { words: words.map((one) => ({ ...one, isBeginning: true })), phrases },
    notes,
  };
}
