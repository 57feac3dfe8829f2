import { type CountryForm, type CountrySense, countrySense } from '../countries/country-sense.ts';
import type { PageLanguage } from '../languages/name-language.ts';
import { fold } from '../text/fold.ts';
import { isCapitalised, isHeadline, startsSentence, wordAfter } from '../text/name-context.ts';
import { isForeignWord } from './foreign-word.ts';

/** A country's name in a block of a page. */
export interface NameOnPage extends CountryForm {
  /** The name, folded. */
  readonly key: string;
  /** What the piece has before and after the block. */
  beside(): readonly string[];
  /** Whether the page says that it is in another language. */
  readonly isForeign: boolean;
}

/** What a country's name means by what stands beside it; a page also has other languages, and papers and firms nobody quotes. */
export function senseOnPage(language: PageLanguage, place: NameOnPage): CountrySense {
  if (isOfFirm(language, place) || isOfThingHere(language, place)) return 'other';
  const sense = countrySense(language, place);
  if (sense !== 'country') return sense;
  const { text, start, end, key } = place;
  if (isTownOfTwoWords(language, place)) return 'town';
  if (language.countries.personNames.has(key)) {
    if (AGE.test(text.slice(end, end + MAX_AGE_CHARS))) return 'person';
    if (language.relationBefore.test(text.slice(Math.max(0, start - MAX_RELATION_CHARS), start))) return 'person';
  }
  if (mayBeCounted(language, place)) return 'unsure';
  return language.foreignWords.has(key) && isForeignWord(language, place) ? 'unsure' : sense;
}

/** Matches what follows the name of somebody whose age is given: "Chad, 34, said". */
const AGE = /^, \d{1,2},/;
const MAX_AGE_CHARS = 6;

/** Room for a possessive, an adjective and a relation before a name: "their youngest daughter ". */
const MAX_RELATION_CHARS = 40;

/** Whether a state follows after one more word with a capital: "Peru Hills, Ohio". */
function isTownOfTwoWords({ countries }: PageLanguage, { text, end, isPlace }: NameOnPage): boolean {
  const behind = text.slice(end, end + MAX_TOWN_CHARS);
  const second = /^ (\p{Lu}\p{Ll}+)/u.exec(behind);
  return !!second?.[1] && !isPlace(second[1]) && countries.stateAfter.test(behind.slice(second[0].length));
}

/** Room for the second word of a town's name and the state behind it. */
const MAX_TOWN_CHARS = 50;

/** Whether a country's name is part of a newspaper's, a firm's, a ship's or a street's, by the words around it: "Korea Herald". */
function isOfFirm(language: PageLanguage, { text, start, end, key, isPlace }: NameOnPage): boolean {
  const ahead = text.slice(Math.max(0, start - MAX_FIRM_CHARS), start);
  if (language.firmsBefore.test(ahead) || language.thingsBefore.get(key)?.test(ahead)) return true;
  if (language.legalFormAfter.test(text.slice(end, end + MAX_LEGAL_FORM_CHARS))) return true;
  const partner = PARTNER.exec(text.slice(end, end + MAX_LEGAL_FORM_CHARS))?.[1];
  if (partner && language.countries.personNames.has(key) && !isPlace(partner)) return true;
  const next = wordInLineAfter(language, text, end);
  if (!isCapitalised(next) || isHeadline(language, text, start, end)) return false;
  return language.firms.has(fold(next)) || language.countries.streets.has(fold(next).replace(/\.$/, ''));
}

/** Matches the second owner of a firm of two: "Holland & Beckett". */
const PARTNER = /^ & (\p{Lu}\p{Ll}+)/u;
/** More than the words that `firmsBefore` and `thingsBefore` look for. */
const MAX_FIRM_CHARS = 16;
/** Room for three words and the legal form behind them. */
const MAX_LEGAL_FORM_CHARS = 60;

/** Whether the word after makes it something else than the country's: "Indian corn", and near "Navajo" also "Indian blankets". */
function isOfThingHere(language: PageLanguage, { text, start, end, key }: NameOnPage): boolean {
  const after = fold(wordInLineAfter(language, text, end));
  if (after === '') return false;
  if (language.thingsOf.get(key)?.has(after)) return true;
  if (!language.thingsNearSigns.get(key)?.has(after)) return false;
  const signs = language.nearSigns.get(key);
  return !!signs && hasNear(text, start, end, signs);
}

/**
 * Whether the name may be the thing's: a word before it counts it, as in "the Turkey", or it has its capital from the beginning of a
 * sentence, and the sentence speaks of the thing.
 */
function mayBeCounted(language: PageLanguage, { text, start, end, key }: NameOnPage): boolean {
  const thing = language.countries.thingSigns.get(key);
  if (!thing) return false;
  const isCounted = language.counting.test(text.slice(Math.max(0, start - MAX_FIRM_CHARS), start));
  const signs = new Set([...thing, ...(language.nearSigns.get(key) ?? [])]);
  return (isCounted || startsSentence(text, start)) && hasNear(text, start, end, signs);
}

/** Whether one of some words, in any case, is within a sentence of a name. */
function hasNear(text: string, start: number, end: number, words: ReadonlySet<string>): boolean {
  const near = text.slice(Math.max(0, start - MAX_CHARS_TO_SIGN), end + MAX_CHARS_TO_SIGN).match(/[\p{L}\p{M}]+/gu);
  return near?.some((word) => words.has(word.toLowerCase())) ?? false;
}

/** How far a sign may be from the name, in UTF-16 units: about a sentence. */
const MAX_CHARS_TO_SIGN = 120;

/** The word directly after in the same line or paragraph. */
export const wordInLineAfter = (language: PageLanguage, text: string, end: number): string =>
  text.charAt(end) === '\n' ? '' : wordAfter(language, text, end);
