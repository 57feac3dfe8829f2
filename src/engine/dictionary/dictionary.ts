import { count } from '../add-to-count.ts';
import { intAt, uintAt } from '../item-at.ts';
import { fold } from '../text/fold.ts';
import { aliasAt, entriesAt, nextRecord } from './alias-records.ts';
import { type Beginning, beginningOf, particleTable } from './case-matching.ts';
import { DictionaryBuilder } from './dictionary-builder.ts';
import { checkShard, readShard, type Shard } from './dictionary-shard.ts';
import { tidy } from './normalize-alias.ts';
import {
  type Dictionary,
  type DictionaryEntry,
  FILTER_WORDS,
  firstBits,
  hasPair,
  IS_ALIAS,
  lookUp,
  mixed,
  SHARD,
  shardOf,
} from './packed-layout.ts';
import { hashesOf } from './prefix-hashes.ts';
import { sortTogether } from './sort-keys-with-values.ts';
import type { Match } from './spot.ts';

export type { Shard } from './dictionary-shard.ts';
export type { AliasUse, Dictionary, DictionaryEntry } from './packed-layout.ts';

/** The part of a stored dictionary that is read before any shard. */
export interface DictionaryHead {
  /** log2 of the number of shards. */
  readonly bits: number;
  /** How many aliases there are, each counted once for each of its bearers. */
  readonly size: number;
  readonly odd: number;
  /** How many aliases may have a particle before their first capital, by particle. */
  readonly particles: Readonly<Record<string, number>>;
  readonly filter: Uint32Array<ArrayBuffer>;
}

/** A dictionary as it is stored. Empty shards are not among `shards`. */
export interface PackedDictionary {
  readonly head: DictionaryHead;
  readonly shards: ReadonlyMap<number, Shard>;
}

/**
 * Raise it when the layout, folding, hashing or the rules of case-matching.ts change: stored dictionaries are then built
 * again.
 */
export const DICTIONARY_VERSION = 6;

/**
 * Packs entries. An alias is taken without white space and punctuation at its ends (one full stop at its end stays: "U.S.");
 * an entry whose alias has no letter or digit is left out, and one that is there twice counts once. The same entries give the
 * same bytes, in whatever order.
 */
export function packDictionary(entries: readonly DictionaryEntry[]): PackedDictionary {
  const all = packed(entries, bitsFor(entries.length));
  // The count after sorting: entries that were there twice are gone.
  return bitsFor(all.head.size) === all.head.bits ? all : packed(entries, bitsFor(all.head.size));
}

/** The numbers of the shards that adding or removing these entries reads and writes. */
export function shardsTouched({ bits }: DictionaryHead, entries: Iterable<DictionaryEntry>): Set<number> {
  const hashes = tidied(entries).map(({ alias }) => hashesOf(alias));
  return new Set(hashes.flatMap(({ key, first }) => [shardOf(mixed(key), bits), shardOf(mixed(first), bits)]));
}

/**
 * Changes a dictionary. Returns its new head and the changed shards, null for a shard that is now empty. Returns null where the
 * dictionary now needs another number of shards: then it has to be packed again as a whole.
 * @param before the head, and the shards that `shardsTouched` names for both lists
 */
export function changeDictionary(
  before: PackedDictionary,
  change: { readonly remove: readonly DictionaryEntry[]; readonly add: readonly DictionaryEntry[] },
): { head: DictionaryHead; shards: Map<number, Shard | null> } | null {
  const { bits } = before.head;
  const open = new Map<number, OpenShard>();
  const at = (hash: number): OpenShard => {
    const number = shardOf(mixed(hash), bits);
    const shard = before.shards.get(number);
    if (!shard) expectEmpty(before.head.filter, number);
    const known = open.get(number) ?? openShard(shard);
    open.set(number, known);
    return known;
  };
  let { size } = before.head;
  const beginnings = new Beginnings(before.head);
  for (const [list, by] of [[change.remove, -1] as const, [change.add, 1] as const]) {
    for (const entry of tidied(list)) {
      const { key, first, hasTwo } = hashesOf(entry.alias);
      const there = at(key).entries;
      const name = entryKey(entry);
      if (there.has(name) === by > 0) continue;
      if (by > 0) there.set(name, entry);
      else there.delete(name);
      size += by;
      beginnings.count(beginningOf(entry.alias), by);
      if (hasTwo) count(at(first).heads, first, by);
    }
  }
  if (bitsFor(size) !== bits) return null;
  const rows = new DictionaryBuilder(open.size * MAX_SHARD_ALIASES);
  for (const { entries } of open.values()) for (const entry of entries.values()) rows.add(entry, hashesOf(entry.alias));
  rows.sort();
  const members = rows.byShard(bits);
  const filter = before.head.filter.slice();
  const shards = new Map<number, Shard | null>();
  for (const [number, { entries, heads }] of open) {
    const pairs = [...heads].sort(([a], [b]) => (a >>> 0) - (b >>> 0)).flat();
    const shard = rows.shard(members.get(number) ?? NONE, pairs, filter, number);
    shards.set(number, entries.size + heads.size === 0 ? null : shard);
  }
  return { head: { bits, size, ...beginnings.counts(), filter }, shards };
}

/** All entries of a packed dictionary. Throws an Error where a shard is damaged or missing. */
export function unpackDictionary({ head, shards }: PackedDictionary): DictionaryEntry[] {
  for (let number = 0; number < 2 ** head.bits; number++) if (!shards.has(number)) expectEmpty(head.filter, number);
  return [...shards.values()].flatMap((shard) => readShard(shard).entries);
}

/** Opens a dictionary for spotting. No shard is loaded yet. */
export function openDictionary({ bits, odd, particles, filter }: DictionaryHead): Dictionary {
  // Place 0 means that a shard is not loaded. The empty shard is at place 1.
  const used = 1 + SHARD.from;
  const words = new Int32Array(Math.max(1024, used));
  const places = new Int32Array(2 ** bits);
  const slots = new Int32Array(2 ** bits);
  const bytes = new Uint8Array(words.buffer);
  return {
    bits,
    odd,
    filter,
    leads: particleTable(Object.keys(particles)),
    places,
    slots,
    missing: new Set(),
    words,
    bytes,
    used,
  };
}

/**
 * Loads a shard into the dictionary, unless it is loaded already; undefined is an empty shard. Throws an Error if it is damaged.
 */
export function putShard(d: Dictionary, number: number, shard: Shard | undefined): void {
  d.missing.delete(number);
  if (d.places[number] !== 0) return;
  if (!shard) {
    expectEmpty(d.filter, number);
    d.places[number] = 1;
    return;
  }
  checkShard(shard);
  if (d.used + shard.length > d.words.length) {
    const larger = new Int32Array(Math.max(2 * d.words.length, d.used + shard.length));
    larger.set(d.words.subarray(0, d.used));
    d.words = larger;
    d.bytes = new Uint8Array(larger.buffer);
  }
  d.words.set(shard, d.used);
  d.places[number] = d.used;
  d.slots[number] = intAt(shard, SHARD.slots);
  d.used += shard.length;
}

/** Throws an Error where the filter has aliases of a shard that is said to be empty. */
function expectEmpty(filter: Uint32Array, number: number): void {
  if (filter.subarray(number * FILTER_WORDS, (number + 1) * FILTER_WORDS).some((word) => word !== 0))
    throw new Error('A damaged dictionary.');
}

/** A dictionary with all its shards. */
export function buildDictionary(entries: readonly DictionaryEntry[]): Dictionary {
  const { head, shards } = packDictionary(entries);
  const d = openDictionary(head);
  d.words = new Int32Array([...shards.values()].reduce((sum, { length }) => sum + length, d.used));
  d.bytes = new Uint8Array(d.words.buffer);
  for (let number = 0; number < 2 ** head.bits; number++) putShard(d, number, shards.get(number));
  return d;
}

/** The entries of a match. */
export function entriesOf(d: Dictionary, { alias, others }: Pick<Match, 'alias' | 'others'>): DictionaryEntry[] {
  return [alias, ...others].flatMap((at) => entriesAt(d, at));
}

/** All entries of an alias in any case, for the question who could be meant. Texts are read with `spot`. */
export function entriesUnder(d: Dictionary, form: string): DictionaryEntry[] {
  const alias = tidy(form);
  if (alias === '') return [];
  const { key, hasTwo, rest } = hashesOf(alias);
  const mix = mixed(key);
  const may = hasTwo ? hasPair(d.filter, d.bits, mix) : (firstBits(d.filter, d.bits, mix) & IS_ALIAS) !== 0;
  if (!may) return [];
  const number = shardOf(mix, d.bits);
  const place = intAt(d.places, number);
  if (place === 0) {
    d.missing.add(number);
    return [];
  }
  const hash = rest.at(-1) ?? key;
  const folded = fold(alias);
  const found: number[] = [];
  for (let at = lookUp(d, number, hash) >> 1; at > 0; at = nextRecord(d, place * 4 + at))
    if (fold(aliasAt(d, place * 4 + at)) === folded) found.push(place * 4 + at);
  return found.flatMap((at) => entriesAt(d, at));
}

/** The most aliases of a shard on average; there are at least half as many. */
const MAX_SHARD_ALIASES = 256;

/** log2 of the number of shards for this many aliases. Shards are small, so that the first page loads little. */
function bitsFor(size: number): number {
  return Math.min(20, Math.max(4, Math.ceil(Math.log2(Math.max(1, size / MAX_SHARD_ALIASES)))));
}

function tidied(entries: Iterable<DictionaryEntry>): DictionaryEntry[] {
  const list: DictionaryEntry[] = [];
  for (const entry of entries) {
    const alias = tidy(entry.alias);
    if (alias !== '') list.push(alias === entry.alias ? entry : { ...entry, alias });
  }
  return list;
}

/** log2 of how many shards are built from one buffer of rows: few enough for the processor's caches. */
const TOGETHER = 4;

function packed(entries: readonly DictionaryEntry[], bits: number): PackedDictionary {
  const parts = rowsInParts(entries, bits - TOGETHER);
  const filter = new Uint32Array(2 ** bits * FILTER_WORDS);
  const beginnings = new Beginnings({ odd: 0, particles: {} });
  const firsts = new Uint32Array(entries.length);
  let size = 0;
  let goOn = 0;
  for (const part of parts) {
    part.sort();
    size += part.length;
    for (const beginning of part.beginnings()) beginnings.count(beginning, 1);
    goOn = part.putFirsts(firsts, goOn);
  }
  const heads = headsByShard(firsts.subarray(0, goOn), bits);
  const shards = new Map<number, Shard>();
  parts.forEach((part, n) => {
    const members = part.byShard(bits);
    for (let number = n << TOGETHER; number < (n + 1) << TOGETHER; number++) {
      const own = members.get(number) ?? NONE;
      const pairs = heads.get(number) ?? [];
      if (own.length + pairs.length > 0) shards.set(number, part.shard(own, pairs, filter, number));
    }
  });
  return { head: { bits, size, ...beginnings.counts(), filter }, shards };
}

const NONE = new Uint32Array();

/** Distributes entries to 2^`bits` builders by their shards. */
function rowsInParts(entries: readonly DictionaryEntry[], bits: number): DictionaryBuilder[] {
  const parts = Array.from({ length: 2 ** bits }, () => new DictionaryBuilder(entries.length / 2 ** bits));
  for (const entry of entries) {
    const alias = tidy(entry.alias);
    if (alias === '') continue;
    const hashes = hashesOf(alias);
    parts[shardOf(mixed(hashes.key), bits)]?.add(alias === entry.alias ? entry : { ...entry, alias }, hashes);
  }
  return parts;
}

/**
 * For each shard the first words of aliases of several words: sorted pairs of the word's hash and the number of aliases that
 * begin with it.
 */
function headsByShard(firsts: Uint32Array<ArrayBuffer>, bits: number): Map<number, number[]> {
  sortTogether(firsts, firsts.slice());
  const byShard = new Map<number, number[]>();
  for (let from = 0, to = 0; from < firsts.length; from = to) {
    const hash = uintAt(firsts, from);
    while (firsts[to] === hash) to++;
    const number = shardOf(mixed(hash), bits);
    const pairs = byShard.get(number);
    if (pairs) pairs.push(hash, to - from);
    else byShard.set(number, [hash, to - from]);
  }
  return byShard;
}

/** Counts the particles that aliases begin with. */
class Beginnings {
  #odd: number;
  readonly #particles: Map<string, number>;

  constructor({ odd, particles }: Pick<DictionaryHead, 'odd' | 'particles'>) {
    this.#odd = odd;
    this.#particles = new Map(Object.entries(particles));
  }

  count(beginning: Beginning, by: 1 | -1): void {
    if (beginning.odd) this.#odd += by;
    for (const particle of beginning.particles) count(this.#particles, particle, by);
  }

  counts(): Pick<DictionaryHead, 'odd' | 'particles'> {
    return { odd: this.#odd, particles: Object.fromEntries([...this.#particles].sort()) };
  }
}

interface OpenShard {
  /** By `entryKey`. */
  readonly entries: Map<string, DictionaryEntry>;
  readonly heads: Map<number, number>;
}

function openShard(shard: Shard | undefined): OpenShard {
  const { entries, heads } = shard ? readShard(shard) : { entries: [], heads: new Map<number, number>() };
  return { entries: new Map(entries.map((entry) => [entryKey(entry), entry])), heads };
}

/** A key that is the same for equal entries. */
export const entryKey = ({ alias, entity, use }: DictionaryEntry): string => `${use} ${entity}\n${alias}`;
