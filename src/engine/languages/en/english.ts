import { Class, type CueForm, type Gender, type Language } from '../language.ts';
import { ARTICLE_PEOPLE } from './article-people.ts';
import { ARTICLE_COUNTRIES } from './country-context.ts';
import { CUES_BY_FORM } from './cues.ts';
import { FAMILY_NAMES_FIRST } from './family-names.ts';
import { ABBREVIATIONS, COMMON_VERBS, FUNCTION_WORDS, IRREGULAR_VERBS, MONTHS, NOT_VERBS } from './function-words.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { ENGLISH_GRAMMAR } from './grammar.ts';
import { COUNTRY_MODEL } from './models/countries.ts';
import { NAME_MODEL } from './models/people.ts';
import { QUOTATION_MODEL } from './models/quotations.ts';
import { englishNames } from './names.ts';
import {
  GENDER_WORDS,
  HONORIFICS,
  NAME_PARTICLES,
  OCCASIONS,
  OFFICE_WORDS,
  OFFICES,
  PEOPLE_NOUNS,
  PRONOUN_GENDERS,
  ROLE_MODIFIERS,
  ROLES,
} from './occupations.ts';
import { KNOWN_PLACES, NOT_NAMES, ORGANISATION_WORDS, PLACE_WORDS } from './places.ts';
import { ENGLISH_TAGS, endingTag } from './tags.ts';
import { NAME_SUFFIXES } from './titles.ts';

/** English as the engine's `Language`: puts together the word lists and models of this folder, and gives each word its classes. */
export const english: Language = {
  code: 'en',
  classesOf: (lower) => (LISTED.get(lower) ?? 0) | byForm(lower),
  cue: (lower): CueForm | undefined => CUES_BY_FORM.get(lower),
  givenName: (lower): Gender | undefined => GIVEN_NAMES.get(lower),
  familyNameFirst: (lower) => FAMILY_NAMES_FIRST.has(lower),
  genderOf: (lower): Gender | undefined => GENDER_WORDS.get(lower),
  pronounGender: (lower) => PRONOUN_GENDERS.get(lower),
  month: (lower) => MONTHS.get(lower),
  officeHolder: (lower) => OFFICES.get(lower),
  officeWord,
  isPluralOffice: (lower) => SINGULARS.has(lower) || PLURAL_TITLES.has(lower),
  grammar: ENGLISH_GRAMMAR,
  tags: ENGLISH_TAGS,
  endingTag,
  names: englishNames,
  articlePeople: ARTICLE_PEOPLE,
  articleCountries: ARTICLE_COUNTRIES,
  nameModel: NAME_MODEL,
  countryModel: COUNTRY_MODEL,
  quotationModel: QUOTATION_MODEL,
  tagger: 'speech-tagger-en.bin',
};

const LISTED = lists();
const NO_VERB = new Set(NOT_VERBS.split(' '));

function lists(): Map<string, number> {
  const all = new Map<string, number>();
  const add = (bit: number, words: Iterable<string>): void => {
    for (const word of words) all.set(word, (all.get(word) ?? 0) | bit);
  };
  for (const [bit, words] of FUNCTION_WORDS) add(bit, words.split(' '));
  add(Class.month | Class.time, MONTHS.keys());
  add(Class.abbreviation, ABBREVIATIONS.split(' '));
  add(Class.honorific, HONORIFICS.split(' '));
  add(Class.role, ROLES.split(' '));
  add(Class.role | Class.people, ROLES.split(' ').map(plural));
  add(Class.roleModifier, ROLE_MODIFIERS.split(' '));
  add(Class.nameSuffix, NAME_SUFFIXES.split(' '));
  add(Class.particle, NAME_PARTICLES.split(' '));
  add(Class.people, PEOPLE_NOUNS.split(' '));
  add(Class.occasion, OCCASIONS.split(' '));
  add(Class.organisation, ORGANISATION_WORDS.split(' '));
  add(Class.place, PLACE_WORDS.split(' '));
  add(Class.knownPlace, KNOWN_PLACES.split(' '));
  add(Class.noName, NOT_NAMES.split(' '));
  for (const verb of COMMON_VERBS.split(' ')) add(Class.verb, [verb, `${verb}s`, `${verb}es`]);
  add(Class.verb, IRREGULAR_VERBS.split(' '));
  return all;
}

const PLURAL_TITLES = new Set(['messrs', 'sens', 'reps']);
const SINGULARS = new Map(ROLES.split(' ').map((word) => [plural(word), word]));

function officeWord(lower: string): string {
  const bare = lower.replace(/\.$/, '');
  const one = SINGULARS.get(bare) ?? bare;
  return OFFICE_WORDS.get(one) ?? one;
}

function plural(word: string): string {
  if (word.endsWith('man')) return `${word.slice(0, -3)}men`;
  return word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** What a word's ending says: -ly is an adverb, -ed a verb, unless a word list says otherwise. */
function byForm(lower: string): number {
  if (lower.length < 4) return 0;
  // "Co-author", as "author".
  if (lower.startsWith('co-')) return (LISTED.get(lower.slice(3)) ?? 0) & Class.role;
  if (lower.endsWith('ly') && !LISTED.has(lower)) return Class.adverb;
  if (lower.endsWith('ed') && !NO_VERB.has(lower)) return Class.verb;
  return 0;
}
