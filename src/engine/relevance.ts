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

/** A quotation as ranking sees it. */
export interface Rankable {
  /** Sum of the rarities of what it shares with the passage. */
  readonly shared: number;
  readonly extent: Extent;
  /** Content words in it, about. */
  readonly words: number;
  /** Orders by date; 0 for undated. */
  readonly date: number;
}

/**
 * The quotations that bear most on a passage, best first, at most `limit`: fragments after all others; then by what is
 * shared, long ones a little less for the same; then whole before part, newer before older, undated last; then in the
 * order given.
 */
export function rankQuotations<Q extends Rankable>(quotations: Iterable<Q>, limit: number): Q[] {
  const best: { quotation: Q; score: number }[] = [];
  for (const quotation of quotations) {
    const entry = { quotation, score: scoreOf(quotation) };
    const last = best[best.length - 1];
    if (best.length === limit && (!last || compare(entry, last) >= 0)) continue;
    let at = best.length;
    for (let before = best[at - 1]; before && compare(entry, before) < 0; before = best[at - 1]) at--;
    best.splice(at, 0, entry);
    if (best.length > limit) best.pop();
  }
  return best.map(({ quotation }) => quotation);
}

const AVERAGE_WORDS = 14;

const scoreOf = ({ shared, words }: Rankable): number =>
  shared / (1 - LENGTH_SHARE + LENGTH_SHARE * Math.max(1, words / AVERAGE_WORDS));

function compare(a: { quotation: Rankable; score: number }, b: { quotation: Rankable; score: number }): number {
  const fragment = Number(a.quotation.extent === Extent.fragment) - Number(b.quotation.extent === Extent.fragment);
  return (
    fragment || b.score - a.score || b.quotation.extent - a.quotation.extent || b.quotation.date - a.quotation.date || 0
  );
}
