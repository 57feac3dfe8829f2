import { byteAt, intAt, itemAt, uintAt } from '../item-at.ts';
import { linkRecord, markAnother, nextRecord, RecordWriter } from './alias-records.ts';
import { type Beginning, beginningOf } from './case-matching.ts';
import { checksum, type Shard } from './dictionary-shard.ts';
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
  shardOf,
  slotOf,
  step,
} from './packed-layout.ts';
import type { Hashes } from './prefix-hashes.ts';
import { sortTogether } from './sort-keys-with-values.ts';

/**
 * The layout of a row, in 32-bit words: the hash of the alias's first word; flags; the byte addresses of the row's record, of the
 * bearer in it and of the end of both; the hashes of the alias's prefixes, its key first. The record follows, as a shard stores
 * it for an alias with one bearer.
 */
const ROW = { first: 0, flags: 1, record: 2, bearer: 3, end: 4, hashes: 5 } as const;

const HAS_TWO = 1;
/** Flag: the row has the same alias as the row before it. */
const SAME_ALIAS = 2;

/** How many bytes are reserved for each row; most rows need less. */
const MAX_ROW_BYTES = 64;

/**
 * Collects entries with normalized aliases, sorts them and packs them into a few shards. Each entry is a row in one buffer:
 * sorting strings and objects by their hashes would access millions of distant places in memory.
 */
export class DictionaryBuilder {
  readonly #writer: RecordWriter;
  #count = 0;
  /** For aliases that do not begin with their capital: how they begin, by row. */
  readonly #beginnings = new Map<number, Beginning>();
  /** The address of each row in the buffer, in sorted order. */
  #order = new Uint32Array();

  /** @param count how many entries are expected; growing beyond it copies the buffer */
  constructor(count: number) {
    this.#writer = new RecordWriter(count * MAX_ROW_BYTES);
  }

  /** @param hashes the hashes of the entry's alias */
  add(entry: DictionaryEntry, hashes: Hashes): void {
    const { alias } = entry;
    const { first, key, hasTwo, rest } = hashes;
    const writer = this.#writer;
    const row = writer.take(ROW.hashes + 1 + rest.length);
    writer.words[row + ROW.first] = first;
    writer.words[row + ROW.flags] = hasTwo ? HAS_TWO : 0;
    writer.words[row + ROW.hashes] = key;
    for (let i = 0; i < rest.length; i++) writer.words[row + ROW.hashes + 1 + i] = itemAt(rest, i);
    writer.words[row + ROW.record] = writer.length;
    writer.alias(alias);
    writer.words[row + ROW.bearer] = writer.length;
    writer.bearer(alias, entry);
    writer.words[row + ROW.end] = writer.length;
    this.#count++;
    const beginning = beginningOf(alias);
    if (beginning.odd || beginning.particles.length > 0) this.#beginnings.set(row, beginning);
  }

  /** Sorts the rows by mixed key, then by alias and bearer, and drops duplicates. */
  sort(): void {
    const { words } = this.#writer;
    const rows = this.#byBearer();
    const keys = new Uint32Array(rows.length);
    for (let i = 0; i < rows.length; i++) keys[i] = mixed(this.#key(uintAt(rows, i)));
    sortTogether(keys, rows);
    let count = 0;
    for (let from = 0, to = 0; from < rows.length; from = to) {
      while (to < rows.length && keys[to] === keys[from]) to++;
      if (to > from + 1) this.#sortRun(rows.subarray(from, to));
      for (let i = from; i < to; i++) {
        const row = uintAt(rows, i);
        const before = i > from ? uintAt(rows, count - 1) : null;
        if (before !== null && this.#compare(before, row) === 0) this.#beginnings.delete(row);
        else {
          if (before !== null && this.#compareAliases(before, row) === 0)
            words[row + ROW.flags] = intAt(words, row + ROW.flags) | SAME_ALIAS;
          rows[count++] = row;
        }
      }
    }
    this.#order = rows.subarray(0, count);
  }

  /** The number of rows, once they are sorted. */
  get length(): number {
    return this.#order.length;
  }

  /** How aliases may begin before their capital, once the rows are sorted. */
  beginnings(): Iterable<Beginning> {
    return this.#beginnings.values();
  }

  /** Writes the hashes of the first words of all aliases of several words into a list, from an index on. Returns the end. */
  putFirsts(list: Uint32Array, from: number): number {
    let end = from;
    const { words } = this.#writer;
    for (const row of this.#order) if (this.#has(row, HAS_TWO)) list[end++] = intAt(words, row + ROW.first);
    return end;
  }

  /** The sorted rows of each shard that has any. */
  byShard(bits: number): Map<number, Uint32Array> {
    const shards = new Map<number, Uint32Array>();
    const numberAt = (at: number): number => shardOf(mixed(this.#key(uintAt(this.#order, at))), bits);
    for (let from = 0, to = 0; from < this.length; from = to) {
      const number = numberAt(from);
      while (to < this.length && numberAt(to) === number) to++;
      shards.set(number, this.#order.subarray(from, to));
    }
    return shards;
  }

  /**
   * Packs rows that `byShard` returned into a shard, and writes the shard's section of the filter. The same rows give the same
   * bytes, whatever the order in which they were added.
   * @param heads pairs of the hash of a first word and the number of the dictionary's aliases that have it and more words; sorted
   */
  shard(rows: Uint32Array, heads: readonly number[], filter: Uint32Array, number: number): Shard {
    filter.fill(0, number * FILTER_WORDS, (number + 1) * FILTER_WORDS);
    const { words } = this.#writer;
    let prefixes = 0;
    let length = 0;
    for (const row of rows) {
      const mix = mixed(this.#key(row));
      if (this.#has(row, HAS_TWO)) setPair(filter, number, mix);
      else setFirstBits(filter, number, mix, IS_ALIAS);
      prefixes += this.#hashesEnd(row) - row - ROW.hashes;
      length += intAt(words, row + ROW.end) - this.#from(row);
    }
    for (let i = 0; i < heads.length; i += 2) setFirstBits(filter, number, mixed(itemAt(heads, i)), GOES_ON);

    const slots = Math.ceil(prefixes / FULLEST);
    const headsFrom = SHARD.from + 2 * slots;
    const recordsFrom = headsFrom + heads.length;
    const shard: Shard = new Int32Array(recordsFrom + ((length + 3) >> 2));
    shard.set([0, shard.length, slots, rows.length, heads.length / 2]);
    shard.set(heads, headsFrom);
    const table = new SlotTable(shard.subarray(SHARD.from, headsFrom));
    this.#writeRecords(rows, table, new Uint8Array(shard.buffer), recordsFrom * 4);
    shard[SHARD.checksum] = checksum(shard);
    return shard;
  }

  #writeRecords(rows: Uint32Array, table: SlotTable, bytes: Uint8Array, from: number): void {
    const { bytes: own, words } = this.#writer;
    let at = from;
    let bearer = 0;
    for (const row of rows) {
      const start = this.#from(row);
      const end = intAt(words, row + ROW.end);
      // There are few bytes: a loop is faster than `set`.
      for (let k = start; k < end; k++) bytes[at + k - start] = byteAt(own, k);
      if (this.#has(row, SAME_ALIAS)) markAnother(bytes, bearer);
      else {
        const before = table.enter(words, row + ROW.hashes, this.#hashesEnd(row), at);
        if (before > 0) {
          // The first record stays first; the last one with the same hash is linked to this one.
          let last = before;
          for (let after = nextRecord({ bytes }, last); after > 0; after = nextRecord({ bytes }, last)) last = after;
          linkRecord(bytes, last, at);
        }
      }
      bearer = at + intAt(words, row + ROW.bearer) - start;
      at += end - start;
    }
  }

  /**
   * The address of the bytes that a shard takes of a row: of its record, or of its bearer only where the row before has the same
   * alias.
   */
  #from(row: number): number {
    return intAt(this.#writer.words, row + (this.#has(row, SAME_ALIAS) ? ROW.bearer : ROW.record));
  }

  #hashesEnd(row: number): number {
    return intAt(this.#writer.words, row + ROW.record) >> 2;
  }

  #has(row: number, flag: number): boolean {
    return (intAt(this.#writer.words, row + ROW.flags) & flag) !== 0;
  }

  /** All rows sorted by their bearers' hashes. Thousands of people may share a family name; then hardly any need comparing. */
  #byBearer(): Uint32Array<ArrayBuffer> {
    const { words } = this.#writer;
    const rows = new Uint32Array(this.#count);
    let row = 0;
    let plain = 0;
    let others = rows.length;
    while (plain < others) {
      const end = intAt(words, row + ROW.end);
      if (end === intAt(words, row + ROW.bearer) + 1) rows[plain++] = row;
      else rows[--others] = row;
      row = (end + 3) >> 2;
    }
    const sorted = rows.slice(others);
    const hashes = sorted.map((other) => this.#hashOfBearer(other));
    sortTogether(hashes, sorted);
    rows.set(sorted, others);
    return rows;
  }

  /** Sorts rows with the same hash. As a rule they have one alias and are in order already. */
  #sortRun(run: Uint32Array): void {
    for (let i = 1; i < run.length; i++)
      if (this.#compare(uintAt(run, i - 1), uintAt(run, i)) > 0) {
        run.sort((a, b) => this.#compare(a, b));
        return;
      }
  }

  #compare(a: number, b: number): number {
    return this.#compareAliases(a, b) || this.#hashOfBearer(a) - this.#hashOfBearer(b) || this.#compareBearers(a, b);
  }

  #compareAliases(a: number, b: number): number {
    return this.#compareBytes(a, b, ROW.record, ROW.bearer);
  }

  #compareBearers(a: number, b: number): number {
    return this.#compareBytes(a, b, ROW.bearer, ROW.end);
  }

  /** Compares two rows by their bytes between two offsets: negative, positive, or 0 where they are equal. */
  #compareBytes(a: number, b: number, from: number, to: number): number {
    const { bytes, words } = this.#writer;
    const aFrom = intAt(words, a + from);
    const bFrom = intAt(words, b + from);
    const aLength = intAt(words, a + to) - aFrom;
    const bLength = intAt(words, b + to) - bFrom;
    const length = Math.min(aLength, bLength);
    for (let k = 0; k < length; k++) {
      const difference = byteAt(bytes, aFrom + k) - byteAt(bytes, bFrom + k);
      if (difference !== 0) return difference;
    }
    return aLength - bLength;
  }

  /** 0 for most rows: the bearer's id is the alias's slug. */
  #hashOfBearer(row: number): number {
    const { bytes, words } = this.#writer;
    const from = intAt(words, row + ROW.bearer);
    const end = intAt(words, row + ROW.end);
    if (end === from + 1) return 0;
    let hash = SEED;
    for (let at = from; at < end; at++) hash = step(hash, byteAt(bytes, at));
    return hash >>> 0;
  }

  #key(row: number): number {
    return intAt(this.#writer.words, row + ROW.hashes);
  }
}

/** At most this share of slots is taken, so that a search ends after few steps. */
const FULLEST = 0.75;

/** The hash table of a shard under construction. */
class SlotTable {
  readonly slots: number;

  /** @param pairs of hash and value, all 0 at first */
  constructor(readonly pairs: Int32Array) {
    this.slots = pairs.length / 2;
  }

  /**
   * Enters all prefixes of an alias whose record is at `at`. Returns the address of the first record with the same hash, or 0.
   */
  enter(hashes: Int32Array, from: number, to: number, at: number): number {
    let slot = this.#slotFor(intAt(hashes, from));
    for (let i = from + 1; i < to; i++) {
      this.pairs[2 * slot + 1] = intAt(this.pairs, 2 * slot + 1) | 1;
      slot = this.#slotFor(intAt(hashes, i));
    }
    const value = intAt(this.pairs, 2 * slot + 1);
    if (value < 2) this.pairs[2 * slot + 1] = (at << 1) | value;
    return value >> 1;
  }

  /** The slot of a hash; a free one if it has none. Set a free slot's value before the next call. */
  #slotFor(hash: number): number {
    let slot = slotOf(mixed(hash), this.slots);
    while (this.pairs[2 * slot + 1] !== 0 && this.pairs[2 * slot] !== hash)
      slot = slot + 1 === this.slots ? 0 : slot + 1;
    this.pairs[2 * slot] = hash;
    return slot;
  }
}
