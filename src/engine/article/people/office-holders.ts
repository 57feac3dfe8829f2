import { Class, type Language } from '../../languages/language.ts';
import type { Words } from '../../text/words.ts';
import type { CountryId } from '../../types.ts';
import type { CountryMention } from '../places/country-mentions.ts';
import type { Person, PersonMention } from './resolve-people.ts';
import type { RoleAt } from './roles.ts';

/** An office that the text says somebody holds, in whatever words. */
export interface Holding {
  readonly person: Person;
  /** The office's word in its one form: "minister", "senator" (`Language.officeWord`). */
  readonly office: string;
  /** The words before it: "foreign", "deputy", "norwegian". */
  readonly modifiers: ReadonlySet<string>;
  readonly country: CountryId | null;
}

/**
 * Who may be meant by an office's bare word later on. Besides the roles that are shown (`findRoles`) whatever tells that somebody holds an
 * office: one said of two people at once, one described after the name, a counterpart's, one that somebody "became". A second holder must
 * not be overlooked, or the first would be taken for the only one.
 */
export function findHoldings(
  words: Words,
  language: Language,
  mentions: readonly PersonMention[],
  roles: readonly RoleAt[],
  countries: readonly CountryMention[],
): Holding[] {
  const countryAt = new Map<number, CountryId>();
  for (const { first, last, country } of countries) for (let i = first; i <= last; i++) countryAt.set(i, country);
  const reader = new Reader(words, language, countryAt);
  const found = new Found();
  for (const role of roles) found.add(reader.ofRole(role));
  let many: Office | null = null;
  for (const [n, mention] of mentions.entries()) {
    const before = mentions[n - 1];
    // "Presidents Jane Doe and John Roe": what is said of the first is said of the second.
    const joint: Office | null = before && reader.isJoined(before, mention) ? many : null;
    many = reader.plural(mention) ?? joint;
    if (mention.shared) continue;
    const said = [...reader.after(mention), many ?? reader.ofSubject(mention)];
    for (const office of said) if (office) found.add({ ...office, person: mention.person });
    const counterpart = reader.counterpartAt(mention);
    if (!counterpart || !before || before.person === mention.person) continue;
    for (const office of found.of(before.person))
      found.add({ ...office, person: mention.person, country: counterpart.country });
  }
  return found.all;
}

/** Of one person no more offices are looked at: a bound on the work. */
const MAX_OFFICES = 12;

/** What was found, each once. */
class Found {
  readonly all: Holding[] = [];
  readonly #byPerson = new Map<Person, Holding[]>();

  add(holding: Holding): void {
    const known = this.of(holding.person);
    if (known.length >= MAX_OFFICES || known.some((one) => isSame(one, holding))) return;
    this.all.push(holding);
    this.#byPerson.set(holding.person, [...known, holding]);
  }

  of(person: Person): readonly Holding[] {
    return this.#byPerson.get(person) ?? [];
  }
}

const isSame = (a: Holding, b: Holding): boolean =>
  a.office === b.office &&
  a.country === b.country &&
  a.modifiers.size === b.modifiers.size &&
  [...a.modifiers].every((word) => b.modifiers.has(word));

type Office = Omit<Holding, 'person'>;

/** How far from a name the word of an office may stand. */
const MAX_WORDS = 8;

class Reader {
  readonly #words: Words;
  readonly #language: Language;
  readonly #countryAt: ReadonlyMap<number, CountryId>;

  constructor(words: Words, language: Language, countryAt: ReadonlyMap<number, CountryId>) {
    this.#words = words;
    this.#language = language;
    this.#countryAt = countryAt;
  }

  ofRole({ person, at, title, head, country }: RoleAt): Holding {
    const words = title.toLowerCase().split(/[^\p{L}\p{N}-]+/u);
    const end = words.indexOf(head);
    const modifiers = new Set(end < 0 ? words : words.slice(0, end));
    // "fire chief Jane Doe": before a name the text may have more of the office than is shown.
    if (this.#words.lower(at - 1) === head)
      for (const word of this.#office(this.#start(at - 1), at - 1).modifiers) modifiers.add(word);
    return { person, office: this.#language.officeWord(head), modifiers, country };
  }

  /** "Jane Doe, a spokeswoman for the port," and "Jane Doe became finance minister". */
  after({ last }: PersonMention): Office[] {
    const words = this.#words;
    let at = last + 1;
    const apposed = words.type(at).text === ',';
    if (apposed) at++;
    else {
      const from = at;
      while (at < from + MAX_WORDS && this.#leadsToOffice(at)) at++;
      if (at === from) return [];
    }
    while (words.is(at, Class.determiner) || /^['’]s?$/.test(words.type(at).text)) at++;
    const from = at;
    while (at < from + MAX_WORDS && !this.#isOffice(at) && this.#mayModify(at)) at++;
    while (this.#isOffice(at + 1)) at++;
    if (!this.#isOffice(at) || this.#isPlural(at)) return [];
    const next = words.type(at + 1);
    const ends =
      next.shape === 'punct' || words.is(at + 1, Class.preposition | Class.time | Class.conjunction | Class.determiner);
    // "Jane Doe, the mayor and John Roe": a list.
    const lists = apposed && words.is(at + 1, Class.conjunction);
    return ends && !lists ? [this.#office(from, at)] : [];
  }

  /** "The coach of the visitors is Jane Doe", "a spokeswoman for the port, Jane Doe, said", "the town's mayor, Jane Doe, said". */
  ofSubject({ first, last, title }: PersonMention): Office | null {
    const words = this.#words;
    const before = (title?.first ?? first) - 1;
    const apposed = words.type(before).text === ',' && /^[,.]$/.test(words.type(last + 1).text);
    if (!apposed && !words.grammar.be.test(words.lower(before))) return null;
    const office = this.#firstOffice(before - 1);
    if (office < 0) return null;
    const start = this.#start(office);
    // "The town's new mayor, Jane Doe,": a list of people has no owner before its last.
    const owned = office === before - 1 && [start, start - 1].some((at) => /^['’]s?$/.test(words.type(at).text));
    return apposed && !owned && !words.is(office + 1, Class.preposition) ? null : this.#office(start, office);
  }

  /** An office of several before the first name: "Presidents Jane Doe and", "The presidents of Austria and Slovakia, Jane Doe and". */
  plural({ first, title }: PersonMention): Office | null {
    const words = this.#words;
    for (let at = title?.last ?? first - 1; at >= (title?.first ?? first) - 1; at--)
      if (this.#isPlural(at)) return this.#office(this.#start(at), at);
    const before = (title?.first ?? first) - 1;
    const office = words.type(before).text === ',' ? this.#firstOffice(before - 1) : -1;
    return office >= 0 && this.#isPlural(office) ? this.#office(this.#start(office), office) : null;
  }

  /** The first office in the words up to `last`, back to a verb or a mark: "the coach of the hosts"; -1 where there is none. */
  #firstOffice(last: number): number {
    const words = this.#words;
    let office = -1;
    for (let i = last; i > last - MAX_WORDS && i >= 0; i--) {
      if (this.#isOffice(i)) office = i;
      else if (words.type(i).shape === 'punct' || words.is(i, Class.verb | Class.subordinator)) break;
    }
    return office;
  }

  isJoined({ last }: PersonMention, { first, title }: PersonMention): boolean {
    const from = title?.first ?? first;
    return from === last + 2 && this.#words.lower(last + 1) === this.#words.grammar.and;
  }

  /** "her Polish counterpart, John Roe", "their counterpart from Poland, John Roe", "John Roe, her Polish counterpart". */
  counterpartAt({ first, last, title }: PersonMention): { country: CountryId | null } | null {
    const words = this.#words;
    const from = title?.first ?? first;
    for (let i = from - 1; i > from - 1 - MAX_WORDS && !/^[.;]$/.test(words.type(i).text); i--)
      if (words.grammar.counterpart.test(words.lower(i))) return { country: this.#countryIn(i - 1, from - 1) };
    if (words.type(last + 1).text !== ',') return null;
    for (let i = last + 2; i < last + 6 && words.type(i).shape !== 'punct'; i++)
      if (words.grammar.counterpart.test(words.lower(i))) return { country: this.#countryIn(last + 2, i) };
    return null;
  }

  #office(from: number, at: number): Office {
    const modifiers = new Set<string>();
    for (let i = from; i < at; i++) modifiers.add(this.#words.lower(i));
    // "the president of Slovakia": the words that follow say whose.
    const behind = this.#words.lower(at + 1) === this.#words.grammar.of ? this.#countryIn(at + 2, at + 3) : null;
    const country = this.#countryIn(from, at) ?? (this.#isPlural(at) ? null : behind);
    return { office: this.#language.officeWord(this.#words.lower(at)), modifiers, country };
  }

  /** Where the words that go with an office's begin. */
  #start(at: number): number {
    let from = at;
    while (from > at - 4 && this.#mayModify(from - 1) && this.#words.gap(from) === 1) from--;
    return from;
  }

  #countryIn(first: number, last: number): CountryId | null {
    for (let i = first; i <= last; i++) {
      const country = this.#countryAt.get(i);
      if (country) return country;
    }
    return null;
  }

  #isOffice(at: number): boolean {
    return this.#words.is(at, Class.role);
  }

  #isPlural(at: number): boolean {
    return this.#language.isPluralOffice(this.#words.lower(at));
  }

  /** "has been", "was then named as", "became the new". A "not" among them ends the matter. */
  #leadsToOffice(at: number): boolean {
    const words = this.#words;
    const { lower } = words.type(at);
    return (
      words.grammar.be.test(lower) ||
      words.grammar.have.test(lower) ||
      words.grammar.takesOffice.test(lower) ||
      words.grammar.as.test(lower) ||
      (words.is(at, Class.adverb) && !words.is(at, Class.negation))
    );
  }

  #mayModify(at: number): boolean {
    const words = this.#words;
    if (words.type(at).shape === 'punct') return /^['’]s?$/.test(words.type(at).text);
    return !words.is(at, NO_MODIFIER) || words.is(at, Class.roleModifier);
  }
}

const NO_MODIFIER =
  Class.determiner |
  Class.preposition |
  Class.conjunction |
  Class.subordinator |
  Class.auxiliary |
  Class.verb |
  Class.negation |
  Class.subjectPronoun |
  Class.time;
