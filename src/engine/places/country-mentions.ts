import {
  AMERICAN_NAMESAKES,
  AMERICAN_SIGNS,
  GOVERNMENT_BEFORE,
  GOVERNMENT_NOUNS,
  GOVERNMENT_POSSESSIONS,
  GOVERNMENT_VERBS,
  NOT_COUNTRY_AFTER,
  NOT_COUNTRY_BEFORE,
  SPEAKING,
  US_STATE_SIGNS,
} from '../languages/en/not-countries.ts';
import { Class, type Language } from '../languages/language.ts';
import { FeatureList } from '../learned/feature-list.ts';
import { unpackWeights, type Weights } from '../learned/weights.ts';
import type { NameRun } from '../people/name-runs.ts';
import { lineStyles } from '../people/naming/line-styles.ts';
import type { Words } from '../text/words.ts';
import type { CountryId } from '../types.ts';
import { COUNTRY_BITS, type CountrySetting, countryFeatures } from './country-features.ts';
import type { CountryCandidate } from './country-spotter.ts';

/** A mention of a country in an article. Word indexes, `last` included; `start` and `end` are offsets into the text. */
export interface CountryMention {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly country: CountryId;
  readonly use: CountryCandidate['use'];
}

/**
 * The countries an article mentions: names and demonyms where they are not part of something else ("Georgia Tech",
 * "Michael Jordan"), capitals only where they act or speak for their governments.
 */
export function countryMentions(
  words: Words,
  language: Language,
  candidates: readonly CountryCandidate[],
  names: readonly NameRun[],
): CountryMention[] {
  const { possible, setting } = possibleCountries(words, language, candidates, names);
  const model = modelOf(language);
  const features = new FeatureList(COUNTRY_BITS);
  return possible
    .filter((c) => {
      if (c.use === 'capital') return true;
      countryFeatures(words, c, setting, features);
      return features.score(model) > 0;
    })
    .map((c) => countryAt(words, c));
}

/** Candidates that no rule strikes out, and what the model is told of the article. */
export function possibleCountries(
  words: Words,
  language: Language,
  candidates: readonly CountryCandidate[],
  names: readonly NameRun[],
): { possible: CountryCandidate[]; setting: CountrySetting } {
  const named = new Uint8Array(words.length);
  for (const { first, last } of names) named.fill(1, first, last + 1);
  const namesakes = namesakesOf(words, candidates);
  const capitals = new Set(candidates.filter((c) => c.use === 'capital').map((c) => c.first));
  const starts = new Set(candidates.map((c) => c.first));
  const times = new Map<string, number>();
  for (const { country } of candidates) times.set(country, (times.get(country) ?? 0) + 1);
  return {
    possible: candidates.filter((c) => !named[c.first] && meant(words, c, language, namesakes, capitals, starts)),
    setting: {
      named,
      styles: lineStyles(words),
      american: signsIn(words, LOCAL_SIGNS, 3),
      times,
      isNamesake: (form) => NAMESAKES.has(form),
    },
  };
}

const models = new WeakMap<Language, Weights>();

function modelOf(language: Language): Weights {
  const known = models.get(language);
  if (known) return known;
  const model = unpackWeights(language.countries);
  models.set(language, model);
  return model;
}

/** Words that count with a capital only. */
function capitalised(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').map((word) => word.charAt(0).toUpperCase() + word.slice(1)));
}

/** How many of the signs the text has; `most` are enough. */
function signsIn(text: Words, signs: ReadonlySet<string>, most: number): number {
  const found = new Set<string>();
  for (let i = 0; i < text.length && found.size < most; i++)
    if (text.capital(i) && signs.has(text.type(i).text)) found.add(text.type(i).text);
  return found.size;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const BEFORE_THING = words(NOT_COUNTRY_BEFORE);
const AFTER_PART = words(NOT_COUNTRY_AFTER);
const SPEAKING_WORDS = words(SPEAKING);
const STATE_SIGNS = capitalised(US_STATE_SIGNS);
const LOCAL_SIGNS = capitalised(AMERICAN_SIGNS);
const NAMESAKES = words(AMERICAN_NAMESAKES);
const BEFORE_GOVERNMENT = words(GOVERNMENT_BEFORE);
const NOUNS = words(GOVERNMENT_NOUNS);
const VERBS = words(GOVERNMENT_VERBS);
const POSSESSIONS = words(GOVERNMENT_POSSESSIONS);

/** A candidate as a mention. */
export function countryAt(text: Words, { first, last, country, use, cut }: CountryCandidate): CountryMention {
  const start = text.start(first) + (cut?.start ?? 0);
  return { first, last, start, end: text.end(last) - (cut?.end ?? 0), country, use };
}

function meant(
  text: Words,
  candidate: CountryCandidate,
  language: Language,
  namesakes: ReadonlySet<CountryId>,
  capitals: ReadonlySet<number>,
  starts: ReadonlySet<number>,
): boolean {
  const { first, last, use, country } = candidate;
  if (partOfOther(text, candidate, language, starts)) return false;
  if (use === 'capital') return actsForGovernment(text, first, last, language, capitals, starts);
  if (use === 'name' && namesakes.has(country)) return false;
  return !(use === 'demonym' && namesLanguage(text, first, last));
}

function partOfOther(
  text: Words,
  { first, last, use }: CountryCandidate,
  language: Language,
  starts: ReadonlySet<number>,
): boolean {
  const next = text.lower(last + 1);
  const adjacent = text.gap(last + 1) === 1;
  if (adjacent && BEFORE_THING.has(next)) return true;
  const before = text.lower(first - 1);
  const touching = text.gap(first) === 1;
  if (touching && AFTER_PART.has(before) && text.capital(first - 1)) return true;
  if (use === 'demonym') return false;
  // Michael Jordan, Chad Smith: a person's name.
  const given = language.givenName(before);
  if (touching && given && text.capital(first - 1) && !starts.has(first - 1)) return true;
  const isGiven = first === last && language.givenName(text.lower(first)) !== undefined;
  if (!isGiven || !adjacent || !text.capital(last + 1) || starts.has(last + 1)) return false;
  return !text.is(last + 1, NO_SURNAME) && text.type(last + 1).shape === 'capital';
}

const NO_SURNAME =
  Class.role |
  Class.organisation |
  Class.weekday |
  Class.month |
  Class.determiner |
  Class.preposition |
  Class.noName |
  Class.roleModifier;

/** Countries whose name is, in this article, somebody else's: Georgia in an article about the United States. */
function namesakesOf(text: Words, candidates: readonly CountryCandidate[]): Set<CountryId> {
  const georgia: CountryId = 'country:GE';
  if (!candidates.some((c) => c.country === georgia && c.use === 'name')) return new Set();
  const own = candidates.some((c) => c.country === georgia && c.use !== 'name');
  const near = new Set(candidates.filter((c) => NEIGHBOURS_OF_GEORGIA.has(c.country)).map((c) => c.country)).size;
  const american = candidates.some((c) => c.country === 'country:US') ? 1 : 0;
  return american + signsIn(text, STATE_SIGNS, STATE_SIGNS.size) > (own ? 4 : 0) + near
    ? new Set([georgia])
    : new Set();
}

const NEIGHBOURS_OF_GEORGIA: ReadonlySet<string> = new Set([
  'country:RU',
  'country:AM',
  'country:AZ',
  'country:TR',
  'country:UA',
  'country:GE',
]);

function namesLanguage(text: Words, first: number, last: number): boolean {
  if (!SPEAKING_WORDS.has(text.lower(first - 1))) return false;
  const next = text.type(last + 1);
  return (
    next.shape === 'punct' ||
    text.is(last + 1, Class.conjunction | Class.preposition | Class.subordinator | Class.auxiliary)
  );
}

/** A capital speaks or acts: "Moscow said", "accused Moscow of", "talks between Baku and Moscow", "Beijing's position". */
function actsForGovernment(
  text: Words,
  first: number,
  last: number,
  language: Language,
  capitals: ReadonlySet<number>,
  starts: ReadonlySet<number>,
): boolean {
  const before = text.lower(first - 1);
  if (text.capital(last + 1) && text.gap(last + 1) === 1 && !starts.has(last + 1)) return false;
  if (text.capital(first - 1) && !text.is(first - 1, Class.conjunction | Class.subordinator | Class.preposition))
    return false;
  if (BEFORE_GOVERNMENT.has(before)) return true;
  if (paired(text, first, last, starts)) return true;
  if (/^['’]s$/.test(text.type(last + 1).text))
    return POSSESSIONS.has(text.lower(last + 2)) && !text.is(first - 1, LOCATIVE_BEFORE);
  if (before === 'with' || before === 'from' || before === 'on' || before === 'to')
    return NOUNS.has(text.lower(first - 2)) || (before === 'to' && text.lower(first - 2) === 'according');
  if (before === 'and' && capitals.has(first - 2) && !text.is(first - 3, LOCATIVE_BEFORE)) return true;
  return subjectOfAct(text, first, last, language);
}

const LOCATIVE_BEFORE = Class.preposition;

/** "between Baku and Moscow": both ends of between are countries or capitals. */
function paired(text: Words, first: number, last: number, starts: ReadonlySet<number>): boolean {
  if (text.lower(first - 1) === 'between') return text.lower(last + 1) === 'and' && starts.has(last + 2);
  return text.lower(first - 1) === 'and' && text.lower(first - 3) === 'between' && starts.has(first - 2);
}

function subjectOfAct(text: Words, first: number, last: number, language: Language): boolean {
  const before = text.type(first - 1);
  const opens =
    first === 0 ||
    text.gap(first) > 1 ||
    before.shape === 'punct' ||
    text.is(first - 1, Class.conjunction | Class.subordinator);
  if (!opens || (text.is(first - 1, Class.preposition) && !text.is(first - 1, Class.subordinator))) return false;
  let next = last + 1;
  while (text.is(next, Class.adverb) && next < last + 4) next++;
  const verb = text.lower(next);
  const cue = language.cue(verb);
  return VERBS.has(verb) || (cue !== undefined && cue.form !== 'ing' && cue.form !== 'plain' && cue.kind !== 'manner');
}
