import type { ArticleId } from './dataset-types.ts';
import type { QuotationsFingerprint } from './fingerprint.ts';
import { compareDates } from './partial-date.ts';
import type { QuotationLocation } from './posting-list.ts';

// The same words by the same person in several articles are one quotation with several sources. One of them stands for all: it
// alone is in the postings, the tallies and the counts. Which one does is a function of the set of articles, so that it does not
// matter in which order they came, or what was deleted in between.

/** How an article's quotations are shared with other articles. */
export interface SharedQuotations {
  /** The quotations for which one of another article stands, by index. */
  readonly repeats: readonly { readonly index: number; readonly of: QuotationLocation }[];
  /** The quotations that stand for others: for how many, and for which, at most `MAX_LISTED_SOURCES`, the earliest first. */
  readonly sources: readonly {
    readonly index: number;
    readonly count: number;
    readonly first: readonly QuotationLocation[];
  }[];
}

/** Other sources that an article's row lists of one quotation, at most: a screen shows fewer. */
const MAX_LISTED_SOURCES = 8;

export const NOT_SHARED: SharedQuotations = { repeats: [], sources: [] };

/** An article as far as it matters here. */
export interface FingerprintedArticle {
  readonly id: ArticleId;
  readonly date: string | undefined;
  readonly fingerprint: QuotationsFingerprint;
}

interface Sharer extends QuotationLocation {
  readonly date: string | undefined;
  readonly speaker: number;
}

/**
 * How the quotations of some articles are shared among them; articles without a shared one are left out.
 * @param among only quotations of these words are looked at
 */
export function sharedQuotations(
  articles: Iterable<FingerprintedArticle>,
  among?: ReadonlySet<number>,
): Map<ArticleId, SharedQuotations> {
  const byWords = new Map<number, Sharer[]>();
  for (const { id, date, fingerprint } of articles)
    for (const [index, words] of fingerprint.words.entries()) {
      if (among && !among.has(words)) continue;
      const sharer = { article: id, index, date, speaker: fingerprint.speakers[index] ?? 0 };
      const sharers = byWords.get(words);
      if (sharers) sharers.push(sharer);
      else byWords.set(words, [sharer]);
    }
  const drafts = new Map<ArticleId, { repeats: Draft<'repeats'>; sources: Draft<'sources'> }>();
  const draftOf = (id: ArticleId) => {
    const draft = drafts.get(id) ?? { repeats: [], sources: [] };
    drafts.set(id, draft);
    return draft;
  };
  for (const sharers of byWords.values()) {
    if (sharers.length < 2) continue;
    for (const [standing, ...others] of bySpeaker(sharers).map((group) => group.sort(compareSharers))) {
      if (!standing || others.length === 0) continue;
      for (const { article, index } of others) draftOf(article).repeats.push({ index, of: locationOf(standing) });
      draftOf(standing.article).sources.push({
        index: standing.index,
        count: others.length,
        first: others.slice(0, MAX_LISTED_SOURCES).map(locationOf),
      });
    }
  }
  return new Map([...drafts].map(([id, draft]) => [id, sortedByIndex(draft)]));
}

/** The words that several quotations of some articles have. Found by sorting numbers: most words are of one quotation only. */
export function repeatedWords(articles: readonly FingerprintedArticle[]): Set<number> {
  const all = new Float64Array(articles.reduce((sum, { fingerprint }) => sum + fingerprint.words.length, 0));
  let length = 0;
  for (const { fingerprint } of articles) {
    all.set(fingerprint.words, length);
    length += fingerprint.words.length;
  }
  all.sort();
  const repeated = new Set<number>();
  for (const [n, words] of all.entries()) if (n > 0 && words === all[n - 1]) repeated.add(words);
  return repeated;
}

type Draft<K extends keyof SharedQuotations> = SharedQuotations[K][number][];

/** How an article's quotations are shared after a change that concerns only the quotations of some words. */
export function changedShares(
  before: SharedQuotations,
  { words }: QuotationsFingerprint,
  changed: ReadonlySet<number>,
  now: SharedQuotations = NOT_SHARED,
): SharedQuotations {
  const stays = ({ index }: { readonly index: number }): boolean => {
    const own = words[index];
    return own === undefined || !changed.has(own);
  };
  return sortedByIndex({
    repeats: [...before.repeats.filter(stays), ...now.repeats],
    sources: [...before.sources.filter(stays), ...now.sources],
  });
}

/** The indexes of the quotations for which others stand. */
export const repeatedIndexes = ({ repeats }: SharedQuotations): ReadonlySet<number> =>
  new Set(repeats.map(({ index }) => index));

/** Whether two articles' rows say the same of what is shared. Both lists are sorted by index. */
export const isSameSharing = (a: SharedQuotations, b: SharedQuotations): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/**
 * Sharers of the same words by their speakers. Where an article leaves the speaker open and all others agree, it is theirs: a
 * copy that has lost the paragraph with the full name.
 */
function bySpeaker(sharers: readonly Sharer[]): Sharer[][] {
  const named = new Set(sharers.map(({ speaker }) => speaker).filter((speaker) => speaker !== 0));
  if (named.size <= 1) return [[...sharers]];
  const groups = new Map<number, Sharer[]>();
  for (const sharer of sharers) {
    const group = groups.get(sharer.speaker);
    if (group) group.push(sharer);
    else groups.set(sharer.speaker, [sharer]);
  }
  return [...groups.values()];
}

/** The first stands for all: one that names the speaker, of the earliest date; undated ones last. */
function compareSharers(a: Sharer, b: Sharer): number {
  if ((a.speaker === 0) !== (b.speaker === 0)) return a.speaker === 0 ? 1 : -1;
  if ((a.date === undefined) !== (b.date === undefined)) return a.date === undefined ? 1 : -1;
  return compareDates(a.date, b.date) || (a.article < b.article ? -1 : a.article > b.article ? 1 : a.index - b.index);
}

const locationOf = ({ article, index }: QuotationLocation): QuotationLocation => ({ article, index });

const sortedByIndex = ({ repeats, sources }: SharedQuotations): SharedQuotations => ({
  repeats: [...repeats].sort((a, b) => a.index - b.index),
  sources: [...sources].sort((a, b) => a.index - b.index),
});
