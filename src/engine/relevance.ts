import { stem } from './languages/en/stem.ts';
import { STOP_WORDS } from './languages/en/stop-words.ts';
import { fold } from './text/fold.ts';
import type { Quotation } from './types.ts';

/** How much of what was said a quotation gives. Only a whole or a part may lead while there is one. */
export const Extent = { fragment: 0, part: 1, whole: 2 } as const;
export type Extent = (typeof Extent)[keyof typeof Extent];

/** Under so many words in quotation marks a quotation is a fragment ("dynamic", "active involvement"). */
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
    if (word.length > 1 && !STOP_WORDS.has(word)) terms.add(stem(word));
  }
  return [...terms];
}

/** Whether a quotation is whole, a part in its sentence, or a fragment. */
export function extentOf(quotation: Quotation): Extent {
  const { kind, text, quoted } = quotation;
  const said = kind === 'indirect' ? text : quoted.map((q) => q.end - q.start).reduce((a, b) => Math.max(a, b), 0);
  // Offsets of `quoted` are into the article; without its text, English's six characters a word are near enough.
  const words = typeof said === 'string' ? said.split(/\s+/).length : said / 6;
  if (words < FRAGMENT_BELOW_WORDS) return Extent.fragment;
  return kind === 'direct' ? Extent.whole : Extent.part;
}

/**
 * How much sharing a clue (a word, an entity) tells when `having` of `total` quotations have it: the inverse document
 * frequency of BM25 (Robertson and Zaragoza 2009), never negative.
 */
export const rarity = (having: number, total: number): number =>
  Math.log(1 + Math.max(0, total - having + 0.5) / (having + 0.5));

/** What a quotation's shared rarities are divided by: more for a long one, which shares more words by chance. */
export const lengthCheck = (words: number): number =>
  1 - LENGTH_SHARE + LENGTH_SHARE * Math.max(1, words / AVERAGE_WORDS);

const AVERAGE_WORDS = 14;
