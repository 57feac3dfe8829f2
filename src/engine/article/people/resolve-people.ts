import { itemAt } from '../../item-at.ts';
import { Class, type Gender, type Language } from '../../languages/language.ts';
import { spellingKey } from '../../languages/name-spelling.ts';
import type { Words } from '../../text/words.ts';
import type { NameRun } from './name-runs.ts';
import { isNearly } from './spelling-distance.ts';

/** A person whom an article names. */
export interface Person {
  readonly index: number;
  /** The folded words of the person's fullest name. */
  tokens: readonly string[];
  /** The fullest name as written, without brackets. */
  name: string;
  readonly aliases: Set<string>;
  gender: Gender;
  /** Index of the first word of the fullest name's first use. */
  readonly first: number;
}

/** A use of a person's name. Word indexes, `last` included. */
export interface PersonMention {
  readonly person: Person;
  readonly first: number;
  readonly last: number;
  readonly title: NameRun['title'];
  /** Set where several people have the name and nothing tells which is meant: `person` is then a guess. */
  readonly shared?: true;
}

/**
 * Groups the names of an article by person: "George Bush", "George W. Bush" and "Bush" may be one. Returns the mentions in the
 * order of the text.
 */
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

/** All uses of one name as it is written. */
interface Named {
  readonly key: string;
  readonly tokens: readonly string[];
  readonly runs: NameRun[];
}

/** The distinct names, longer ones first. */
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

/** The word of a full name that stands alone for the person: the last one, suffixes aside. */
function familyName(language: Language, tokens: readonly string[]): string {
  const bare = tokens.filter((token) => (language.classesOf(token) & Class.nameSuffix) === 0);
  return bare[bare.length - 1] ?? tokens[0] ?? '';
}

/** A shared name refers to the person named within this many words before (about three sentences). */
const MAX_WORDS_SINCE_NAMED = 60;
/** A name that more people have stays unresolved; bounds the work. */
const MAX_BEARERS = 20;

interface Meant {
  readonly person: Person;
  readonly shared?: true;
}

/** So many words on from somebody who is called by a title, a relative of theirs is named in full. */
const MAX_WORDS_TO_RELATIVE = 8;

/** Two similar spellings closer to each other than this many words are two people: "Anton and Antoni Kress". */
const MIN_WORDS_APART = 6;

/** The most people (of the same family name, or all) with whom a name is compared; bounds the work. */
const MAX_COMPARED = 60;

class Registry {
  readonly people: Person[] = [];
  readonly #byKey = new Map<string, Person>();
  readonly #byFamily = new Map<string, Person[]>();
  readonly #byFirst = new Map<string, Person[]>();
  /** People by the words between first and last: "Prieto" may stand alone for "Luis Prieto Salgado". */
  readonly #byMiddle = new Map<string, Person[]>();
  /** The first people of the article, with whom spellings are compared, by spelling key. */
  readonly #bySpelling = new Map<string, Person[]>();
  /** For a form that several people share: the person last meant by it. */
  readonly #lastMeant = new Map<string, Person>();
  /** For a form: the person meant by it while nobody else with that name had been mentioned. */
  readonly #established = new Map<string, Person>();
  /** The word index at which each person was last clearly named; missing before the first time. */
  readonly #namedAt = new Map<Person, number>();
  /** The uses of each person's fullest name, by its words. */
  readonly #runs = new Map<string, readonly NameRun[]>();
  readonly #words: Words;
  readonly #language: Language;

  constructor(words: Words, language: Language) {
    this.#words = words;
    this.#language = language;
  }

  /** Adds a name to a known person or as a new one. Call it with longer names first, so that shorter ones find theirs. */
  add({ key, tokens, runs }: Named): void {
    const [run] = runs;
    if (!run) return;
    if (tokens.length === 1 && [this.#byFamily, this.#byFirst, this.#byMiddle].some((known) => known.has(key))) return;
    const same =
      tokens.length > 1 ? (this.#sameAs(tokens) ?? this.#otherSpelling(tokens, runs)) : this.#misspelt(key, runs);
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
    if (person.index < MAX_COMPARED) push(this.#bySpelling, spellingKey(tokens.join(' ')), person);
    this.#runs.set(key, runs);
    this.#byKey.set(key, person);
    push(this.#byFamily, familyName(this.#language, tokens), person);
    if (tokens.length > 1) push(this.#byFirst, itemAt(tokens, 0), person);
    for (const token of tokens.slice(1, -1))
      if (token.length > 3 && this.#language.classesOf(token) === 0) push(this.#byMiddle, token, person);
  }

  /**
   * A known person of whom this is a fuller or a shorter name: one has the other's words in the same order. "George Bush" and
   * "George W. Bush", "Vladimir Putin" and "Vladimir Vladimirovich Putin".
   */
  #sameAs(tokens: readonly string[]): Person | undefined {
    const known = this.#byFamily
      .get(familyName(this.#language, tokens))
      ?.slice(0, MAX_COMPARED)
      .find(
        (person) =>
          within(tokens, person.tokens) ||
          (person.tokens[0] === tokens[0] && person.tokens.length !== tokens.length) ||
          this.#isFamilyOf(tokens, person),
      );
    return known ?? this.#aroundParticle(tokens);
  }

  /** The only person in whose name the words stand, from a particle on: "Von der Leyden" of "Jo von der Leyden zu Hohenfels". */
  #aroundParticle(tokens: readonly string[]): Person | undefined {
    if ((this.#language.classesOf(tokens[0] ?? '') & Class.particle) === 0) return undefined;
    const bearers = (this.#byMiddle.get(tokens[tokens.length - 1] ?? '') ?? [])
      .slice(0, MAX_COMPARED)
      .filter((person) => ` ${person.tokens.join(' ')} `.includes(` ${tokens.join(' ')} `));
    return bearers.length === 1 ? bearers[0] : undefined;
  }

  /**
   * Whether the words are the end of a longer name: "Van der Berg" of "Jo van der Berg", "Prieto Salgado" of "Luis Prieto
   * Salgado".
   */
  #isFamilyOf(tokens: readonly string[], { tokens: longer }: Person): boolean {
    const [first = ''] = tokens;
    return longer.length > tokens.length && endsWith(longer, tokens) && this.#language.givenName(first) === undefined;
  }

  /**
   * A known person with a similar spelling, such as "Sergey Lavrov" for "Sergei Lavrov". They are one unless the two spellings
   * stand next to each other, as two people's would.
   */
  #otherSpelling(tokens: readonly string[], runs: readonly NameRun[]): Person | undefined {
    const spelt = (this.#bySpelling.get(spellingKey(tokens.join(' '))) ?? []).filter(
      (person) => person.tokens.length === tokens.length,
    );
    const [only] = spelt;
    const apart =
      spelt.length === 1 &&
      (this.#runs.get(only?.tokens.join(' ') ?? '') ?? []).every((known) =>
        runs.every(({ first }) => Math.abs(first - known.first) > MIN_WORDS_APART),
      );
    return apart ? only : undefined;
  }

  /**
   * The person whose family name a title and a misspelling stand for: "Mr. Buchmann", where the text names Peter Bachmann and
   * nobody similar. A title is required, as without it the writer would not know him yet.
   */
  #misspelt(family: string, runs: readonly NameRun[]): Person | undefined {
    if (!runs.some((run) => run.title && this.#words.is(run.title.last, Class.honorific | Class.abbreviation)))
      return undefined;
    const genders = runs.map((run) => run.title && this.#language.genderOf(this.#words.lower(run.title.last)));
    const similar = this.people
      .slice(0, MAX_COMPARED)
      .filter((person) => person.tokens.length > 1 && isNearly(familyName(this.#language, person.tokens), family))
      .filter(({ gender }) =>
        genders.every((one) => !one || one === 'either' || gender === 'either' || one === gender),
      );
    return similar.length === 1 ? similar[0] : undefined;
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
    if (family) return this.#bearerOf(token, family, run);
    const first = this.#byFirst.get(token) ?? this.#byMiddle.get(token);
    if (!first) return undefined;
    // A given name alone refers to a person only if it is no common word, or where the family name comes first (Xi, Kim).
    return this.#bearerOf(token, first, run);
  }

  #bearerOf(token: string, candidates: readonly Person[], run: NameRun): Meant | undefined {
    const [only] = candidates;
    const gender = run.title ? this.#language.genderOf(this.#words.lower(run.title.last)) : undefined;
    if (candidates.length === 1) return only && !this.#isRelativeOf(only, run, gender) ? { person: only } : undefined;
    const few = candidates.slice(0, MAX_BEARERS);
    const fitting = gender ? few.filter((one) => one.gender === gender) : few;
    const [fits] = fitting;
    if (candidates.length <= MAX_BEARERS) {
      const person = fitting.length === 1 ? fits : this.#bearer(token, fitting, run.first);
      if (person) return { person };
    }
    const guess = this.#lastMeant.get(token) ?? fits;
    return guess && { person: guess, shared: true };
  }

  /**
   * Whether the only one with a family name is somebody's whom a title and that name mean: "Mrs. Hobson said of her husband, Tom
   * Hobson". The title is another's, or the name comes first and "her husband" with the full name after it.
   */
  #isRelativeOf({ tokens, first, gender }: Person, run: NameRun, titled: Gender | undefined): boolean {
    if (!run.title || tokens.length === 1) return false;
    if (titled && titled !== 'either' && gender !== 'either' && titled !== gender) return true;
    const words = this.#words;
    if (first < run.first || first > run.last + MAX_WORDS_TO_RELATIVE) return false;
    const at = words.type(first - 1).text === ',' ? first - 2 : first - 1;
    return this.#language.articleCountries.relations.has(words.lower(at)) && words.is(at - 1, Class.possessive);
  }

  /** The person meant by a name that several share: the only one mentioned so far, or the only one mentioned just before. */
  #bearer(token: string, candidates: readonly Person[], at: number): Person | undefined {
    const met = candidates.filter((one) => this.#namedAt.has(one) && !this.#isMisread(one, candidates));
    const [only] = met;
    if (met.length === 1) {
      if (only) this.#established.set(token, only);
      return only;
    }
    const recent = met.filter((one) => at - (this.#namedAt.get(one) ?? 0) <= MAX_WORDS_SINCE_NAMED);
    const established = this.#established.get(token);
    if (recent.length === 0) return established;
    return recent.length === 1 && (!established || established === recent[0]) ? recent[0] : undefined;
  }

  /** Whether a name has a word too many and is not a person of its own: "Star Jane Doe" or "See Doe" beside "Jane Doe". */
  #isMisread({ tokens, first }: Person, others: readonly Person[]): boolean {
    if (this.#words.lowerCount(first) > 0 || this.#words.is(first, Class.verb | Class.role | Class.people)) return true;
    return others.some((other) => other.tokens.length < tokens.length && endsWith(tokens, other.tokens));
  }

  #mentionOf(person: Person, first: number, last: number, title: NameRun['title']): PersonMention {
    const family = familyName(this.#language, person.tokens);
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

/** Whether the shorter name's words occur in the longer one in the same order. An initial matches a word that it begins. */
function within(shorter: readonly string[], longer: readonly string[]): boolean {
  if (shorter.length > longer.length || !agree(shorter[0] ?? '', longer[0] ?? '')) return false;
  let at = 0;
  for (const token of shorter) {
    while (at < longer.length && !agree(token, itemAt(longer, at))) at++;
    if (at++ >= longer.length) return false;
  }
  return true;
}

const endsWith = (tokens: readonly string[], end: readonly string[]): boolean =>
  end.every((token, i) => token === tokens[tokens.length - end.length + i]);

const agree = (a: string, b: string): boolean =>
  a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));

const plain = (name: string): string => name.replace(NICKNAME, '').replace(/[()]/g, '').replace(/\s+/g, ' ');

/** A nickname in quotation marks, with the space before it. */
const NICKNAME = /\s+\(?(?:[“"‘'«„]|``)[^“”"’»]{1,40}?(?:[”"’'»“]|'')\)?(?=\s)/gu;

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
