import type { Words } from '../../text/words.ts';
import type { Line } from './lines.ts';

/** The most words and marks of such a line. */
const MAX_WORDS = 14;
/** Where a page is in its site: "Home > News > Local". */
const BREADCRUMB = /^[^>›»]{1,30}(?: [>›»] [^>›»]{1,40}){1,5}$/;
/** What parts the entries of a menu: "Opinion | Letters". */
const BAR = / *[|·•] */;

/** Whether a line is what a site puts around its stories, and comes along where one copies a page: "Share", "3 min read". */
export function isSiteLine(words: Words, { first, last }: Line): boolean {
  if (last - first >= MAX_WORDS) return false;
  const text = words.slice(first, last);
  return BREADCRUMB.test(text) || text.split(BAR).every((part) => words.grammar.siteLine.test(part.toLowerCase()));
}
