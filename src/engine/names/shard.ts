import { type Beginning, beginningOf } from './case.ts';
import {
  type DictionaryEntry,
  FILTER_WORDS,
  GOES_ON,
  IS_ALIAS,
  mixed,
  SEED,
  SHARD,
  setFirstBits,
  setPair,
  slotOf,
  step,
} from './layout.ts';
import { entriesAt, linkRecord, nextRecord, putNumber, RecordWriter } from './records.ts';
import { Words } from './words.ts';

/** A shard by itself, as it is stored. See `SHARD` in layout.ts. */
export type Shard = Int32Array<ArrayBuffer>;

/** The hashes by which an alias is put where it belongs. */
export interface Hashes {
  /** Of its first word. */
  readonly first: number;
  /** Of its first two words, or of its only one: by this it is put into a shard. */
  readonly key: number;
  readonly hasTwo: boolean;
  /** Where in the alias the words of `key` end. */
  readonly end: number;
}

/** Of a tidy alias. */
export function hashesOf(alias: string): Hashes {
  const words = new Words(alias);
  words.begin(0);
  words.word();
  const { hash: first, at } = words;
  if (!words.separators()) return { first, key: first, hasTwo: false, end: at };
  words.word();
  return { first, key: words.hash, hasTwo: true, end: words.at };
}

/** The hashes of a tidy alias's prefixes that are longer than its key's, the whole last. */
export function restHashes(alias: string, { key, end }: Hashes): readonly number[] {
  if (end === alias.length) return NONE;
  const words = new Words(alias);
  const rest: number[] = [];
  words.at = end;
  words.hash = key;
  let at = end;
  let hash = key;
  while (words.separators()) {
    words.word();
    ({ at, hash } = words);
    rest.push(hash);
  }
  // All that can follow the last word of a tidy alias is its full stop.
  if (at < alias.length) rest.push(step(hash, 46));
  return rest;
}

const NONE: readonly number[] = [];

/** A row's numbers: the hashes of its alias, what is true of it, where in the bytes it begins, where its bearer does. */
const ROW = 5;
const FIRST = 0;
const KEY = 1;
const FLAGS = 2;
const ALIAS = 3;
const BEARER = 4;

/** Bytes of an entry's alias and bearer, as a rule less. */
const AN_ENTRY = 48;

const HAS_TWO = 1;
const HAS_REST = 2;

/**
 * Entries with tidy aliases on their way into shards, as rows of numbers and what shards keep of them in bytes, in the order
 * they come: the strings of a million entries, taken in the order of their hashes, would be millions of looks far away in
 * memory, and a million objects more as much again.
 */
export class Rows {
  readonly #rows: Int32Array;
  /** By row, where it has any. */
  readonly #rests = new Map<number, readonly number[]>();
  readonly #beginnings = new Map<number, Beginning>();
  /** Alias, bearer, alias, bearer … */
  readonly #bytes: Uint8Array;
  // Used again for each shard: they would be as much garbage as the shards themselves.
  #places = new Float64Array(1024);
  #scratch = new Int32Array(1 << 14);

  constructor(entries: readonly DictionaryEntry[]) {
    const writer = new RecordWriter(entries.length * AN_ENTRY);
    // One more, whose alias begins where the last bearer ends.
    this.#rows = new Int32Array((entries.length + 1) * ROW);
    for (let row = 0; row < entries.length; row++) {
      const entry = entries[row];
      if (!entry) break;
      const { alias } = entry;
      const hashes = hashesOf(alias);
      this.#set(row, FIRST, hashes.first);
      this.#set(row, KEY, hashes.key);
      const hasRest = hashes.end < alias.length;
      if (hasRest) this.#rests.set(row, restHashes(alias, hashes));
      this.#set(row, FLAGS, (hashes.hasTwo ? HAS_TWO : 0) | (hasRest ? HAS_REST : 0));
      const beginning = beginningOf(alias);
      if (beginning.odd || beginning.particles.length > 0) this.#beginnings.set(row, beginning);
      writer.alias(alias);
      this.#set(row, BEARER, writer.length);
      writer.bearer(alias, entry);
      this.#set(row + 1, ALIAS, writer.length);
    }
    this.#bytes = writer.bytes;
  }

  get length(): number {
    return this.#rows.length / ROW - 1;
  }

  first(row: number): number {
    return this.#rows[row * ROW + FIRST] ?? 0;
  }

  key(row: number): number {
    return this.#rows[row * ROW + KEY] ?? 0;
  }

  hasTwo(row: number): boolean {
    return (this.#from(row, FLAGS) & HAS_TWO) !== 0;
  }

  /** How a row's alias may begin, where that is not at once with its capital. */
  beginning(row: number): Beginning | undefined {
    return this.#beginnings.get(row);
  }

  /** Sorts some rows by hash and then by what is written, and leaves out what is there twice. */
  sorted(some: ArrayLike<number>): number[] {
    // Numbers are sorted many times faster than by a function; only where hashes are the same is more compared.
    if (this.#places.length < some.length) this.#places = new Float64Array(2 * some.length);
    const places = this.#places.subarray(0, some.length);
    for (let i = 0; i < some.length; i++) places[i] = (this.key(some[i] ?? 0) >>> 0) * MOST_MEMBERS + i;
    places.sort();
    const inOrder: number[] = [];
    for (let i = 0; i < places.length; ) {
      const row = some[(places[i] ?? 0) % MOST_MEMBERS] ?? 0;
      // Past this the next hash begins.
      const end = (this.key(row) >>> 0) * MOST_MEMBERS + MOST_MEMBERS;
      let next = i + 1;
      while (next < places.length && (places[next] ?? 0) < end) next++;
      if (next === i + 1) inOrder.push(row);
      else {
        const run = Array.from(places.subarray(i, next), (place) => some[place % MOST_MEMBERS] ?? 0);
        for (const one of this.#sortedRun(run)) inOrder.push(one);
      }
      i = next;
    }
    return inOrder;
  }

  /**
   * A shard of these rows, which must be `sorted`, so that it is the same however they came about; and in `filter` its
   * stretch.
   * @param heads pairs: the hash of a first word, and how many aliases of the dictionary begin with it and go on; sorted
   */
  shard(rows: readonly number[], heads: readonly number[], filter: Uint32Array, number: number): Shard {
    filter.fill(0, number * FILTER_WORDS, (number + 1) * FILTER_WORDS);
    let prefixes = 0;
    let length = 0;
    for (const row of rows) {
      const mix = mixed(this.key(row));
      if (this.hasTwo(row)) setPair(filter, number, mix);
      else setFirstBits(filter, number, mix, IS_ALIAS);
      prefixes += 1 + this.#rest(row).length;
      length += RECORD_BYTES + this.#from(row + 1, ALIAS) - this.#from(row, ALIAS);
    }
    for (let i = 0; i < heads.length; i += 2) setFirstBits(filter, number, mixed(heads[i] ?? 0), GOES_ON);

    const slots = Math.ceil(prefixes / FULLEST);
    const headsFrom = SHARD.from + 2 * slots;
    const recordsFrom = (headsFrom + heads.length) * 4;
    // As long as it can become; where aliases have several bearers it is shorter.
    const most = recordsFrom + length + 3;
    if (this.#scratch.byteLength < most) this.#scratch = new Int32Array(most >> 1);
    else this.#scratch.fill(0, 0, most >> 2);
    const table = new SlotTable(this.#scratch.subarray(SHARD.from, headsFrom));
    const end = this.#writeRecords(rows, table, new Uint8Array(this.#scratch.buffer), recordsFrom);
    const shard: Shard = this.#scratch.slice(0, (end + 3) >> 2);
    shard.set([0, shard.length, slots, rows.length, heads.length / 2]);
    shard.set(heads, headsFrom);
    shard[SHARD.checksum] = checksum(shard);
    return shard;
  }

  #writeRecords(rows: readonly number[], table: SlotTable, bytes: Uint8Array, from: number): number {
    let end = from;
    for (let i = 0; i < rows.length; ) {
      const row = rows[i] ?? 0;
      let next = i + 1;
      while (next < rows.length && this.#compareAliases(row, rows[next] ?? 0) === 0) next++;
      const at = end;
      end = putBytes(bytes, at + LINK_BYTES, this.#bytes, this.#from(row, ALIAS), this.#from(row, BEARER));
      end = putNumber(bytes, end, next - i);
      for (; i < next; i++) {
        const one = rows[i] ?? 0;
        end = putBytes(bytes, end, this.#bytes, this.#from(one, BEARER), this.#from(one + 1, ALIAS));
      }
      const before = table.enter(this.key(row), this.#rest(row), at);
      if (before > 0) {
        // The first stays first, and its last successor gets this one.
        let last = before;
        for (let after = nextRecord({ bytes }, last); after > 0; after = nextRecord({ bytes }, last)) last = after;
        linkRecord(bytes, last, at);
      }
    }
    return end;
  }

  /** Sorts rows of one hash: by alias, then by a hash of the bearer, as a family name may have thousands; each once. */
  #sortedRun(run: number[]): number[] {
    const hashes = new Map(run.map((row) => [row, this.#hashOfBearer(row)]));
    const compare = (a: number, b: number): number =>
      this.#compareAliases(a, b) || (hashes.get(a) ?? 0) - (hashes.get(b) ?? 0) || this.#compareBearers(a, b);
    return run.sort(compare).filter((row, k) => k === 0 || compare(run[k - 1] ?? 0, row) !== 0);
  }

  #hashOfBearer(row: number): number {
    let hash = SEED;
    for (let at = this.#from(row, BEARER); at < this.#from(row + 1, ALIAS); at++)
      hash = step(hash, this.#bytes[at] ?? 0);
    return hash;
  }

  #compareAliases(a: number, b: number): number {
    const aEnd = this.#from(a, BEARER);
    return compareBytes(this.#bytes, this.#from(a, ALIAS), aEnd, this.#from(b, ALIAS), this.#from(b, BEARER));
  }

  #compareBearers(a: number, b: number): number {
    const aEnd = this.#from(a + 1, ALIAS);
    return compareBytes(this.#bytes, this.#from(a, BEARER), aEnd, this.#from(b, BEARER), this.#from(b + 1, ALIAS));
  }

  #rest(row: number): readonly number[] {
    return (this.#from(row, FLAGS) & HAS_REST) === 0 ? NONE : (this.#rests.get(row) ?? NONE);
  }

  #from(row: number, column: number): number {
    return this.#rows[row * ROW + column] ?? 0;
  }

  #set(row: number, column: number, value: number): void {
    this.#rows[row * ROW + column] = value;
  }
}

/** More than a shard ever has; times 2 to the 32 it is still a whole number. */
const MOST_MEMBERS = 2 ** 20;

/** What a record has besides an alias and its bearers, at most: its link, and how many bearers. */
const LINK_BYTES = 3;
const RECORD_BYTES = LINK_BYTES + 4;

/** Which of two stretches of bytes comes first: negative, positive, or 0 where they are the same. */
function compareBytes(bytes: Uint8Array, a: number, aEnd: number, b: number, bEnd: number): number {
  const length = Math.min(aEnd - a, bEnd - b);
  for (let k = 0; k < length; k++) {
    const difference = (bytes[a + k] ?? 0) - (bytes[b + k] ?? 0);
    if (difference !== 0) return difference;
  }
  return aEnd - a - (bEnd - b);
}

/** Copies a stretch of bytes; returns where it ends. They are a few: a loop is faster than `set`. */
function putBytes(to: Uint8Array, at: number, from: Uint8Array, start: number, end: number): number {
  for (let k = start; k < end; k++) to[at + k - start] = from[k] ?? 0;
  return at + end - start;
}

/** What a shard is made of. Throws an Error where it is not what `shard` of rows gave. */
export function readShard(shard: Shard): { entries: DictionaryEntry[]; heads: Map<number, number> } {
  checkShard(shard);
  const source = { bytes: new Uint8Array(shard.buffer, shard.byteOffset, shard.byteLength) };
  const entries: DictionaryEntry[] = [];
  const slots = shard[SHARD.slots] ?? 0;
  for (let slot = 0; slot < slots; slot++)
    for (let at = (shard[SHARD.from + 2 * slot + 1] ?? 0) >> 1; at > 0; at = nextRecord(source, at))
      for (const entry of entriesAt(source, at)) entries.push(entry);
  const heads = new Map<number, number>();
  for (let head = 0; head < (shard[SHARD.heads] ?? 0); head++) {
    const at = SHARD.from + 2 * slots + 2 * head;
    heads.set(shard[at] ?? 0, shard[at + 1] ?? 0);
  }
  return { entries, heads };
}

/** Throws an Error where a shard is cut short, altered, or none at all. */
export function checkShard(shard: Shard): void {
  if (shard[SHARD.length] !== shard.length || shard[SHARD.checksum] !== checksum(shard))
    throw new Error('A damaged dictionary.');
}

/** At least a quarter of the slots stay empty, so that a search is over after few steps. */
const FULLEST = 0.75;

/** The slots of a shard while it is made. */
class SlotTable {
  readonly slots: number;

  /** @param pairs of hash and value, all 0 yet */
  constructor(readonly pairs: Int32Array) {
    this.slots = pairs.length / 2;
  }

  /** Enters all prefixes of an alias whose record is at `at`; returns where the first one of the same hash is, or 0. */
  enter(key: number, rest: readonly number[], at: number): number {
    let slot = this.#slotFor(key);
    for (const hash of rest) {
      this.pairs[2 * slot + 1] = (this.pairs[2 * slot + 1] ?? 0) | 1;
      slot = this.#slotFor(hash);
    }
    const value = this.pairs[2 * slot + 1] ?? 0;
    if (value < 2) this.pairs[2 * slot + 1] = (at << 1) | value;
    return value >> 1;
  }

  /** The slot of a hash, taken for it if it has none. A taken slot's value must be set before the next call. */
  #slotFor(hash: number): number {
    let slot = slotOf(mixed(hash), this.slots);
    while (this.pairs[2 * slot + 1] !== 0 && this.pairs[2 * slot] !== hash)
      slot = slot + 1 === this.slots ? 0 : slot + 1;
    this.pairs[2 * slot] = hash;
    return slot;
  }
}

/** Of everything after the checksum itself. */
function checksum(shard: Shard): number {
  let sum = shard.length;
  for (let i = SHARD.checksum + 1; i < shard.length; i++)
    sum = Math.imul((sum << 5) ^ (sum >>> 27) ^ (shard[i] ?? 0), 0x9e3779b1);
  return sum | 0;
}
