import type { NameLanguage } from '../languages/name-language.ts';
import { fold } from '../text/fold.ts';
import { before, isCapitalised, isHeadline, startsSentence, wordAfter, wordBefore } from '../text/name-context.ts';

/**
 * What a country's name or demonym means by what stands beside it. Pages and articles ask this one question.
 *
 * - country: the country, as far as its neighbours tell.
 * - other: something else that only holds the word ("New Mexico", "guinea pig", "CONTACT US").
 * - person: somebody of that name ("Michael Jordan", "Chad Smith").
 * - town: a town of that name ("Lebanon, Ohio").
 * - unsure: the rest of the text must show that the country is meant ("Georgia"; "Turkey" where a turkey is roasted).
 */
export type CountrySense = 'country' | 'other' | 'person' | 'town' | 'unsure';

/** A text with a country's form in it. White space in it is collapsed (collapse-whitespace.ts). */
export interface CountryForm {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether a word is a form of a country or a capital. */
  isPlace(word: string): boolean;
  /** A name, no demonym: that has a capital also where the text is careless. */
  readonly isName: boolean;
  /** Whether the whole text also has a word in small letters. */
  isWrittenSmall(word: string): boolean;
}

export function countrySense(language: NameLanguage, form: CountryForm): CountrySense {
  const { countries } = language;
  const { text, start, end, isPlace } = form;
  const written = text.slice(start, end);
  const name = fold(written);
  const previous = fold(wordBefore(text, start));
  const next = wordAfter(language, text, end);
  const after = fold(next).replace(language.possessive, '');
  if (isOtherThing(language, form, name, previous, after)) return 'other';
  const accented = countries.accents.get(name);
  // Accents part Germán and Réunion from German and a reunion; whole words of capitals often drop them.
  if (accented !== undefined && accented !== /[\u0080-\uffff]/.test(written)) return 'other';
  if (isTown(language, form, name, after)) return 'town';
  const isDemonym = countries.personDemonyms.has(name);
  if (countries.personNames.has(name) || isDemonym) {
    const { given, title } = before(language, text, start, isPlace);
    const named = (title && !countries.roleBefore.has(previous)) || given.length > 0;
    // An acronym is nobody's family name: "India RBI chief".
    const mayBeName = isCapitalised(next) && (isShouted(written) || !isShouted(next));
    const goesOnAsName = !isDemonym && mayBeName && !goesOn(language, after) && !isPlace(next);
    if (named || goesOnAsName) {
      const headline = isHeadline(language, text, start, end);
      if (named || !(headline && isSomewhere(language, text, start, end))) return headline ? 'unsure' : 'person';
    }
  }
  if (countries.needSupport.has(name) || mayBeThing(language, form, name)) return 'unsure';
  return 'country';
}

/** Whether a country's name, folded, may mean something else where nothing beside it says so. */
export function isDoubtfulCountry({ countries }: NameLanguage, name: string): boolean {
  const { needSupport, personNames, townNames, thingSigns } = countries;
  return needSupport.has(name) || personNames.has(name) || townNames.has(name) || thingSigns.has(name);
}

/** Whether something is said to be or to happen there: "in Jordan", but not "in Jordan's words". */
export function isSomewhere({ countries }: NameLanguage, text: string, start: number, end: number): boolean {
  return (
    countries.somewhere.test(text.slice(Math.max(0, start - MAX_PREPOSITION_CHARS), start)) &&
    !/^['’]/.test(text.slice(end, end + 1))
  );
}

/** The length of the longest preposition of a place, with a space on either side. */
const MAX_PREPOSITION_CHARS = 12;

/** A capitalised word after a country's name that leaves it the country's: "Jordan President", "Jordan And". */
function goesOn({ countries, notGivenNames, titles }: NameLanguage, after: string): boolean {
  return countries.goesOn.has(after) || notGivenNames.has(after) || titles.has(after);
}

function isOtherThing(
  language: NameLanguage,
  { text, start, end }: CountryForm,
  name: string,
  previous: string,
  after: string,
): boolean {
  const { countries } = language;
  if (countries.before.get(previous)?.has(name)) return true;
  if (after !== '' && (countries.after.get(name)?.has(after) || countries.afterAny.has(after))) return true;
  const ahead = text.slice(Math.max(0, start - MAX_CHARS_BESIDE), start);
  const behind = text.slice(end, end + MAX_CHARS_BESIDE);
  if (countries.waters.test(ahead)) return true;
  if (countries.stateNames.has(name)) {
    if (countries.stateListBefore.test(ahead) || countries.stateListAfter.test(behind)) return true;
    // "Georgia's governor" as "Georgia governor".
    const owned = fold(wordAfter(language, text, end + (/^['’]s/.exec(behind)?.[0].length ?? 0)));
    if (countries.after.get(name)?.has(owned)) return true;
  }
  if (countries.imperatives.get(name)?.has(after) && startsSentence(text, start)) return true;
  return text.slice(start, end) === countries.pronoun && isPronoun(language, text, start, end);
}

/** How many characters on either side of a name are looked at: enough for a state's name and the word that joins it. */
const MAX_CHARS_BESIDE = 30;

/** "CONTACT US", "TELL US NOW": after a word in capitals it is hardly the country, unless that is a "THE". */
function isPronoun(language: NameLanguage, text: string, start: number, end: number): boolean {
  const { notBeforePronoun, afterPronoun } = language.countries;
  const previous = wordBefore(text, start);
  if (isShouted(previous)) return !notBeforePronoun.has(fold(previous));
  const next = wordAfter(language, text, end);
  return isShouted(next) && afterPronoun.has(fold(next));
}

const isShouted = (word: string): boolean => /^\p{Lu}[\p{Lu}’'-]+$/u.test(word);

/** "Lebanon, Ohio"; not the Mexico of "Canada, Mexico, California and Texas". */
function isTown(language: NameLanguage, { text, start, end }: CountryForm, name: string, after: string): boolean {
  const { countries } = language;
  if (countries.townNames.has(name) && countries.townThings.has(after)) return true;
  const behind = text.slice(end, end + MAX_CHARS_BESIDE);
  const state = countries.stateAfter.exec(behind)?.[0];
  if (state === undefined || countries.noTowns.has(name) || isShouted(text.slice(start, end))) return false;
  if (isSomewhere(language, text, start, end)) return true;
  return !countries.listGoesOn.test(behind.slice(state.length)) && !text.slice(0, start).endsWith(', ');
}

/**
 * Whether a name at the beginning of a sentence or in a headline may be a common noun, since a capital tells nothing there.
 * "Turkey" may be the bird where the text also has "turkey" or speaks of poultry; Finnish "Oman" (own) where the text has
 * "oman".
 */
function mayBeThing(language: NameLanguage, form: CountryForm, name: string): boolean {
  const { text, start, end } = form;
  const signs = language.countries.thingSigns.get(name);
  if (!startsSentence(text, start) && !(signs && isHeadline(language, text, start, end))) return false;
  // Acronyms in small letters are other words (US, us); demonyms in small letters are the demonym.
  if (form.isName && !isShouted(text.slice(start, end)) && form.isWrittenSmall(name)) return true;
  if (!signs) return false;
  const words = text.slice(Math.max(0, start - MAX_CHARS_TO_SIGN), end + MAX_CHARS_TO_SIGN).match(/[\p{L}\p{M}]+/gu);
  return words?.some((word) => signs.has(word.toLowerCase())) ?? false;
}

/** How far a sign of the thing may be from the name, in UTF-16 units: about a sentence. */
const MAX_CHARS_TO_SIGN = 120;
