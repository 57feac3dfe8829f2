import { COUNTRY_ALIASES } from '../countries/index.ts';
import { fold } from '../text/fold.ts';
import type { EntityId } from '../types.ts';
import { isAmbiguousCountry } from './country-sense.ts';
import { type AliasUse, type Dictionary, type DictionaryEntry, entriesOf, entriesUnder } from './dictionary.ts';
import { type Match, spot } from './spot.ts';

/**
 * Who is meant on a page so far; travels with the page's pieces. `names` holds, under a folded short form ("aliyev"), whom
 * it names, or 'other' where the page has named somebody by it whom the dataset does not know; and, under their own ids,
 * those the page has named in full.
 */
export interface SettleContext {
  readonly names: Readonly<Record<string, EntityId | 'other'>>;
}

/** What a page has shown so far. */
export class Page {
  readonly dictionary: Dictionary;
  readonly names: Record<string, EntityId | 'other'>;
  #count: number;
  readonly #named = new Map<string, NamedBy>();
  readonly #keys = new Map<string, readonly string[]>();
  /** What `namedOf` said, until another one is named in full. */
  #inFull = new WeakMap<readonly EntityId[], readonly EntityId[]>();
  readonly #bearers = new Map<string, readonly EntityId[]>();
  readonly #shortBearers = new Map<string, ReadonlySet<EntityId>>();
  readonly #given = new Map<readonly DictionaryEntry[], ReadonlyMap<string, readonly DictionaryEntry[]>>();

  constructor(dictionary: Dictionary, context: SettleContext) {
    this.dictionary = dictionary;
    // Without a prototype: a key may be any word of a page, "constructor" too.
    this.names = Object.assign(Object.create(null), context.names);
    this.#count = Object.keys(context.names).length;
  }

  /** Whom a key names: one, 'other', several named in full, or undefined where the page has not said. */
  whoIs(key: string, ids: readonly EntityId[]): EntityId | 'other' | readonly EntityId[] | undefined {
    const who = this.names[key];
    if (who === 'other' || (who !== undefined && ids.includes(who))) return who;
    const named = this.namedOf(ids);
    return named.length === 1 ? named[0] : named.length > 1 ? named : undefined;
  }

  isNamed(id: EntityId): boolean {
    return this.names[id] === id;
  }

  /** Somebody is named in full; their short forms are theirs from here on, unless another of that name has been named too. */
  nameInFull(id: EntityId, alias: string): void {
    if (this.isNamed(id)) return;
    this.set(id, id);
    for (const key of this.shortKeys(id, alias)) this.name(key, id);
  }

  name(key: string, id: EntityId): void {
    const who = this.names[key];
    if (who === undefined) {
      if (this.namedOf(this.bearers(key)).every((other) => other === id)) this.set(key, id);
    } else if (who !== 'other' && who !== id) this.unset(key);
  }

  /** Somebody the dataset does not know is named by it first: then all forms of that name are theirs. */
  nameOther(key: string, ids: readonly EntityId[], entries: readonly DictionaryEntry[] = []): void {
    if (this.names[key] !== undefined || this.namedOf(ids).length > 0) return;
    this.set(key, 'other');
    // Where the context is full, nothing is learnt of thousands of others either.
    if (this.names[key] === undefined) return;
    for (const form of entries.flatMap(({ entity, alias }) => this.shortKeys(entity, alias)))
      if (this.names[form] === undefined && (form.endsWith(key) || key.endsWith(form))) this.set(form, 'other');
  }

  /** Country names that wait for support, or that several share, are decided by which countries the page has named. */
  nameCountry(id: EntityId): void {
    const keys = waitingKeysOf(id);
    if (keys.length === 0 || this.isNamed(id)) return;
    this.set(id, id);
    for (const key of keys) this.name(key, id);
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

  /** Whom a match may name. */
  namedBy(match: Match): NamedBy {
    return once(this.#named, `${match.alias} ${match.others}`, () => namedBy(entriesOf(this.dictionary, match)));
  }

  /** The bearers of a short form whose ids have one of some given names: words, or with a full stop the letter they begin with. */
  withGiven(short: readonly DictionaryEntry[], names: readonly string[]): readonly DictionaryEntry[] {
    const given = once(this.#given, short, () => byGiven(short));
    return [...new Set(names.flatMap((name) => given.get(name) ?? []))];
  }

  /** All of the dictionary that a short form may name. */
  private bearers(key: string): readonly EntityId[] {
    return once(this.#bearers, key, () => idsOf(entriesUnder(this.dictionary, key)));
  }

  /** Those who bear a form as a short one. */
  private shortBearers(form: string): ReadonlySet<EntityId> {
    return once(this.#shortBearers, form, () => {
      const short = entriesUnder(this.dictionary, form).filter(({ use }) => use === 'short');
      return new Set(short.map(({ entity }) => entity));
    });
  }

  /** The short forms of a person, folded: those of the dictionary that are part of a form of theirs or of their id. */
  private shortKeys(id: EntityId, alias: string): readonly string[] {
    return once(this.#keys, `${id} ${alias}`, () => {
      const slug = wordsOfId(id).join(' ');
      const forms = new Set([...partsOf(alias, ' '), ...partsOf(slug, ' '), ...partsOf(slug, '-')]);
      return [...forms].filter((form) => this.shortBearers(form).has(id));
    });
  }

  /** Those of some ids whom the page has named in full: a name that thousands bear may stand on a page thousands of times. */
  private namedOf(ids: readonly EntityId[]): readonly EntityId[] {
    return once(this.#inFull, ids, () => ids.filter((id) => this.isNamed(id)));
  }

  private unset(key: string): void {
    delete this.names[key];
    this.#count--;
  }

  /** A page that lists people by the thousand must not grow every message: beyond the limit nothing more is learnt. */
  private set(key: string, value: EntityId | 'other'): void {
    const isNew = this.names[key] === undefined;
    if (isNew && this.#count >= MOST_NAMES) return;
    if (isNew) this.#count++;
    this.names[key] = value;
    if (key === value) this.#inFull = new WeakMap();
  }
}

/** What is remembered under a key, made the first time. */
function once<Key, Value>(
  known: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value,
): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** Bearers by the words of their ids: thousands may have one family name, and stand on one page. */
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

/** Each word of a name, its ends from each word on, and all that without an Arabic article; folded. */
function partsOf(name: string, between: string): string[] {
  const words = fold(name).split(' ');
  const ends = words.map((_, i) => words.slice(i).join(between));
  return [...words, ...ends].flatMap((part) => [part, part.replace(/^(?:al|el|ul|ur)[- ]/, '')]);
}

/** About 20 kB in a message. */
const MOST_NAMES = 400;

let waiting: ReadonlyMap<EntityId, readonly string[]> | undefined;

/**
 * The keys of a country's names that wait for support or that it shares with another country. Gathered when they are first
 * wanted: a background that wakes for a card wants none, and they take a third of what evaluating all of it does.
 */
const waitingKeysOf = (country: EntityId): readonly string[] => {
  waiting ??= waitingKeys();
  return waiting.get(country) ?? [];
};

function waitingKeys(): Map<EntityId, string[]> {
  const bearers = new Map<string, Set<EntityId>>();
  for (const { alias, country } of COUNTRY_ALIASES) {
    const key = fold(alias);
    bearers.set(key, (bearers.get(key) ?? new Set()).add(country));
  }
  const waiting = new Map<EntityId, string[]>();
  for (const [key, ids] of bearers)
    if (ids.size > 1 || isAmbiguousCountry(key))
      for (const id of ids) waiting.set(id, [...(waiting.get(id) ?? []), key]);
  return waiting;
}

/** Whom an alias may name: its people's entries and their ids, each once; countries by name or people, and by capital. */
export interface NamedBy {
  readonly full: readonly DictionaryEntry[];
  readonly short: readonly DictionaryEntry[];
  readonly shortIds: readonly EntityId[];
  readonly countries: readonly EntityId[];
  readonly capitals: readonly EntityId[];
}

function namedBy(entries: readonly DictionaryEntry[]): NamedBy {
  const by = (...uses: AliasUse[]) => entries.filter(({ use }) => uses.includes(use));
  const short = by('short');
  return {
    full: by('full'),
    short,
    shortIds: idsOf(short),
    countries: idsOf(by('name', 'demonym')),
    capitals: idsOf(by('capital')),
  };
}

/** The entities of entries, each once, in the order of their ids: entries are in none. */
export function idsOf(entries: readonly DictionaryEntry[]): EntityId[] {
  const [first, second] = entries;
  if (first && !second) return [first.entity];
  return [...new Set(entries.map(({ entity }) => entity))].sort();
}
