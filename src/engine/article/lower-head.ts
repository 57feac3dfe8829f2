import type { Language } from '../languages/language.ts';
import type { Words } from '../text/words.ts';
import { type FindAuthor, type HeadFacts, readHeadLine } from './head-lines.ts';
import type { Line } from './layout/lines.ts';

/** So many lines beneath the title are looked through. */
const MAX_LINES = 8;
/** A longer line, in UTF-16 units, is the story's: what stands below it is none of its head. */
const MAX_STANDFIRST_UNITS = 400;
/** So far apart, in lines, a byline and the date that goes with it may stand. */
const MAX_LINES_BETWEEN = 2;
/** A time of day, and no part of a date with full stops. */
const CLOCK_TIME = /(?<![\d.])\d{1,2}[:.h]\d{2}(?![\d.])/;

/** A line beneath the standfirst, and what it says. */
export interface LowerHeadLine {
  readonly line: Line;
  readonly found: HeadFacts;
}

/**
 * Finds the byline and the date that stand beneath a standfirst or a picture's caption, as most sites have them. Only a line that is
 * nothing else counts: one that begins with "by", or names what its author is; and a date beside such a line, or one that says that it
 * is the day of publishing or has a time of day and is the only one. The day of a story's chapter is none. @param from the first word
 * beneath the title and what was read there
 */
export function lowerHead(
  words: Words,
  language: Language,
  lines: readonly Line[],
  from: number,
  author: FindAuthor,
): LowerHeadLine[] {
  const read: { readonly at: number; readonly line: Line; readonly found: HeadFacts }[] = [];
  const below = lines.filter(({ first }) => first >= from);
  // The last line is no head's: the story stands beneath it.
  for (const [at, line] of below.slice(0, Math.min(MAX_LINES, below.length - 1)).entries()) {
    if (words.end(line.last) - words.start(line.first) > MAX_STANDFIRST_UNITS) break;
    const found = readHeadLine(words, language, line, author);
    if (found) read.push({ at, line, found });
  }
  const bylines = read.filter(({ line, found }) => found.author && found.sure && isByline(words, line));
  const dates = read.filter(({ found }) => found.date !== null);
  const isPublished = ({ at, line }: { readonly at: number; readonly line: Line }): boolean => {
    const beside = bylines.some((one) => Math.abs(one.at - at) <= MAX_LINES_BETWEEN);
    if (beside || says(words, line)) return true;
    return dates.length === 1 && CLOCK_TIME.test(words.slice(line.first, line.last));
  };
  const held = read.filter((one) => bylines.includes(one) || (one.found.date !== null && isPublished(one)));
  return held.map(({ line, found }) => ({ line, found }));
}

/** Whether a line says that somebody wrote it: "By Jane Doe", "Jane Doe, education correspondent". */
const isByline = (words: Words, { first, last }: Line): boolean =>
  words.lower(first) === words.grammar.by ||
  words.grammar.bylineOpening.test(words.lower(first)) ||
  words.grammar.bylineRole.test(words.lower(last));

/** Whether a line says that it is when the article was published: "Published 3 May 2025". */
function says(words: Words, { first, last }: Line): boolean {
  for (let i = first; i <= last; i++) if (words.grammar.publishes.test(words.lower(i))) return true;
  return false;
}
