import { speaksForGovernment } from '../../countries/capital-metonym.ts';
import { type CountryForm, type CountrySense, countrySense, isSomewhere } from '../../countries/country-sense.ts';
import { bearerOf, countryVerdict } from '../../countries/country-verdict.ts';
import { Class, type Language } from '../../languages/language.ts';
import { FeatureList } from '../../learned/feature-list.ts';
import { unpackWeights, type Weights } from '../../learned/packed-weights.ts';
import { collapsed } from '../../text/collapse-whitespace.ts';
import { fold } from '../../text/fold.ts';
import { Gap, type Words } from '../../text/words.ts';
import type { CountryId } from '../../types.ts';
import type { NameRun } from '../people/name-runs.ts';
import { lineStyles } from '../people/naming/line-styles.ts';
import { COUNTRY_BITS, type CountrySetting, countryFeatures } from './country-features.ts';
import { type CountryCandidate, isCountryWord } from './country-spotter.ts';
import { NO_SURNAME, peopleOfCountryNames } from './people-of-country-names.ts';

/** A mention of a country in an article. Word indexes, `last` included; `start` and `end` are offsets into the text. */
export interface CountryMention {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly country: CountryId;
  readonly use: CountryCandidate['use'];
}

/** The countries that an article mentions, and the names of people without those that turned out to be countries'. */
export interface Named {
  readonly countries: readonly CountryMention[];
  readonly people: readonly NameRun[];
}

/**
 * Finds the countries that an article mentions. Names and demonyms count unless they are part of something else ("Georgia Tech",
 * "Michael Jordan"), capitals only if they act or speak for their governments. Also returns the people's names, without capitals
 * that were taken for people, and with people whose given name is a country's ("Kenya Whitlow won … Kenya said").
 */
export function countryMentions(
  words: Words,
  language: Language,
  candidates: readonly CountryCandidate[],
  names: readonly NameRun[],
): Named {
  const { possible, people, setting } = possibleCountries(words, language, candidates, names);
  const model = modelOf(language);
  const features = new FeatureList(COUNTRY_BITS);
  const countries = possible
    .filter((c) => {
      // A sign or a prefix ("#Norway", "anti-Norway") leaves no doubt, and the model was not trained on any.
      if (c.use === 'capital' || c.certain || (c.cut && !words.capital(c.first))) return true;
      countryFeatures(words, c, setting, features);
      return features.score(model) > 0;
    })
    .map((c) => countryAt(words, c));
  return { countries, people };
}

/** The candidates that no rule excludes, and the facts about the article that the model needs. */
export function possibleCountries(
  words: Words,
  language: Language,
  candidates: readonly CountryCandidate[],
  names: readonly NameRun[],
): { possible: CountryCandidate[]; people: NameRun[]; setting: CountrySetting } {
  const named = new Uint8Array(words.length);
  for (const { first, last } of names) named.fill(1, first, last + 1);
  const times = new Map<string, number>();
  for (const { country } of candidates) times.set(country, (times.get(country) ?? 0) + 1);
  const { articleCountries } = language;
  return {
    ...new CountryJudge(words, language, candidates, names, named).judge(),
    setting: {
      named,
      styles: lineStyles(words),
      american: signsIn(words, articleCountries.localSigns, 3),
      times,
      isNamesake: (form) => articleCountries.namesakes.has(form),
    },
  };
}

const models = new WeakMap<Language, Weights>();

function modelOf(language: Language): Weights {
  const known = models.get(language);
  if (known) return known;
  const model = unpackWeights(language.countryModel);
  models.set(language, model);
  return model;
}

/** How many different signs the text has, in capitals. Stops counting at `most`. */
function signsIn(text: Words, signs: ReadonlySet<string>, most: number): number {
  const found = new Set<string>();
  for (let i = 0; i < text.length && found.size < most; i++)
    if (text.capital(i) && signs.has(text.lower(i))) found.add(text.lower(i));
  return found.size;
}

/** A candidate as a mention. */
export function countryAt(text: Words, { first, last, country, use, cut }: CountryCandidate): CountryMention {
  const start = text.start(first) + (cut?.start ?? 0);
  return { first, last, start, end: text.end(last) - (cut?.end ?? 0), country, use };
}

/** How much of the text on either side of a form is read, in UTF-16 units. */
const MAX_CHARS_BESIDE = 300;

/** A candidate with the words beside it. */
interface Judged {
  readonly candidate: CountryCandidate;
  /** Folded. */
  readonly key: string;
  readonly form: CountryForm;
  readonly sense: CountrySense;
}

/** Decides what an article's candidates mean: by their neighbours first, then by the article as a whole. */
class CountryJudge {
  readonly #words: Words;
  readonly #language: Language;
  readonly #names: readonly NameRun[];
  readonly #named: Uint8Array;
  readonly #starts: ReadonlySet<number>;
  readonly #judged: readonly Judged[];
  /** Words of people's full names; names of countries that the article gives to people or to towns. */
  readonly #peoplesNames = new Set<string>();
  readonly #townsNames = new Set<string>();
  /** People whose given name is a country's, that were not found as people or not whole. */
  readonly #people: NameRun[];
  /** By country, the keys of the forms in this article that can name no other country. */
  readonly #forms = new Map<CountryId, Set<string>>();
  readonly #isState: boolean;

  constructor(
    words: Words,
    language: Language,
    candidates: readonly CountryCandidate[],
    names: readonly NameRun[],
    named: Uint8Array,
  ) {
    this.#words = words;
    this.#language = language;
    this.#names = names;
    this.#named = named;
    this.#starts = new Set(candidates.map((c) => c.first));
    this.#judged = candidates.map((candidate) => this.#judgedByNeighbours(candidate));
    this.#people = peopleOfCountryNames(words, language, candidates, names);
    for (const { first, last, tokens } of this.#people) {
      named.fill(1, first, last + 1);
      if (this.#starts.has(first)) this.#peoplesNames.add(tokens[0] ?? '');
    }
    for (const { tokens } of names) if (tokens.length > 1) for (const token of tokens) this.#peoplesNames.add(token);
    for (const one of this.#judged) this.#learn(one);
    this.#isState = this.#isAboutTheState(candidates);
  }

  /** The candidates that may be meant, before the model is asked, and the people. */
  judge(): { possible: CountryCandidate[]; people: NameRun[] } {
    const possible = this.#judged.flatMap((one) => this.#meant(one) ?? []);
    const capitals = new Set(possible.filter(({ use }) => use === 'capital').map(({ first }) => first));
    const own = new Set(this.#people.flatMap(({ first, last }) => [first, last]));
    const others = this.#names.filter(({ first, last }) => !capitals.has(first) && !own.has(first) && !own.has(last));
    const people = [...others, ...this.#people];
    return { possible, people: people.sort((a, b) => a.first - b.first) };
  }

  /** Records what a candidate tells about the other candidates. */
  #learn({ key, sense, candidate }: Judged): void {
    const { use, bearers, country, first } = candidate;
    if (use === 'name' && sense === 'town') this.#townsNames.add(key);
    else if (use === 'name' && sense === 'person' && this.#isPersonName(key)) {
      if (this.#named[first]) this.#peoplesNames.add(key);
    } else if (bearers.length === 1 && sense !== 'other' && !this.#named[first])
      this.#forms.set(country, (this.#forms.get(country) ?? new Set()).add(key));
  }

  #isPersonName(key: string): boolean {
    return this.#language.names.countries.personNames.has(key);
  }

  #judgedByNeighbours(candidate: CountryCandidate): Judged {
    const words = this.#words;
    const { start, end } = countryAt(words, candidate);
    const ahead = collapsed(words.text.slice(Math.max(0, start - MAX_CHARS_BESIDE), start));
    const written = collapsed(words.text.slice(start, end));
    const behind = collapsed(words.text.slice(end, end + MAX_CHARS_BESIDE));
    const form: CountryForm = {
      text: ahead + written + behind,
      start: ahead.length,
      end: ahead.length + written.length,
      isPlace: isCountryWord,
      isName: candidate.use === 'name',
      isWrittenSmall: () => candidate.first === candidate.last && words.lowerCount(candidate.first) > 0,
    };
    const key = fold(written);
    if (candidate.use === 'name' && this.#isTown(candidate, key)) return { candidate, key, form, sense: 'town' };
    const sense: CountrySense = candidate.use === 'capital' ? 'country' : countrySense(this.#language.names, form);
    return { candidate, key, form, sense };
  }

  #meant(judged: Judged): CountryCandidate | null {
    const { candidate, form, key } = judged;
    const { first, last, use, country, bearers } = candidate;
    const { names } = this.#language;
    if (use === 'capital') return this.#isGovernment(judged) ? candidate : null;
    if (this.#named[first] || this.#isPartOfOther(candidate)) return null;
    if (use === 'demonym' && this.#namesLanguage(candidate)) return null;
    if (bearers.length > 1) {
      const isNamed = (id: CountryId): boolean => this.#forms.has(id);
      const meant =
        judged.sense === 'other' ? null : bearerOf(names, key, bearers, isNamed, () => this.#namedBeside(candidate));
      return meant && { ...candidate, country: meant };
    }
    if (this.#isOfState(candidate)) return { ...candidate, certain: true };
    if (use === 'name' && this.#isState && names.countries.stateNames.has(key)) return null;
    // A name beside it that is nobody's full name may be anything's: the model decides.
    if (judged.sense === 'person' && !this.#people.some((run) => run.first === first)) return candidate;
    const isPersons = use === 'name' && this.#peoplesNames.has(key);
    const verdict = countryVerdict(judged.sense, {
      somewhere: isSomewhere(names, form.text, form.start, form.end),
      isOthersName: isPersons || (use === 'name' && this.#townsNames.has(key)),
      isNamedOtherwise: this.#isNamedOtherwise(country, key),
    });
    if (verdict === 'country')
      return this.#isCertain(judged) || this.#joinedTo(candidate) !== null
        ? { ...candidate, certain: true }
        : candidate;
    if (verdict === 'other' && (judged.sense === 'country' || judged.sense === 'unsure') && isPersons && first === last)
      this.#people.push({ first, last, tokens: [key], title: null });
    // The model decides what a headline leaves open. What shows that Georgia is the country has been weighed already.
    const { stateNames, needSupport } = names.countries;
    if (verdict !== 'open') return null;
    const isLeft = use === 'demonym' || stateNames.has(key) || (this.#isPersonName(key) && !needSupport.has(key));
    return isLeft ? candidate : null;
  }

  /** A capital that acts for its government, also where it was taken for a person's name of one word. */
  #isGovernment({ candidate: { first, last, bearers }, key, form }: Judged): boolean {
    if (bearers.length > 1 || this.#peoplesNames.has(key)) return false;
    if (this.#named[first] && !this.#names.some((run) => run.first === first && run.last === last && !run.title))
      return false;
    return speaksForGovernment(this.#language.names, form.text, form.start, form.end);
  }

  /** "The Kingdom of Jordan", "Jordan's foreign minister", of a name that is people's too. The state of Georgia has neither. */
  #isOfState({ first, last, use }: CountryCandidate): boolean {
    const words = this.#words;
    const lower = words.lower(first);
    if (use !== 'name' || first !== last || !this.#isPersonName(lower)) return false;
    const { names, articleCountries } = this.#language;
    if (this.#isState && names.countries.stateNames.has(lower)) return false;
    if (words.lower(first - 1) === words.grammar.of) return articleCountries.polities.has(words.lower(first - 2));
    if (!/^['’]s$/.test(words.type(last + 1).text)) return false;
    const owned = words.is(last + 2, Class.roleModifier) ? last + 3 : last + 2;
    return articleCountries.polities.has(words.lower(owned));
  }

  /** What a hyphen joins to a form: "led" of "U.S.-led". */
  #joinedTo({ first, last, cut }: CountryCandidate): string | null {
    const words = this.#words;
    if (cut) {
      const { text } = words.type(last);
      const rest = text.slice(text.length - cut.end);
      return first === last && cut.start === 0 && /^-\p{Ll}+$/u.test(rest) ? rest.slice(1) : null;
    }
    const touching = words.gap(last + 1) === Gap.none && words.gap(last + 2) === Gap.none;
    const next = words.type(last + 2);
    return words.type(last + 1).text === '-' && touching && next.shape === 'lower' ? next.lower : null;
  }

  /** "Jordan said" where the text has "Amman" too; not "the Press Trust of India said". */
  #isCertain({ candidate: { first, last, country, use }, key }: Judged): boolean {
    const words = this.#words;
    if (use !== 'name' || !this.#isPersonName(key) || this.#peoplesNames.has(key)) return false;
    if (words.capital(first - 1) || words.is(first - 1, Class.preposition)) return false;
    return this.#isNamedOtherwise(country, key) && words.cue(last + 1) !== undefined;
  }

  #isNamedOtherwise(country: CountryId, key: string): boolean {
    for (const other of this.#forms.get(country) ?? []) if (other !== key) return true;
    return false;
  }

  /** The countries that the words beside a form name, by forms that no other country has. */
  #namedBeside({ first, last }: CountryCandidate): Set<CountryId> {
    const words = this.#words;
    let from = first;
    while (from > 0 && from > first - MAX_WORDS_BESIDE && !this.#ends(from - 1)) from--;
    let to = last;
    while (to < last + MAX_WORDS_BESIDE && to + 1 < words.length && !this.#ends(to)) to++;
    const beside = this.#judged.filter(({ candidate: c }) => c.bearers.length === 1 && c.first >= from && c.last <= to);
    return new Set(beside.map(({ candidate }) => candidate.country));
  }

  /** Whether a word ends its sentence, or its line does. */
  #ends(at: number): boolean {
    const { text } = this.#words.type(at);
    return /^[.?!]$/.test(text) || this.#words.gap(at + 1) > Gap.newline;
  }

  /** "A Lebanon woman", "400 Locust St., Lebanon": towns that share their names with countries. */
  #isTown({ first, last }: CountryCandidate, key: string): boolean {
    const words = this.#words;
    const { namesakes, townPeople } = this.#language.articleCountries;
    const { streets } = this.#language.names.countries;
    if (!namesakes.has(key)) return false;
    if (words.type(last + 1).shape === 'lower' && townPeople.has(words.lower(last + 1))) return true;
    if (words.type(first - 1).text !== ',') return false;
    const street = words.type(first - 2).text === '.' ? first - 3 : first - 2;
    return words.capital(street) && streets.has(words.lower(street));
  }

  /** "French Quarter", "Indian Lake Road". */
  #isStreet(last: number): boolean {
    const words = this.#words;
    let end = last;
    while (end < last + MAX_STREET_WORDS && words.gap(end + 1) === 1 && words.capital(end + 1)) end++;
    return end > last && this.#language.names.countries.streets.has(words.lower(end));
  }

  #isPartOfOther({ first, last, use, cut }: CountryCandidate): boolean {
    const text = this.#words;
    const language = this.#language;
    const before = text.lower(first - 1);
    // Not the Japan of "South Korea-Japan".
    const touching = text.gap(first) === 1 && !cut?.start;
    const { partBefore, partBeforeName } = language.articleCountries;
    if (touching && text.capital(first - 1)) {
      if (partBefore.has(before)) return true;
      // "New U.S. rules" are no part of a name either.
      if (use === 'name' && text.type(first).shape === 'capital' && partBeforeName.has(before)) return true;
    }
    // "Stade de France", "Santiago de Cuba".
    if (text.gap(first) <= Gap.newline && text.is(first - 1, Class.particle) && text.capital(first - 2)) return true;
    if (this.#isStreet(last)) return true;
    // "Italy II (Jane Doe, Ann Roe) 1:45.93": one of its teams.
    if (/^[IV]+$/.test(text.type(last + 1).text) && text.type(last + 2).text === '(') return true;
    if (use !== 'name') return false;
    // Michael Jordan, Chad Smith: a person's name.
    const given = language.givenName(before);
    if (touching && given && text.capital(first - 1) && !this.#starts.has(first - 1)) return true;
    const isGiven = first === last && language.givenName(text.lower(first)) !== undefined;
    if (!isGiven || text.gap(last + 1) !== 1 || !text.capital(last + 1) || this.#starts.has(last + 1)) return false;
    return !text.is(last + 1, NO_SURNAME) && text.type(last + 1).shape === 'capital';
  }

  /** Georgia in an article that has more of the United States than of the country and its neighbours. */
  #isAboutTheState(candidates: readonly CountryCandidate[]): boolean {
    const namesake = this.#language.articleCountries.stateNamesake;
    if (!namesake) return false;
    const { country, neighbours, stateOf, stateSigns } = namesake;
    if (!candidates.some((c) => c.country === country && c.use === 'name')) return false;
    const hasOtherForm = candidates.some((c) => c.country === country && c.use !== 'name');
    const named = new Set(candidates.map((c) => c.country));
    const forCountry = (hasOtherForm ? OTHER_FORM_SIGNS : 0) + [...neighbours].filter((one) => named.has(one)).length;
    const forState = (named.has(stateOf) ? 1 : 0) + signsIn(this.#words, stateSigns, stateSigns.size);
    return forState > forCountry;
  }

  /** "speaks French": a demonym with no noun. Or "French-speaking". */
  #namesLanguage(candidate: CountryCandidate): boolean {
    const { first, last } = candidate;
    const text = this.#words;
    const { speaking, mannerAfter } = this.#language.articleCountries;
    if (mannerAfter.has(this.#joinedTo(candidate) ?? '')) return true;
    if (!speaking.has(text.lower(first - 1))) return false;
    const next = text.type(last + 1);
    return (
      next.shape === 'punct' ||
      text.is(last + 1, Class.conjunction | Class.preposition | Class.subordinator | Class.auxiliary)
    );
  }
}

/** A demonym or the capital of the country counts as so many signs of it. */
const OTHER_FORM_SIGNS = 4;

/** The most words of a street's name behind a country's form. */
const MAX_STREET_WORDS = 3;

/** How many words away another country may be to count as named beside this one. */
const MAX_WORDS_BESIDE = 40;
