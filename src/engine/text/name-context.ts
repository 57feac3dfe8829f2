// White space in the texts here is collapsed (collapse-whitespace.ts): one space, or an empty line.

import { isParticle } from '../dictionary/case-matching.ts';
import { isWordUnit } from '../dictionary/character-classes.ts';
import { itemAt } from '../item-at.ts';
import type { NameLanguage } from '../languages/name-language.ts';
import { fold } from './fold.ts';

/** The words directly before a name. */
export interface Before {
  /** A title or role: "President", "foreign minister". */
  readonly title: boolean;
  /** Capitalised words that may be given names, nearest last: "Heydar" before "Aliyev". */
  readonly given: readonly string[];
}

/** How far back to search: four given names and a title of two words. */
const MAX_CHARS_BACK = 100;

/**
 * Reads the words directly before a name, leftwards as long as only spaces separate them. `isPlace` tells whether a word names a
 * country, a people or a capital: "Russian" before "Lavrov" is no given name.
 */
export function before(
  language: NameLanguage,
  text: string,
  start: number,
  isPlace: (word: string) => boolean,
): Before {
  const { titles, notGivenNames, possessive, openingForm } = language;
  const floor = Math.max(0, start - MAX_CHARS_BACK);
  const given: string[] = [];
  for (let place = previousWord(text, start, floor); place; place = previousWord(text, place.start, floor)) {
    const word = text.slice(place.start, place.end);
    const folded = fold(word).replace(/\.$/, '');
    if (folded === '') break;
    const endsSentence = word.endsWith('.') && folded.length > MAX_ABBREVIATION_LETTERS;
    if (titles.has(folded) && !endsSentence) return { title: true, given };
    const initial = isInitial(word);
    if (possessive.test(word) || (!initial && notGivenNames.has(folded))) break;
    if (!initial && word.endsWith('.')) break;
    if (!isCapitalised(word)) {
      // "Lula da Silva", "Osama bin Laden": a particle may continue a name leftwards but not be the nearest word.
      if (isParticle(word) && given.length === 0) continue;
      break;
    }
    if (!initial && /^\p{Lu}{2,}$/u.test(word)) break;
    if (isPlace(word)) break;
    // "Visiting Jordan": the first word of the sentence.
    if (given.length === 0 && openingForm.test(word) && startsSentence(text, place.start)) break;
    given.unshift(word);
    if (given.length === 4) break;
  }
  return { title: false, given };
}

/** The word that ends one space before a place, with its full stop; null where there is none after `floor`. */
function previousWord(text: string, from: number, floor: number): { start: number; end: number } | null {
  const end = floor + text.slice(floor, from).trimEnd().length;
  let start = end > floor && text.charCodeAt(end - 1) === FULL_STOP ? end - 1 : end;
  const letters = start;
  while (start > floor && isOfName(text.charCodeAt(start - 1))) start--;
  if (end === from || start === letters || text.slice(end, from).includes('\n')) return null;
  return { start, end };
}

/** A longer word with a full stop ends its sentence: "Gov." is a title before a name, "the leader." ends the sentence before. */
const MAX_ABBREVIATION_LETTERS = 4;

const FULL_STOP = 46;

/** Whether a unit may be within a word of a name: letters, digits, accents, apostrophes, hyphens. */
const isOfName = (code: number): boolean =>
  code === 39 || code === 45 || code === 0x2019 || code === 0x2bc || (code !== 95 && isWordUnit(code));

/** The word directly after a name (only white space between, one suffix such as Jr. passed over), or an empty string. */
export function wordAfter({ nameSuffixes }: NameLanguage, text: string, end: number): string {
  const [, first = '', second = ''] = /^\s+(\S+)\s*(\S*)/.exec(text.slice(end, end + 60)) ?? [];
  return WORD.exec(nameSuffixes.has(fold(first).replace('.', '')) ? second : first)?.[0] ?? '';
}

const WORD = /^[\p{L}\p{M}\p{N}'’ʼ-]+/u;

/** The word directly before, with its full stop; an empty string if more than white space, or an empty line, separates them. */
export function wordBefore(text: string, start: number): string {
  const floor = Math.max(0, start - MAX_WORD_CHARS);
  const end = floor + text.slice(floor, start).trimEnd().length;
  if (end === start || text.slice(end, start).includes('\n')) return '';
  let from = end;
  while (from > floor && (isOfName(text.charCodeAt(from - 1)) || text.charCodeAt(from - 1) === FULL_STOP)) from--;
  return text.slice(from, end);
}

const MAX_WORD_CHARS = 40;

/** A letter for a given name: "L." or "L", but not the words "A" and "I". */
export function isInitial(word: string): boolean {
  return /^(?:\p{Lu}\.|(?![AI])\p{Lu})$/u.test(word);
}

/** Whether a word begins with a capital letter. */
export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Whether nothing but quotation marks and brackets stands between the place and the start of its sentence or block. */
export function startsSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:;…\n—–])["'“”‘’([\s]*$/u.test(text.slice(Math.max(0, start - 8), start));
}

/**
 * Whether capitals tell nothing here: in a headline With Most Words In Capitals, or IN CAPITALS ONLY. Judged by the longer words
 * of the sentence.
 */
export function isHeadline(language: NameLanguage, text: string, start: number, end: number): boolean {
  const inCapitals = [wordBefore(text, start), text.slice(start, end), wordAfter(language, text, end)].filter((s) =>
    /\p{L}{2}/u.test(s),
  );
  if (inCapitals.length > 1 && inCapitals.every((s) => !/\p{Ll}/u.test(s))) return true;
  const from = Math.max(0, start - 150);
  const left =
    text
      .slice(from, start)
      .split(/[.!?]\s|\n\n/)
      .at(-1) ?? '';
  const right = itemAt(text.slice(end, end + 150).split(/[.!?](?:\s|$)|\n\n/), 0);
  // A list of names, or a table's row.
  if ((`${left}${right}`.match(/[,;()\d]/g)?.length ?? 0) > 2) return false;
  // The sentence's first word has a capital anyway, and titles and the name itself have theirs.
  const context = [...left.split(/\s+/).filter(Boolean).slice(1), ...right.split(/\s+/).filter(Boolean)];
  // A headline writes only short function words in lower case: a lower-case "met" says that capitals mark names here.
  if (context.some((word) => isSmallWord(language, word))) return false;
  const own = fold(text.slice(start, end));
  const words = context
    .flatMap((word) => word.match(/[\p{L}\p{M}]{4,}/gu) ?? [])
    .filter((word) => {
      const folded = fold(word);
      return !language.titles.has(folded) && !own.includes(folded);
    });
  if (words.length < 2 || context.length < 3) return false;
  return words.filter(isCapitalised).length >= words.length * 0.75;
}

/** A word in small letters that a headline in capitals would write with a capital. */
function isSmallWord({ notGivenNames, littleWords }: NameLanguage, word: string): boolean {
  const bare = /^["'“‘(]*(\p{Ll}[\p{L}\p{M}]+)/u.exec(word)?.[1];
  return bare !== undefined && !notGivenNames.has(fold(bare)) && !littleWords.has(bare) && !isParticle(bare);
}
