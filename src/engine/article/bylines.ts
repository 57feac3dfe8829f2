import { AUTHORSHIP_ELSEWHERE } from '../languages/dates-of-other-languages.ts';
import { Class, FUNCTION_WORD } from '../languages/language.ts';
import type { Words } from '../text/words.ts';
import type { Range } from './quotations/annotated-article.ts';

/** Words of these classes are no part of an author's name where nothing else says that it is one. */
export const NO_AUTHOR =
  FUNCTION_WORD |
  Class.role |
  Class.organisation |
  Class.place |
  Class.knownPlace |
  Class.noName |
  Class.weekday |
  Class.month |
  Class.roleModifier;

/** An author's name in a line, and whether the line alone makes it a byline: a bare pair of names may be anything. */
export interface Byline {
  readonly name: Range;
  readonly sure: boolean;
}

/** The most words behind the first of a line with a name and a post. */
const MAX_POST_WORDS = 6;
/** The most words of the place that an author writes from: "Jane Doe in New York". */
const MAX_PLACE_WORDS = 4;

/** A byline on a line of its own: "By Jane Doe", "Written by Jane Doe", "JANE DOE and John Roe", "Jane Doe, Staff Writer". */
export function authorLine(words: Words, first: number, last: number, covered: Uint8Array): Byline | null {
  const { opening, isEnglish } = afterBy(words, first);
  const by = opening > first;
  const end = nameEnd(words, opening, last, covered, by ? FUNCTION_WORD : NO_AUTHOR);
  if (end < opening + 1 || (!by && hasPaperWord(words, opening, end))) return null;
  const name = { first: opening, last: withOthers(words, end, last, covered) };
  if (by && !isEnglish) return name.last === last ? { name, sure: false } : null;
  if (end === last || (by && name.last === last)) return { name, sure: true };
  if (name.last === last) return { name, sure: false };
  const next = words.lower(name.last + 1);
  // "Jane Doe, education correspondent"
  if (!by && next === ',' && words.grammar.bylineRole.test(words.lower(last)) && last - name.last <= 5)
    return { name, sure: true };
  const post = by ? -1 : behindTwoNames(words, first, last, covered);
  if (post >= 0) return { name: { first: opening, last: post }, sure: true };
  if (!by) return isPlace(words, name.last + 1, last) ? { name, sure: false } : null;
  return next === ',' ||
    next === '|' ||
    next === words.grammar.and ||
    words.gap(name.last + 1) > 1 ||
    isPlace(words, name.last + 1, last)
    ? { name, sure: true }
    : null;
}

/**
 * The first word after "By", "Written by" or the like; `first` where the line does not begin so. Another language's word may as well
 * begin a name ("Von Trapp Sings Again"), or be a part of one.
 */
function afterBy(words: Words, first: number): { opening: number; isEnglish: boolean } {
  const by = words.grammar.bylineOpening.test(words.lower(first)) ? first + 1 : first;
  if (words.lower(by) === words.grammar.by) return { opening: by + 1, isEnglish: true };
  const elsewhere = AUTHORSHIP_ELSEWHERE.test(words.lower(first)) && words.capital(first + 1);
  return { opening: elsewhere ? first + 1 : first, isEnglish: !elsewhere };
}

/** The last word of the last of several authors: "Jane Doe, John Roe and Ida Poe". `end`: of the first author. */
function withOthers(words: Words, end: number, last: number, covered: Uint8Array): number {
  let at = end;
  while (at + 2 < last && (words.type(at + 1).text === ',' || words.lower(at + 1) === words.grammar.and)) {
    const next = words.type(at + 1).text === ',' && words.lower(at + 2) === words.grammar.and ? at + 3 : at + 2;
    const other = nameEnd(words, next, last, covered, NO_AUTHOR);
    if (other < next + 1 || hasPaperWord(words, next, other)) break;
    at = other;
  }
  return at;
}

/** The last word of a name of two words with a post behind it, as "Jane Doe Health editor"; -1 where there is none. */
function behindTwoNames(words: Words, first: number, last: number, covered: Uint8Array): number {
  const isPost = words.type(last).shape === 'lower' && words.grammar.bylineRole.test(words.lower(last));
  if (!isPost || last - first < 2 || last - first > MAX_POST_WORDS) return -1;
  return nameEnd(words, first, first + 1, covered, NO_AUTHOR) === first + 1 ? first + 1 : -1;
}

/** Whether the words are a place that somebody writes from: "in New York". */
function isPlace(words: Words, first: number, last: number): boolean {
  if (!words.grammar.locative.test(words.lower(first)) || last <= first || last - first > MAX_PLACE_WORDS) return false;
  for (let i = first + 1; i <= last; i++) if (!words.capital(i)) return false;
  return true;
}

/** The last word of a name of two to four capitalised words from `first` on; before `first` if there is none. */
export function nameEnd(words: Words, first: number, last: number, covered: Uint8Array, not: number): number {
  let i = first;
  let end = first - 1;
  while (i <= last && i < first + 6) {
    if (words.capital(i) && !covered[i] && !words.is(i, not) && !/[\d@#]/.test(words.type(i).text)) end = i;
    else if (!(words.type(i).text === '.' && words.gap(i) === 0) && !words.is(i, Class.particle)) break;
    i++;
  }
  return end;
}

/** Whether a capitalised word is typical of a newspaper's or an agency's name; `any`: a word in small letters as well, as "dpa". */
export function hasPaperWord(
  words: Words,
  first: number,
  last: number,
  letters: 'capitals' | 'any' = 'capitals',
): boolean {
  for (let i = first; i <= last; i++)
    if (
      (letters === 'any' || words.capital(i)) &&
      words
        .lower(i)
        .split('-')
        .some((part) => words.grammar.paper.test(part))
    )
      return true;
  return false;
}
