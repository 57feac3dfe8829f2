import { Class, type Language } from '../../languages/language.ts';
import type { Words } from '../../text/words.ts';
import type { CountryId } from '../../types.ts';
import type { CountryMention } from '../places/country-mentions.ts';
import type { Holding } from './office-holders.ts';
import type { Person } from './resolve-people.ts';

/** Who may be meant by an office's words. */
export interface Meant {
  readonly people: ReadonlySet<Person>;
  /** exact: they hold that office. past: they held it. other: theirs is only near it ("the mayor" of a deputy mayor). */
  readonly fit: 'exact' | 'past' | 'other';
}

/** Of one office no more holders are looked at, in texts of many articles: a bound on the work. */
const MAX_HOLDINGS = 100;

/** Who may be meant by "the minister", "the Polish foreign minister", "the deputy mayor". */
export class Offices {
  readonly #words: Words;
  readonly #language: Language;
  readonly #byOffice = new Map<string, Holding[]>();
  readonly #countryAt = new Map<number, CountryId>();

  constructor(words: Words, language: Language, holdings: readonly Holding[], countries: readonly CountryMention[]) {
    this.#words = words;
    this.#language = language;
    for (const holding of holdings) {
      const known = this.#byOffice.get(holding.office);
      if (known && known.length < MAX_HOLDINGS) known.push(holding);
      else if (!known) this.#byOffice.set(holding.office, [holding]);
    }
    for (const { first, country } of countries) this.#countryAt.set(first, country);
  }

  /** Whom the words from `first` to the office's word at `head` may mean; null where nobody named here. */
  meant(first: number, head: number): Meant | null {
    const all = this.#byOffice.get(this.#language.officeWord(this.#words.lower(head)));
    if (!all) return null;
    const { said, country } = this.#said(first, head);
    const gender = this.#language.genderOf(this.#words.lower(head));
    let held = all.filter(({ person }) => !gender || person.gender === 'either' || person.gender === gender);
    if (country) {
      const same = held.filter((one) => one.country === country);
      held = same.length > 0 ? same : held.filter((one) => one.country === null);
    }
    held = held.filter((one) => [...said].every((word) => !this.#isOtherOffice(word) || one.modifiers.has(word)));
    const [best] = this.#bySharedWords(held, said);
    return best ?? null;
  }

  /** Whether a country's name or demonym begins here. */
  isCountry(at: number): boolean {
    return this.#countryAt.has(at);
  }

  /** The only one who may be meant, and holds that very office. */
  only(first: number, head: number): Person | null {
    const meant = this.meant(first, head);
    const [person] = meant?.people ?? [];
    return meant?.fit !== 'other' && meant?.people.size === 1 && person ? person : null;
  }

  /** The words between, determiners left out, and the country among them. */
  #said(first: number, head: number): { said: ReadonlySet<string>; country: CountryId | null } {
    const said = new Set<string>();
    let country: CountryId | null = null;
    for (let i = first; i < head; i++) {
      country ??= this.#countryAt.get(i) ?? null;
      if (!this.#words.is(i, Class.determiner) && this.#words.type(i).shape !== 'punct') said.add(this.#words.lower(i));
    }
    return { said, country };
  }

  #isOtherOffice(word: string): boolean {
    return this.#words.grammar.otherOffice.test(word);
  }

  /** Those that share most words with what is said, and of these the ones whose office is no other. */
  #bySharedWords(held: readonly Holding[], said: ReadonlySet<string>): Meant[] {
    const shared = (one: Holding): number => [...said].filter((word) => one.modifiers.has(word)).length;
    const most = Math.max(0, ...held.map(shared));
    const agreeing = held.filter((one) => shared(one) === most);
    const left = (one: Holding): string[] =>
      [...one.modifiers].filter((word) => this.#isOtherOffice(word) && !said.has(word));
    const past = (one: Holding): boolean => left(one).every((word) => this.#words.grammar.pastOffice.test(word));
    const like = most > 0 ? agreeing : agreeing.filter((one) => !this.#differs(one, said));
    const levels: Meant[] = [
      { fit: 'exact', people: peopleOf(like.filter((one) => left(one).length === 0)) },
      { fit: 'past', people: peopleOf(like.filter(past)) },
      { fit: 'other', people: peopleOf(agreeing) },
    ];
    return levels.filter(({ people }) => people.size > 0);
  }

  /** "The finance minister" is hardly the foreign minister. */
  #differs({ modifiers }: Holding, said: ReadonlySet<string>): boolean {
    const isOffices = (word: string): boolean => (this.#language.classesOf(word) & Class.roleModifier) !== 0;
    return [...said].some(isOffices) && [...modifiers].some(isOffices);
  }
}

const peopleOf = (holdings: readonly Holding[]): Set<Person> => new Set(holdings.map(({ person }) => person));
