import { itemAt } from '../../../item-at.ts';
import { Class, type Language } from '../../../languages/language.ts';
import { Gap, type Words } from '../../../text/words.ts';
import type { CapitalRun } from './capital-runs.ts';
import { LineStyle, lineStyles } from './line-styles.ts';
import { NO_NAME } from './no-name.ts';

/** Nor is a title or a suffix, where a stretch of capitals is to be a name and nothing else. */
const NO_BARE_NAME = NO_NAME | Class.honorific | Class.nameSuffix;

/** The most words of a name behind an office, particles included. */
const MAX_NAME = 4;
/** How far before a place its office stands, in words: "minister of foreign affairs of Ruritania". */
const MAX_BACK = 10;

/**
 * Finds the names of people whose office stands beside them, whatever the learnt weights say: "the defender Dimas", "Governor of
 * Oregon Tessa Hobson", "Ann Hobson, president of". Each as its word indexes. `forms` says of each word which kind of country form it is part of.
 */
export function namesOfOfficeHolders(
  words: Words,
  language: Language,
  stretches: readonly CapitalRun[],
  forms: Uint8Array,
): number[][] {
  const styles = lineStyles(words);
  return stretches.flatMap(({ pieces }) => {
    const first = itemAt(pieces, 0);
    if (styles[first] !== LineStyle.prose) return [];
    const opening = behindOpening(words, language, pieces);
    // "Golfer Jordan Hobson": behind a trade, a country's name that is also a given one is a given name.
    const isGiven = opening.length > 1 && language.givenName(words.lower(itemAt(opening, 0))) !== undefined;
    const known = isGiven && forms[itemAt(opening, 0)] ? opening.slice(1) : opening;
    if (opening.length > 0 && isBareName(words, language, known, forms)) return [opening];
    if (words.gap(first) !== Gap.space) return [];
    const besideRole =
      isOwnRole(words, language, first - 1) ||
      isApposed(words, language, pieces) ||
      isOccupation(words, language, first - 1, pieces);
    const name = besideRole ? pieces : behindOffice(words, language, pieces, forms);
    return name.length > 0 && isBareName(words, language, name, forms) ? [[...name]] : [];
  });
}

/** Whether an occupation in small letters stands before a full name: "printer Ann Hobson". */
const isOccupation = (words: Words, language: Language, at: number, { length }: readonly number[]): boolean =>
  length > 1 && words.type(at).shape === 'lower' && language.articlePeople.occupations.has(words.lower(at));

/** The full name behind an occupation that is capitalised as it begins a sentence: of "Printer Ann Hobson" the last two. */
function behindOpening(words: Words, language: Language, [first = 0, ...name]: readonly number[]): number[] {
  const opens = words.gap(first) > Gap.space || /^(?:[.!?”"’“‘«—–]|-+)$/.test(words.type(first - 1).text);
  return opens && name.length > 1 && isTrade(language, words.lower(first), words.lower(name[0] ?? 0)) ? name : [];
}

/** Whether a word in small letters is a role that people alone have: "the defender", "her lawyer". */
function isOwnRole(words: Words, language: Language, at: number): boolean {
  const { shape, lower, classes } = words.type(at);
  if (shape !== 'lower' || (classes & Class.role) === 0 || classes & Class.people) return false;
  return !language.articlePeople.sharedRoles.has(lower) && !language.articleCountries.countryRoles.has(lower);
}

/** Whether a full name's role follows it: "Ann Hobson, president of". */
function isApposed(words: Words, language: Language, pieces: readonly number[]): boolean {
  const last = pieces[pieces.length - 1] ?? 0;
  if (pieces.length < 2 || words.type(last + 1).text !== ',') return false;
  const link = words.lower(last + 3);
  return isOwnRole(words, language, last + 2) && link !== words.grammar.to && words.grammar.officeLink.test(link);
}

/** The words of a run behind the place of an office: of "Oregon Tessa Hobson" the last two. */
function behindOffice(
  words: Words,
  language: Language,
  pieces: readonly number[],
  forms: Uint8Array,
): readonly number[] {
  const before = linkBefore(words, itemAt(pieces, 0));
  if (before < 0 || !hasOffice(words, before - 1)) return [];
  let from = 0;
  while (from < pieces.length && isPlace(words, forms, itemAt(pieces, from))) from++;
  const given = pieces.findIndex(
    (at, k) => k >= Math.max(from, 1) && language.givenName(words.lower(at)) !== undefined,
  );
  // A place that is not known ends where a given name begins.
  if (given >= 0 && (from === 0 || given === from || !isBareName(words, language, pieces.slice(from), forms)))
    from = given;
  return from > 0 && pieces.length - from > 1 ? pieces.slice(from) : [];
}

/** Whether a word says what somebody does, and is no given name, before a name that begins with `next`. */
export function isTrade(language: Language, lower: string, next: string): boolean {
  if (language.givenName(lower) !== undefined) return false;
  const { occupations, occupationEnding } = language.articlePeople;
  return occupations.has(lower) || (occupationEnding.test(lower) && language.givenName(next) !== undefined);
}

const isPlace = (words: Words, forms: Uint8Array, at: number): boolean =>
  forms[at] === 1 || words.is(at, Class.place | Class.knownPlace);

/** The word that links what begins at `at` to an office before it ("of", "to the"), or -1. */
function linkBefore(words: Words, at: number): number {
  const link = words.lower(at - 1) === words.grammar.the ? at - 2 : at - 1;
  return words.type(link).shape === 'lower' && words.grammar.officeLink.test(words.lower(link)) ? link : -1;
}

/** Whether an office ends at a word: right there, or before what it is of ("minister of foreign affairs"). */
function hasOffice(words: Words, at: number): boolean {
  for (let i = at; i > at - MAX_BACK && words.gap(i + 1) === Gap.space; i--) {
    const { shape, lower, classes } = words.type(i);
    if (classes & Class.role && !(classes & Class.people))
      return i === at || words.grammar.officeLink.test(words.lower(i + 1));
    if (shape === 'punct' || classes & (Class.verb | Class.auxiliary | Class.subordinator)) return false;
    if (shape === 'lower' && classes & Class.preposition && !words.grammar.officeLink.test(lower)) return false;
  }
  return false;
}

/** Whether a stretch is made of nothing but words that names are made of. */
export function isBareName(words: Words, language: Language, pieces: readonly number[], forms: Uint8Array): boolean {
  const [first = 0] = pieces;
  const last = pieces[pieces.length - 1] ?? first;
  if (pieces.length > MAX_NAME || words.type(first).shape !== 'capital' || words.type(last).shape !== 'capital')
    return false;
  return pieces.every((at) => {
    const { shape, lower } = words.type(at);
    if (words.is(at, NO_BARE_NAME) || forms[at] || language.articleCountries.companyWords.has(lower)) return false;
    return shape === 'lower' || words.lowerCount(at) === 0 || language.givenName(lower) !== undefined;
  });
}
