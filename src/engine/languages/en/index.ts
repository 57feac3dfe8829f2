import { Class, type CueForm, type Gender, type Language } from '../language.ts';
import { CUE_FORMS } from './cues.ts';
import { ABBREVIATIONS, COMMON_VERBS, FUNCTION_WORDS, IRREGULAR_VERBS, MONTHS, NOT_VERBS } from './function-words.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { COUNTRY_MODEL } from './models/countries.ts';
import { NAME_MODEL } from './models/people.ts';
import { QUOTATION_MODEL } from './models/quotations.ts';
import { KNOWN_PLACES, NOT_NAMES, ORGANISATION_WORDS, PLACE_WORDS } from './places.ts';
import {
  GENDER_WORDS,
  HONORIFICS,
  NAME_PARTICLES,
  NAME_SUFFIXES,
  OCCASIONS,
  OFFICES,
  PEOPLE_NOUNS,
  ROLE_MODIFIERS,
  ROLES,
} from './titles.ts';

/** English. */
export const english: Language = {
  code: 'en',
  classesOf: (lower) => (LISTED.get(lower) ?? 0) | byForm(lower),
  cue: (lower): CueForm | undefined => CUE_FORMS.get(lower),
  givenName: (lower): Gender | undefined => GIVEN_NAMES.get(lower),
  genderOf: (lower): Gender | undefined => GENDER_WORDS.get(lower),
  month: (lower) => MONTHS.get(lower),
  officeHolder: (lower) => OFFICES.get(lower),
  names: NAME_MODEL,
  countries: COUNTRY_MODEL,
  quotations: QUOTATION_MODEL,
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

function plural(word: string): string {
  if (word.endsWith('man')) return `${word.slice(0, -3)}men`;
  return word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** What a word's ending says: -ly is an adverb, -ed a verb, unless the lists know better. */
function byForm(lower: string): number {
  if (lower.length < 4) return 0;
  if (lower.endsWith('ly') && !LISTED.has(lower)) return Class.adverb;
  if (lower.endsWith('ed') && !NO_VERB.has(lower)) return Class.verb;
  return 0;
}
