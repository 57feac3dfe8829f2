import {
  type AliasUse,
  type Dictionary,
  type DictionaryEntry,
  entriesOf,
  entriesUnder,
} from '../dictionary/dictionary.ts';
import { type Match, spot } from '../dictionary/spot.ts';
import type { PageLanguage } from '../languages/name-language.ts';
import { ARABIC_ARTICLE } from '../languages/name-particles.ts';
import { fold } from '../text/fold.ts';
import type { CountryId, EntityId, PageContext } from '../types.ts';

/** The names that a page has shown so far, and whom they refer to. It is made from the page's context and changes it. */
export class PageNames {
  readonly dictionary: Dictionary;
  readonly language: PageLanguage;
  readonly names: Record<string, EntityId | 'other'>;
  #count: number;
  readonly #named = new Map<string, NamedBy>();
  readonly #keys = new Map<string, readonly string[]>();
  /** Cached results of `namedOf`; emptied when another person is named in full. */
  #inFull = new WeakMap<readonly EntityId[], readonly EntityId[]>();
  readonly #bearers = new Map<string, readonly EntityId[]>();
  readonly #shortBearers = new Map<string, ReadonlySet<EntityId>>();
  readonly #given = new Map<readonly DictionaryEntry[], ReadonlyMap<string, readonly DictionaryEntry[]>>();

  constructor(dictionary: Dictionary, language: PageLanguage, context: PageContext) {
    this.dictionary = dictionary;
    this.language = language;
    // Without a prototype, as a key may be any word of a page, such as "constructor".
    this.names = Object.assign(Object.create(null), context.names);
    this.#count = Object.keys(context.names).length;
  }

  /**
   * The entity that a key refers to on this page: an id; 'other' for somebody else; several ids if several were named in full;
   * undefined if the page has not said.
   */
  whoIs(key: string, ids: readonly EntityId[]): EntityId | 'other' | readonly EntityId[] | undefined {
    const who = this.names[key];
    if (who === 'other' || (who !== undefined && ids.includes(who))) return who;
    const named = this.namedOf(ids);
    return named.length === 1 ? named[0] : named.length > 1 ? named : undefined;
  }

  isNamed(id: EntityId): boolean {
    return this.names[id] === id;
  }

  /**
   * Notes that a person is named in full. From here on their short forms refer to them, unless another person of that name has
   * been named too.
   */
  nameInFull(id: EntityId, alias: string): void {
    if (this.isNamed(id)) return;
    this.set(id, id);
    for (const key of this.shortKeys(id, alias)) this.name(key, id);
    // After "Kenya Whitlow", "Kenya" alone hardly refers to the country, though it is no short form of the person either.
    for (const word of fold(alias).split(' '))
      if (this.language.countries.personNames.has(word)) this.nameOther(word, this.bearers(word));
  }

  name(key: string, id: EntityId): void {
    const who = this.names[key];
    if (who === undefined) {
      if (this.namedOf(this.bearers(key)).every((other) => other === id)) this.set(key, id);
    } else if (who !== 'other' && who !== id) this.unset(key);
  }

  /**
   * Notes that the page first uses a name for somebody whom the dataset does not know: all forms of that name then refer to that
   * person.
   */
  nameOther(key: string, ids: readonly EntityId[], entries: readonly DictionaryEntry[] = []): void {
    if (this.names[key] !== undefined || this.namedOf(ids).length > 0) return;
    this.set(key, 'other');
    // If the context is full, nothing is noted about thousands of others either.
    if (this.names[key] === undefined) return;
    for (const form of entries.flatMap(({ entity, alias }) => this.shortKeys(entity, alias)))
      if (this.names[form] === undefined && (form.endsWith(key) || key.endsWith(form))) this.set(form, 'other');
  }

  /** Notes that the page names a country. This decides country names that wait for support or that several countries share. */
  nameCountry(id: EntityId): void {
    const keys = this.waitingKeys(id);
    if (keys.length === 0 || this.isNamed(id)) return;
    this.set(id, id);
    for (const key of keys) this.name(key, id);
  }

  /**
   * Notes a form of a country that can mean nothing else ("Israeli"). A name that the page has given to a person ("Israel Katz")
   * then refers to the country again, unless pages usually mean people by it ("Jordan").
   */
  nameSurely(id: EntityId): void {
    const { personNames, familyNames } = this.language.countries;
    for (const key of this.waitingKeys(id))
      if (this.names[key] === 'other' && personNames.has(key) && !familyNames.has(key)) this.set(key, id);
    this.nameCountry(id);
  }

  /** The countries that a part of the page names by forms that no other country shares. */
  countriesIn(text: string): ReadonlySet<EntityId> {
    const named = spot(this.dictionary, text).flatMap((match) => {
      const { countries, capitals } = this.namedBy(match);
      return countries.length === 1 ? countries : countries.length === 0 && capitals.length === 1 ? capitals : [];
    });
    return new Set(named);
  }

  /** The keys of a country's names that wait for support, or that the country shares with another. */
  private waitingKeys(id: EntityId): readonly string[] {
    return isCountry(id) ? [...(this.language.countries.doubtfulNames.get(id) ?? [])] : [];
  }

  isPersonToo(key: string): boolean {
    return this.bearers(key).some((id) => id.startsWith('person:'));
  }

  readonly isPlace = (word: string): boolean => {
    const [match] = spot(this.dictionary, word);
    if (!match || match.end - match.start < word.length) return false;
    const { countries, capitals } = this.namedBy(match);
    return countries.length + capitals.length > 0;
  };

  /** The entities that a match may refer to. */
  namedBy(match: Match): NamedBy {
    return once(this.#named, `${match.alias} ${match.others}`, () => namedBy(entriesOf(this.dictionary, match)));
  }

  /** The bearers of a short form whose ids have one of the given names. A name with a full stop is an initial. */
  withGiven(short: readonly DictionaryEntry[], names: readonly string[]): readonly DictionaryEntry[] {
    const given = once(this.#given, short, () => byGiven(short));
    return [...new Set(names.flatMap((name) => given.get(name) ?? []))];
  }

  /** All entities of the dictionary that a short form may refer to. */
  private bearers(key: string): readonly EntityId[] {
    return once(this.#bearers, key, () => idsOf(entriesUnder(this.dictionary, key)));
  }

  /** The entities that have a form as a short one. */
  private shortBearers(form: string): ReadonlySet<EntityId> {
    return once(this.#shortBearers, form, () => {
      const short = entriesUnder(this.dictionary, form).filter(({ use }) => use === 'short');
      return new Set(short.map(({ entity }) => entity));
    });
  }

  /** The folded short forms of a person: those in the dictionary that are part of one of the person's forms or of the id. */
  private shortKeys(id: EntityId, alias: string): readonly string[] {
    return once(this.#keys, `${id} ${alias}`, () => {
      const slug = wordsOfId(id).join(' ');
      const forms = new Set([...partsOf(alias, ' '), ...partsOf(slug, ' '), ...partsOf(slug, '-')]);
      return [...forms].filter((form) => this.shortBearers(form).has(id));
    });
  }

  /** Those of some ids whom the page has named in full. Cached, as thousands may share a name that occurs thousands of times. */
  private namedOf(ids: readonly EntityId[]): readonly EntityId[] {
    return once(this.#inFull, ids, () => ids.filter((id) => this.isNamed(id)));
  }

  private unset(key: string): void {
    delete this.names[key];
    this.#count--;
  }

  /** A page that lists thousands of people must not make every message larger: beyond the limit nothing more is noted. */
  private set(key: string, value: EntityId | 'other'): void {
    const isNew = this.names[key] === undefined;
    if (isNew && this.#count >= MAX_NAMES) return;
    if (isNew) this.#count++;
    this.names[key] = value;
    if (key === value) this.#inFull = new WeakMap();
  }
}

/** The value cached under a key; computed the first time. */
function once<Key, Value>(
  known: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value,
): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** Bearers by the words of their ids: a family name on a page may have thousands. */
function byGiven(short: readonly DictionaryEntry[]): Map<string, DictionaryEntry[]> {
  const by = new Map<string, DictionaryEntry[]>();
  for (const entry of short) {
    const words = wordsOfId(entry.entity);
    for (const name of new Set([`${words[0]?.charAt(0)}.`, ...words])) {
      const bearers = by.get(name);
      if (bearers) bearers.push(entry);
      else by.set(name, [entry]);
    }
  }
  return by;
}

const wordsOfId = (id: EntityId): string[] => id.replace(/^person:|~.*$/g, '').split('-');

/** The folded words of a name, its endings from each word on, and the same without an Arabic article. */
function partsOf(name: string, between: string): string[] {
  const words = fold(name).split(' ');
  const ends = words.map((_, i) => words.slice(i).join(between));
  return [...words, ...ends].flatMap((part) => [part, part.replace(ARABIC_ARTICLE, '')]);
}

/** About 20 kB in a message. */
const MAX_NAMES = 400;

/**
 * The entities that an alias may refer to: people by full and by short name, each with entries and distinct ids; countries by
 * name or demonym, and by capital.
 */
export interface NamedBy {
  readonly full: readonly DictionaryEntry[];
  readonly short: readonly DictionaryEntry[];
  readonly shortIds: readonly EntityId[];
  readonly countries: readonly CountryId[];
  /** Whether it is the name of a country, not a demonym. */
  readonly isCountryName: boolean;
  readonly capitals: readonly CountryId[];
}

function namedBy(entries: readonly DictionaryEntry[]): NamedBy {
  const by = (...uses: AliasUse[]) => entries.filter(({ use }) => uses.includes(use));
  const short = by('short');
  return {
    full: by('full'),
    short,
    shortIds: idsOf(short),
    isCountryName: by('name').length > 0,
    countries: idsOf(by('name', 'demonym')).filter(isCountry),
    capitals: idsOf(by('capital')).filter(isCountry),
  };
}

const isCountry = (id: EntityId): id is CountryId => id.startsWith('country:');

/** The distinct entities of entries, in the order of their ids, as entries come in no order. */
export function idsOf(entries: readonly DictionaryEntry[]): EntityId[] {
  const [first, second] = entries;
  if (first && !second) return [first.entity];
  return [...new Set(entries.map(({ entity }) => entity))].sort();
}
