import { Class, type Gender, type Language } from '../languages/language.ts';
import type { Words } from '../text/words.ts';
import type { NameRun } from './name-runs.ts';
import { isNearly } from './spelling.ts';

/** Somebody an article names. */
export interface Person {
  readonly index: number;
  /** The fullest form's words, folded. */
  tokens: readonly string[];
  /** The fullest form as written, brackets left out. */
  name: string;
  readonly aliases: Set<string>;
  gender: Gender;
  /** First word of the first use of the fullest form. */
  readonly first: number;
}

/** A use of a person's name. Word indexes, `last` included. */
export interface PersonMention {
  readonly person: Person;
  readonly first: number;
  readonly last: number;
  readonly title: NameRun['title'];
  /** A name that several people bear, and nothing says which of them is meant: `person` is a guess. */
  readonly shared?: true;
}

/** Decides who of the named is the same person. Mentions come in the order of the text. */
export function findPeople(
  words: Words,
  language: Language,
  runs: readonly NameRun[],
): { people: Person[]; mentions: PersonMention[] } {
  const registry = new Registry(words, language);
  for (const named of grouped(runs)) registry.add(named);
  const mentions: PersonMention[] = [];
  for (const run of runs) {
    const mention = registry.mention(run);
    if (mention) mentions.push(mention);
  }
  const meant = new Set(mentions.map((mention) => mention.person));
  return { people: registry.people.filter((person) => meant.has(person)), mentions };
}

/** All uses of one written name. */
interface Named {
  readonly key: string;
  readonly tokens: readonly string[];
  readonly runs: NameRun[];
}

/** The written names, longer ones first. */
function grouped(runs: readonly NameRun[]): Named[] {
  const byKey = new Map<string, Named>();
  for (const run of runs) {
    const key = run.tokens.join(' ');
    const known = byKey.get(key);
    if (known) known.runs.push(run);
    else byKey.set(key, { key, tokens: run.tokens, runs: [run] });
  }
  return [...byKey.values()].sort((a, b) => b.tokens.length - a.tokens.length);
}

const SUFFIX = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** The word of a full name that stands alone for the person: its last, suffixes aside. */
function familyName(tokens: readonly string[]): string {
  const bare = tokens.filter((token) => !SUFFIX.has(token));
  return bare[bare.length - 1] ?? tokens[0] ?? '';
}

/** A shared name means who was named within so many words, some three sentences. */
const JUST_NOW = 60;
/** Of a name that more people bear nobody tells who is meant: a bound on the work. */
const MOST_BEARERS = 20;

interface Meant {
  readonly person: Person;
  readonly shared?: true;
}

/** People a name is compared with, those of its family name or all: a bound on the work. */
const MOST_COMPARED = 60;

class Registry {
  readonly people: Person[] = [];
  readonly #byKey = new Map<string, Person>();
  readonly #byFamily = new Map<string, Person[]>();
  readonly #byFirst = new Map<string, Person[]>();
  /** The one last meant by a form several people share. */
  readonly #lastMeant = new Map<string, Person>();
  /** The one meant by the form alone while nobody else who bears it had been named. */
  readonly #established = new Map<string, Person>();
  /** Where each was last clearly named; missing before the first time. */
  readonly #namedAt = new Map<Person, number>();
  readonly #words: Words;
  readonly #language: Language;

  constructor(words: Words, language: Language) {
    this.#words = words;
    this.#language = language;
  }

  /** Takes a name as a person's; longer names must come first, so that shorter ones find them. */
  add({ key, tokens, runs }: Named): void {
    const [run] = runs;
    if (!run) return;
    if (tokens.length === 1 && (this.#byFamily.has(key) || this.#byFirst.has(key))) return;
    const same = tokens.length > 1 ? this.#sameAs(tokens) : this.#misspelt(key, runs);
    if (same) {
      this.#byKey.set(key, same);
      return;
    }
    const person: Person = {
      index: this.people.length,
      tokens,
      name: nameAsWritten(this.#words, run),
      aliases: new Set(),
      gender: genderOf(this.#language, this.#words, tokens, runs),
      first: run.first,
    };
    this.people.push(person);
    this.#byKey.set(key, person);
    push(this.#byFamily, familyName(tokens), person);
    if (tokens.length > 1) push(this.#byFirst, tokens[0] ?? '', person);
  }

  /** "George Bush" and "George W. Bush", "Vladimir Putin" and "Vladimir Vladimirovich Putin": one's words lie in the other's, in order. */
  #sameAs(tokens: readonly string[]): Person | undefined {
    return this.#byFamily
      .get(familyName(tokens))
      ?.slice(0, MOST_COMPARED)
      .find(
        (person) =>
          within(tokens, person.tokens) || (person.tokens[0] === tokens[0] && person.tokens.length !== tokens.length),
      );
  }

  /**
   * "Mr. Buchmann" where the text names one Peter Bachmann and no other near it: the same man, misspelt. Only with a title,
   * without which the writer would not know him yet.
   */
  #misspelt(family: string, runs: readonly NameRun[]): Person | undefined {
    if (!runs.some((run) => run.title && this.#words.is(run.title.last, Class.honorific | Class.abbreviation)))
      return undefined;
    const genders = runs.map((run) => run.title && this.#language.genderOf(this.#words.lower(run.title.last)));
    const near = this.people
      .slice(0, MOST_COMPARED)
      .filter((person) => person.tokens.length > 1 && isNearly(familyName(person.tokens), family))
      .filter(({ gender }) =>
        genders.every((one) => !one || one === 'either' || gender === 'either' || one === gender),
      );
    return near.length === 1 ? near[0] : undefined;
  }

  mention(run: NameRun): PersonMention | null {
    const key = run.tokens.join(' ');
    const full = this.#byKey.get(key);
    const meant = full ? { person: full } : run.tokens.length === 1 ? this.#short(key, run) : undefined;
    if (!meant) return null;
    if (!meant.shared) this.#namedAt.set(meant.person, run.first);
    return { ...this.#mentionOf(meant.person, run.first, run.last, run.title), ...meant };
  }

  #short(token: string, run: NameRun): Meant | undefined {
    const family = this.#byFamily.get(token);
    if (family) return this.#choose(token, family, run);
    const first = this.#byFirst.get(token);
    if (!first) return undefined;
    // A given name alone is somebody's only where it is no common word, or where the family name is written first (Xi, Kim).
    return this.#choose(token, first, run);
  }

  #choose(token: string, candidates: readonly Person[], run: NameRun): Meant | undefined {
    const [only] = candidates;
    if (candidates.length === 1) return only && { person: only };
    const few = candidates.slice(0, MOST_BEARERS);
    const gender = run.title ? this.#language.genderOf(this.#words.lower(run.title.last)) : undefined;
    const fitting = gender ? few.filter((one) => one.gender === gender) : few;
    const [fits] = fitting;
    if (candidates.length <= MOST_BEARERS) {
      const person = fitting.length === 1 ? fits : this.#bearer(token, fitting, run.first);
      if (person) return { person };
    }
    const guess = this.#lastMeant.get(token) ?? fits;
    return guess && { person: guess, shared: true };
  }

  /** Who of several is meant by the name they share: the one met so far, or the only one named just now. */
  #bearer(token: string, candidates: readonly Person[], at: number): Person | undefined {
    const met = candidates.filter((one) => this.#namedAt.has(one) && !this.#isMisread(one, candidates));
    const [only] = met;
    if (met.length === 1) {
      if (only) this.#established.set(token, only);
      return only;
    }
    const near = met.filter((one) => at - (this.#namedAt.get(one) ?? 0) <= JUST_NOW);
    const established = this.#established.get(token);
    if (near.length === 0) return established;
    return near.length === 1 && (!established || established === near[0]) ? near[0] : undefined;
  }

  /** "Star Jane Doe" beside "Jane Doe", "See Doe": a name with a word too many, and nobody else's. */
  #isMisread({ tokens, first }: Person, others: readonly Person[]): boolean {
    if (this.#words.lowerCount(first) > 0 || this.#words.is(first, Class.verb | Class.role | Class.people)) return true;
    return others.some((other) => other.tokens.length < tokens.length && endsWith(tokens, other.tokens));
  }

  #mentionOf(person: Person, first: number, last: number, title: NameRun['title']): PersonMention {
    const family = familyName(person.tokens);
    this.#lastMeant.set(family, person);
    if (person.tokens[0]) this.#lastMeant.set(person.tokens[0], person);
    person.aliases.add(plain(this.#words.slice(first, last)));
    if (title && person.gender === 'either') {
      const gender =
        this.#language.genderOf(this.#words.lower(title.last)) ??
        this.#language.genderOf(this.#words.lower(title.last - 1));
      if (gender) person.gender = gender;
    }
    return { person, first, last, title };
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The shorter name's words are found in the longer in order, an initial standing for a word it begins. */
function within(shorter: readonly string[], longer: readonly string[]): boolean {
  if (shorter.length > longer.length || !agree(shorter[0] ?? '', longer[0] ?? '')) return false;
  let at = 0;
  for (const token of shorter) {
    while (at < longer.length && !agree(token, longer[at] ?? '')) at++;
    if (at++ >= longer.length) return false;
  }
  return true;
}

const endsWith = (tokens: readonly string[], end: readonly string[]): boolean =>
  end.every((token, i) => token === tokens[tokens.length - end.length + i]);

const agree = (a: string, b: string): boolean =>
  a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));

const plain = (name: string): string => name.replace(/[()]/g, '').replace(/\s+/g, ' ');

function nameAsWritten(words: Words, run: NameRun): string {
  const name = plain(words.slice(run.first, run.last));
  return name === name.toUpperCase() && /\p{Lu}{3}/u.test(name)
    ? name.replace(/\p{L}+/gu, (word) => word[0] + word.slice(1).toLowerCase())
    : name;
}

function genderOf(language: Language, words: Words, tokens: readonly string[], runs: readonly NameRun[]): Gender {
  for (const run of runs.slice(0, 20))
    if (run.title)
      for (let i = run.title.first; i <= run.title.last; i++) {
        const gender = language.genderOf(words.lower(i));
        if (gender) return gender;
      }
  if (tokens.length === 1) return 'either';
  for (const token of tokens.slice(0, -1)) {
    const gender = language.givenName(token);
    if (gender) return gender;
  }
  return 'either';
}
