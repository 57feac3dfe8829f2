import type { Words } from '../../text/words.ts';
import type { Line } from './lines.ts';

/** The most words and marks of such a line. */
const MAX_WORDS = 14;
/** Where a page is in its site: "Home > News > Local". */
const BREADCRUMB = /^[^>›»]{1,30}(?: [>›»] [^>›»]{1,40}){1,5}$/;
/** What parts the entries of a menu: "Opinion | Letters". */
const BAR = / *[|·•] */;
/** "Media contact: press@example.org" */
const MAIL_ADDRESS = /[^\s@]@[^\s@]+\.\p{L}/u;
const ONE_WORD = /^\p{L}+$/u;

/** Whether a line is what a site puts around its stories, and comes along where one copies a page: "Share", "3 min read". */
export function isSiteLine(words: Words, { first, last }: Line): boolean {
  if (last - first >= MAX_WORDS) return false;
  const text = words.slice(first, last);
  if (MAIL_ADDRESS.test(text)) return true;
  const [section = '', ...topics] = text.split(BAR);
  const isSites = (part: string): boolean => words.grammar.siteLine.test(part.toLowerCase());
  // "News | Floods"
  const isSection = topics.length > 0 && topics.every((part) => ONE_WORD.test(part));
  return BREADCRUMB.test(text) || (isSites(section) && (isSection || topics.every(isSites)));
}

/** A section's name has so many words at most, a title beneath it so many at least and at most. */
const MAX_SECTION_WORDS = 2;
const TITLE_WORDS = { least: 4, most: 30 };

/** Whether a line is a section's name in capitals above what looks like a title: "COAST". */
export function isSection(words: Words, { first, last }: Line, next: Line | undefined): boolean {
  if (!next || last - first >= MAX_SECTION_WORDS) return false;
  for (let i = first; i <= last; i++) if (words.type(i).shape !== 'caps' || words.type(i).text.length < 2) return false;
  const length = next.last - next.first + 1;
  return length >= TITLE_WORDS.least && length <= TITLE_WORDS.most && words.type(next.last).text !== '.';
}
