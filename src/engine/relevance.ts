import { SEARCH_LANGUAGE } from './languages/search-language.ts';
import { fold } from './text/fold.ts';
import type { Quotation } from './types.ts';

/**
 * How much of a statement a quotation gives, from least to most: words that only a heading has, a few words that the article
 * reports, a few words in quotation marks, a clause that the article reports, a part of a statement, a whole one. Headings and
 * fragments come first only if there is nothing else.
 */
export const Extent = { heading: 0, reportedFragment: 1, fragment: 2, reported: 3, part: 4, whole: 5 } as const;
export type Extent = (typeof Extent)[keyof typeof Extent];

/** Whether a quotation of this extent has its speaker's own words. Those of a heading are the headline writer's. */
export const isSpoken = (extent: Extent): boolean =>
  extent === Extent.fragment || extent === Extent.part || extent === Extent.whole;

/** A quotation of fewer words is a fragment ("dynamic", "active involvement"). */
const FRAGMENT_BELOW_WORDS = 5;
/** BM25's usual b is 0.75, for documents; quotations are of one order of length and only the long-winded need a check. */
const LENGTH_SHARE = 0.3;

/**
 * The content words of a text, folded and stemmed, each once, in order of first appearance; no stop words, no single
 * letters. For the words of a search as for those of a quotation.
 */
export function contentTerms(text: string): string[] {
  const terms = new Set<string>();
  for (const [word] of fold(text).matchAll(/[\p{L}\p{N}]+/gu)) {
    if (word.length > 1 && !SEARCH_LANGUAGE.stopWords.has(word)) terms.add(SEARCH_LANGUAGE.stem(word));
  }
  return [...terms];
}

/** The extent of a quotation. */
export function extentOf(quotation: Quotation): Extent {
  if (isInHeading(quotation)) return Extent.heading;
  if (isReported(quotation)) {
    return quotation.text.split(/\s+/).length < FRAGMENT_BELOW_WORDS ? Extent.reportedFragment : Extent.reported;
  }
  // Offsets are into the article. Without its text, six characters per English word are close enough.
  const words = Math.max(0, ...quotation.quoted.map(({ start, end }) => end - start)) / 6;
  if (words < FRAGMENT_BELOW_WORDS) return Extent.fragment;
  return quotation.kind === 'direct' ? Extent.whole : Extent.part;
}

/** Whether a quotation stands in a headline or a subheading. Readings of older engines do not say where a quotation stands. */
export const isInHeading = ({ place }: Quotation): boolean => place === 'headline' || place === 'subheading';

/** Whether a quotation has no words of its speaker: the article only reports what was said. */
export const isReported = ({ kind }: Quotation): boolean => kind === 'indirect';

/**
 * How much sharing a clue (a word, an entity) tells when `having` of `total` quotations have it: the inverse document
 * frequency of BM25 (Robertson and Zaragoza 2009), never negative.
 */
export const rarity = (having: number, total: number): number =>
  Math.log(1 + Math.max(0, total - having + 0.5) / (having + 0.5));

/**
 * How much a clue counts that a sentence and a quotation share: its rarity once for each of the two, as in the product of two
 * vectors weighted by tf·idf. So one rare word says more than several common ones.
 */
export const clueWeight = (having: number, total: number): number => rarity(having, total) ** 2;

/** A divisor for the sum of shared weights: larger for a long quotation, which shares more words by chance. */
export const lengthCheck = (words: number): number =>
  1 - LENGTH_SHARE + LENGTH_SHARE * Math.max(1, words / AVERAGE_WORDS);

const AVERAGE_WORDS = 14;
