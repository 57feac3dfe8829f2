import { Class, type Language } from '../../languages/language.ts';
import type { Words } from '../../text/words.ts';
import type { NameRun } from '../people/name-runs.ts';
import type { CountryCandidate } from './country-spotter.ts';

/**
 * People whose given name is a country's, found by how the text speaks of them and by no list of names: a family name follows that the
 * text also has alone, or that speaks; an age, a title, a relation; "who" where no other country is spoken of. With each such person come
 * the places where the family name stands alone.
 */
export function peopleOfCountryNames(
  words: Words,
  language: Language,
  candidates: readonly CountryCandidate[],
  names: readonly NameRun[],
): NameRun[] {
  const given = candidates.filter((one) => mayBeGiven(words, language, one));
  if (given.length === 0) return [];
  const finder = new Finder(words, language, candidates, names);
  const found = given.flatMap((one) => finder.at(one.first) ?? []);
  const families = new Set(found.filter(({ tokens }) => tokens.length > 1).map(({ tokens }) => tokens.at(-1) ?? ''));
  return [...found, ...(families.size > 0 ? finder.alone(families, found) : [])];
}

function mayBeGiven(words: Words, language: Language, { first, last, use, cut }: CountryCandidate): boolean {
  const lower = words.lower(first);
  const { names, articleCountries } = language;
  if (use !== 'name' || first !== last || cut || words.type(first).shape !== 'capital') return false;
  return names.countries.personNames.has(lower) || articleCountries.rareGivenNames.has(lower);
}

/** Words of a name after the given one, at most. */
const MAX_FAMILY_WORDS = 3;
/** From the comma behind a name to the one that ends what is said of its bearer, in words. */
const MAX_DESCRIPTION_WORDS = 14;
/** How far on the text says "he" or "she" of somebody, in words. */
const MAX_WORDS_TO_PRONOUN = 40;

class Finder {
  readonly #words: Words;
  readonly #language: Language;
  readonly #isPlace = new Set<number>();
  /** Names of one word that the text has, and where names of people are. */
  readonly #single = new Set<string>();
  readonly #named = new Map<number, NameRun>();
  /** Family names of people whose full names the text has. */
  readonly #families = new Set<string>();
  readonly #hasOtherCountry: boolean;
  /** Where each country's name stands first. */
  readonly #firstAt = new Map<string, number>();

  constructor(words: Words, language: Language, candidates: readonly CountryCandidate[], names: readonly NameRun[]) {
    this.#words = words;
    this.#language = language;
    for (const { first, last } of candidates) {
      for (let i = first; i <= last; i++) this.#isPlace.add(i);
      const lower = words.lower(first);
      if (!this.#firstAt.has(lower)) this.#firstAt.set(lower, first);
    }
    for (const run of names) {
      if (run.tokens.length === 1) this.#single.add(run.tokens[0] ?? '');
      else this.#families.add(run.tokens.at(-1) ?? '');
      for (let i = run.first; i <= run.last; i++) this.#named.set(i, run);
    }
    this.#hasOtherCountry = candidates.some((one) => !mayBeGiven(words, language, one));
  }

  /** The person whose name begins at the word of a country; null where nothing tells. */
  at(first: number): NameRun | null {
    if (this.#named.has(first)) return null;
    const last = this.#familyEnd(first);
    if (last > first) return this.#isFullName(first, last) ? this.#run(first, last, null) : null;
    if (this.#words.capital(first + 1) && this.#words.gap(first + 1) === 1) return null;
    const title = this.#titleBefore(first);
    if (title) return this.#run(first, first, title);
    return this.#isRelation(first) || this.#hasAge(first) || this.#isWho(first) ? this.#run(first, first, null) : null;
  }

  /** Where the family names of those found stand alone, and nobody was found. */
  alone(families: ReadonlySet<string>, found: readonly NameRun[]): NameRun[] {
    const words = this.#words;
    const taken = new Set(
      found.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, n) => first + n)),
    );
    const runs: NameRun[] = [];
    for (let i = 0; i < words.length; i++) {
      if (!families.has(words.lower(i)) || words.type(i).shape !== 'capital') continue;
      const beside =
        (words.capital(i - 1) && words.gap(i) === 1 && !words.is(i - 1, Class.honorific)) || words.capital(i + 1);
      if (!taken.has(i) && !this.#named.has(i) && !beside) runs.push(this.#run(i, i, null));
    }
    return runs;
  }

  #run(first: number, last: number, title: NameRun['title']): NameRun {
    const tokens: string[] = [];
    for (let i = first; i <= last; i++) tokens.push(this.#words.lower(i));
    return { first, last, tokens, title };
  }

  /** The last word of a family name behind a given one; `first` where there is none. */
  #familyEnd(first: number): number {
    const words = this.#words;
    let last = first;
    const { after, afterAny } = this.#language.names.countries;
    const next = words.lower(first + 1);
    // "Georgia Tech": what such a word makes of a country's name is no person.
    if (afterAny.has(next) || after.get(words.lower(first))?.has(next)) return first;
    while (last < first + MAX_FAMILY_WORDS && words.gap(last + 1) === 1 && this.#mayBeFamilyName(last + 1)) last++;
    // "Israel Railways of Lod", "Kenya Power And": the run goes on, so it is no person's name.
    return words.gap(last + 1) === 1 && words.capital(last + 1) ? first : last;
  }

  #mayBeFamilyName(at: number): boolean {
    const words = this.#words;
    const lower = words.lower(at);
    if (words.type(at).shape !== 'capital' || words.is(at, NO_SURNAME_OF_COUNTRY_NAME) || this.#isPlace.has(at))
      return false;
    return !this.#language.articleCountries.companyWords.has(lower) && words.lowerCount(at) === 0;
  }

  #isFullName(first: number, last: number): boolean {
    const words = this.#words;
    const [before, next] = [words.lower(first - 1), words.lower(last + 1)];
    if (before === words.grammar.the) return false;
    if (this.#single.has(words.lower(last)) || this.#isAge(last) || this.#isOfPronoun(last)) return true;
    if (this.#families.has(words.lower(last)) || this.#isApposed(first, last)) return true;
    const rare = !this.#language.names.countries.personNames.has(words.lower(first));
    if (rare) return false;
    return (
      Boolean(words.cue(last + 1) ?? words.cue(first - 1)) ||
      words.is(last + 1, Class.verb) ||
      (/^['’]s$/.test(next) && this.#isFirst(first) && this.#language.givenName(words.lower(first)) !== undefined) ||
      next === words.grammar.who
    );
  }

  /** The text goes on to speak of "him" or "her", before anybody else is named. */
  #isOfPronoun(last: number): boolean {
    for (let i = last + 1; i < last + MAX_WORDS_TO_PRONOUN && !this.#named.has(i); i++)
      if (this.#language.pronounGender(this.#words.lower(i)) !== undefined) return true;
    return false;
  }

  /** "coach Jordan said", "Father Chad": a title right before, and no noun after, as "former France captain" has. */
  #titleBefore(first: number): NameRun['title'] {
    const words = this.#words;
    const at = first - 1;
    if (words.gap(first) !== 1 || !words.is(at, Class.role | Class.honorific) || this.#isPlace.has(at)) return null;
    if (
      this.#language.articleCountries.countryRoles.has(words.lower(at)) ||
      this.#language.isPluralOffice(words.lower(at))
    )
      return null;
    if (words.lower(at - 1) === words.grammar.of || !this.#actsOrEnds(first + 1)) return null;
    return { first: at, last: at };
  }

  /** "her friend Jordan". */
  #isRelation(first: number): boolean {
    const words = this.#words;
    const at = first - 1;
    const relation = this.#language.articleCountries.relations.has(words.lower(at));
    return (
      relation &&
      words.gap(first) === 1 &&
      words.is(at - 1, Class.possessive | Class.determiner) &&
      this.#actsOrEnds(first + 1)
    );
  }

  /** "His sister, Kenya Hobson, said" and "Kenya Hobson, his sister,": a person's relation or role beside the name. */
  #isApposed(first: number, last: number): boolean {
    const words = this.#words;
    // "the aid worker Kenya Hobson": a role right before a full name.
    if (words.is(first - 1, Class.role) && words.type(first - 1).shape === 'lower' && words.gap(first) === 1)
      return true;
    if (words.type(last + 1).text !== ',') return false;
    // "the port's manager, Kenya Hobson,": the office between commas is somebody's.
    if (words.type(first - 1).text === ',' && this.#isOffice(first - 2) && this.#isFirst(first)) return true;
    return (
      (words.type(first - 1).text === ',' && this.#isRelationAt(first - 2)) ||
      (words.is(last + 2, Class.possessive) && this.#isRelationAt(last + 3)) ||
      this.#isDescribed(last + 1)
    );
  }

  /** "Kenya Hobson, a mediator for the river towns, said": what one person is, between commas before what they do. */
  #isDescribed(comma: number): boolean {
    const words = this.#words;
    if (!words.grammar.indefinite.test(words.lower(comma + 1))) return false;
    let hasRole = false;
    for (let i = comma + 2; i < comma + MAX_DESCRIPTION_WORDS; i++) {
      if (words.type(i).text === ',')
        return hasRole && (words.cue(i + 1) !== undefined || words.is(i + 1, Class.verb | Class.auxiliary));
      if (words.type(i).shape === 'punct' && words.type(i).text !== '-') return false;
      // Behind a preposition stands for whom or where.
      hasRole ||= this.#isOnesWork(i) && !this.#hasPreposition(comma + 2, i);
    }
    return false;
  }

  /** A role or an occupation, and none that a firm has as well: "a leader in cement". */
  #isOnesWork(at: number): boolean {
    const { occupations, sharedRoles } = this.#language.articlePeople;
    const lower = this.#words.lower(at);
    return occupations.has(lower) || (this.#words.is(at, Class.role) && !sharedRoles.has(lower));
  }

  #hasPreposition(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.#words.is(i, Class.preposition)) return true;
    return false;
  }

  /** Whether a relation or a role of somebody's stands at a word: "his sister", "her coach". */
  #isRelationAt(at: number): boolean {
    const words = this.#words;
    const relation = this.#language.articleCountries.relations.has(words.lower(at));
    return (relation || words.is(at, Class.role)) && words.is(at - 1, Class.possessive);
  }

  /** Whether the country's name stands nowhere before: what is named before somebody of that name is the country. */
  #isFirst(first: number): boolean {
    return this.#firstAt.get(this.#words.lower(first)) === first;
  }

  /** Whether an office of one person ends at a word: "the port's manager", "the club's new head coach". */
  #isOffice(at: number): boolean {
    const words = this.#words;
    const isRole = words.is(at, Class.role) && words.type(at).shape === 'lower';
    if (!isRole || this.#language.isPluralOffice(words.lower(at))) return false;
    let before = at - 1;
    while (words.is(before, Class.role | Class.roleModifier) && words.type(before).shape === 'lower') before--;
    return words.is(before, Class.possessive | Class.determiner) || /^['’]s?$/.test(words.type(before).text);
  }

  #actsOrEnds(next: number): boolean {
    const words = this.#words;
    const { shape, text } = words.type(next);
    return (
      (shape === 'punct' && !/^[-–—/&(]$/.test(text)) ||
      words.cue(next) !== undefined ||
      words.is(next, Class.verb | Class.auxiliary | Class.conjunction | Class.preposition | Class.time)
    );
  }

  /** "said Jordan, 12." and "Georgia, 9, plays": no row of countries with their numbers. */
  #hasAge(first: number): boolean {
    const words = this.#words;
    if (!this.#isAge(first) || words.is(first - 1, Class.preposition)) return false;
    const acts =
      words.is(first + 4, Class.verb | Class.auxiliary) ||
      words.cue(first + 4) ||
      words.lower(first + 4) === words.grammar.who;
    return words.cue(first - 1) !== undefined || (!this.#hasOtherCountry && Boolean(acts));
  }

  #isAge(last: number): boolean {
    const words = this.#words;
    return (
      words.type(last + 1).text === ',' &&
      /^(?:[1-9]\d?|10\d)$/.test(words.type(last + 2).text) &&
      /^[,.]$/.test(words.type(last + 3).text)
    );
  }

  /** "Chad, who runs the shop": where other countries are spoken of, one may be a team, of which writers say "who". */
  #isWho(first: number): boolean {
    const words = this.#words;
    if (this.#hasOtherCountry || words.is(first - 1, Class.preposition)) return false;
    return words.type(first + 1).text === ',' && words.lower(first + 2) === words.grammar.who;
  }
}

/** Words of these classes are no family name. */
export const NO_SURNAME =
  Class.role |
  Class.organisation |
  Class.weekday |
  Class.month |
  Class.determiner |
  Class.preposition |
  Class.noName |
  Class.roleModifier;

/** Nor are these, right behind a word that may be a country's. */
const NO_SURNAME_OF_COUNTRY_NAME =
  NO_SURNAME | Class.people | Class.place | Class.knownPlace | Class.time | Class.conjunction | Class.auxiliary;
