import type { Words } from '../../text/words.ts';
import type { Line } from './lines.ts';

/** The most words and marks of such a line. */
const MAX_WORDS = 14;
/** Where a page is in its site: "Home > News > Local". */
const BREADCRUMB = /^[^>›»]{1,30}(?: [>›»] [^>›»]{1,40}){1,5}$/;
/** What parts the entries of a menu: "Opinion | Letters". */
const BAR = / *[|·•] */;
const ONE_WORD = /^\p{L}+$/u;

/** Whether a line is what a site puts around its stories, and comes along where one copies a page: "Share", "3 min read". */
export function isSiteLine(words: Words, { first, last }: Line): boolean {
  if (last - first >= MAX_WORDS) return false;
  const text = words.slice(first, last);
  const [section = '', ...topics] = text.split(BAR);
  const isSites = (part: string): boolean => words.grammar.siteLine.test(part.toLowerCase());
  // "News | Floods"
  const isSection = topics.length > 0 && topics.every((part) => ONE_WORD.test(part));
  return BREADCRUMB.test(text) || (isSites(section) && (isSection || topics.every(isSites)));
}
