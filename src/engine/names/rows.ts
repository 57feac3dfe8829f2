import { type Beginning, beginningOf } from './case.ts';
import type { Hashes } from './hashes.ts';
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
} from './layout.ts';
import { linkRecord, markAnother, nextRecord, RecordWriter } from './records.ts';
import { checksum, type Shard } from './shard.ts';
import { sortTogether } from './sort-together.ts';

/**
 * A row, in 32-bit words: the hash of its first word; its flags; where in the bytes its record begins, the bearer in it, and
 * where both end; the hashes of its prefixes, its key first. Then the record, as a shard has it of an alias with one bearer.
 */
const ROW = { first: 0, flags: 1, record: 2, bearer: 3, end: 4, hashes: 5 } as const;

const HAS_TWO = 1;
/** Its alias is that of the row before it. */
const SAME_ALIAS = 2;

/** Bytes of a row, as a rule less. */
const A_ROW = 64;

/**
 * Entries with tidy aliases on their way into a few shards, each with all that is needed of it in one place: strings and
 * objects taken in the order of their hashes would be millions of looks far away in memory.
 */
export class Rows {
  readonly #writer: RecordWriter;
  #count = 0;
  /** By row. */
  readonly #beginnings = new Map<number, Beginning>();
  /** Where rows begin, sorted. */
  #order = new Uint32Array();

  /** @param count how many are expected: growing copies */
  constructor(count: number) {
    this.#writer = new RecordWriter(count * A_ROW);
  }

  /** @param hashes its alias's */
  add(entry: DictionaryEntry, hashes: Hashes): void {
    const { alias } = entry;
    const { first, key, hasTwo, rest } = hashes;
    const writer = this.#writer;
    const row = writer.take(ROW.hashes + 1 + rest.length);
    writer.words[row + ROW.first] = first;
    writer.words[row + ROW.flags] = hasTwo ? HAS_TWO : 0;
    writer.words[row + ROW.hashes] = key;
    for (let i = 0; i < rest.length; i++) writer.words[row + ROW.hashes + 1 + i] = rest[i] ?? 0;
    writer.words[row + ROW.record] = writer.length;
    writer.alias(alias);
    writer.words[row + ROW.bearer] = writer.length;
    writer.bearer(alias, entry);
    writer.words[row + ROW.end] = writer.length;
    this.#count++;
    const beginning = beginningOf(alias);
    if (beginning.odd || beginning.particles.length > 0) this.#beginnings.set(row, beginning);
  }

  /** Puts them in the order of their mixed keys, then of alias and bearer. What is there twice is left out. */
  sort(): void {
    const { words } = this.#writer;
    const rows = this.#byBearer();
    const keys = new Uint32Array(rows.length);
    for (let i = 0; i < rows.length; i++) keys[i] = mixed(this.#key(rows[i] ?? 0));
    sortTogether(keys, rows);
    let count = 0;
    for (let from = 0, to = 0; from < rows.length; from = to) {
      while (to < rows.length && keys[to] === keys[from]) to++;
      if (to > from + 1) this.#sortRun(rows.subarray(from, to));
      for (let i = from; i < to; i++) {
        const row = rows[i] ?? 0;
        const before = rows[count - 1] ?? 0;
        if (i > from && this.#compare(before, row) === 0) this.#beginnings.delete(row);
        else {
          if (i > from && this.#compareAliases(before, row) === 0)
            words[row + ROW.flags] = (words[row + ROW.flags] ?? 0) | SAME_ALIAS;
          rows[count++] = row;
        }
      }
    }
    this.#order = rows.subarray(0, count);
  }

  /** How many there are, once they are sorted. */
  get length(): number {
    return this.#order.length;
  }

  /** How the aliases may begin that do not at once with their capital, once they are sorted. */
  beginnings(): Iterable<Beginning> {
    return this.#beginnings.values();
  }

  /** Puts the hashes of the first words of aliases that go on into a list, from a place on. Returns where they end. */
  putFirsts(list: Uint32Array, from: number): number {
    let end = from;
    const { words } = this.#writer;
    for (const row of this.#order) if (this.#has(row, HAS_TWO)) list[end++] = words[row + ROW.first] ?? 0;
    return end;
  }

  /** The rows of each shard that has any, sorted. */
  byShard(bits: number): Map<number, Uint32Array> {
    const shards = new Map<number, Uint32Array>();
    const numberAt = (at: number): number => shardOf(mixed(this.#key(this.#order[at] ?? 0)), bits);
    for (let from = 0, to = 0; from < this.length; from = to) {
      const number = numberAt(from);
      while (to < this.length && numberAt(to) === number) to++;
      shards.set(number, this.#order.subarray(from, to));
    }
    return shards;
  }

  /**
   * A shard of rows that `byShard` gave, the same however they came about; and in `filter` its stretch.
   * @param heads pairs: the hash of a first word, and how many aliases of the dictionary begin with it and go on; sorted
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
      length += (words[row + ROW.end] ?? 0) - this.#from(row);
    }
    for (let i = 0; i < heads.length; i += 2) setFirstBits(filter, number, mixed(heads[i] ?? 0), GOES_ON);

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
      const end = words[row + ROW.end] ?? 0;
      // They are a few: a loop is faster than `set`.
      for (let k = start; k < end; k++) bytes[at + k - start] = own[k] ?? 0;
      if (this.#has(row, SAME_ALIAS)) markAnother(bytes, bearer);
      else {
        const before = table.enter(words, row + ROW.hashes, this.#hashesEnd(row), at);
        if (before > 0) {
          // The first stays first, and its last successor gets this one.
          let last = before;
          for (let after = nextRecord({ bytes }, last); after > 0; after = nextRecord({ bytes }, last)) last = after;
          linkRecord(bytes, last, at);
        }
      }
      bearer = at + (words[row + ROW.bearer] ?? 0) - start;
      at += end - start;
    }
  }

  /** Where the bytes begin that a shard has of a row: its record, or no more than its bearer. */
  #from(row: number): number {
    return this.#writer.words[row + (this.#has(row, SAME_ALIAS) ? ROW.bearer : ROW.record)] ?? 0;
  }

  #hashesEnd(row: number): number {
    return (this.#writer.words[row + ROW.record] ?? 0) >> 2;
  }

  #has(row: number, flag: number): boolean {
    return ((this.#writer.words[row + ROW.flags] ?? 0) & flag) !== 0;
  }

  /** All of them by their bearers' hashes: a family name may have thousands, and this leaves next to nothing to compare. */
  #byBearer(): Uint32Array<ArrayBuffer> {
    const { words } = this.#writer;
    const rows = new Uint32Array(this.#count);
    let row = 0;
    let plain = 0;
    let others = rows.length;
    while (plain < others) {
      const end = words[row + ROW.end] ?? 0;
      if (end === (words[row + ROW.bearer] ?? 0) + 1) rows[plain++] = row;
      else rows[--others] = row;
      row = (end + 3) >> 2;
    }
    const sorted = rows.slice(others);
    const hashes = sorted.map((other) => this.#hashOfBearer(other));
    sortTogether(hashes, sorted);
    rows.set(sorted, others);
    return rows;
  }

  /** Sorts rows of one hash: as a rule they are of one alias, and in order. */
  #sortRun(run: Uint32Array): void {
    for (let i = 1; i < run.length; i++)
      if (this.#compare(run[i - 1] ?? 0, run[i] ?? 0) > 0) {
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

  /** Which of two rows comes first by the bytes between two places: negative, positive, or 0 where they are the same. */
  #compareBytes(a: number, b: number, from: number, to: number): number {
    const { bytes, words } = this.#writer;
    const aFrom = words[a + from] ?? 0;
    const bFrom = words[b + from] ?? 0;
    const aLength = (words[a + to] ?? 0) - aFrom;
    const bLength = (words[b + to] ?? 0) - bFrom;
    const length = Math.min(aLength, bLength);
    for (let k = 0; k < length; k++) {
      const difference = (bytes[aFrom + k] ?? 0) - (bytes[bFrom + k] ?? 0);
      if (difference !== 0) return difference;
    }
    return aLength - bLength;
  }

  /** 0 for most, whose id is the alias's slug. */
  #hashOfBearer(row: number): number {
    const { bytes, words } = this.#writer;
    const from = words[row + ROW.bearer] ?? 0;
    const end = words[row + ROW.end] ?? 0;
    if (end === from + 1) return 0;
    let hash = SEED;
    for (let at = from; at < end; at++) hash = step(hash, bytes[at] ?? 0);
    return hash >>> 0;
  }

  #key(row: number): number {
    return this.#writer.words[row + ROW.hashes] ?? 0;
  }
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
  enter(hashes: Int32Array, from: number, to: number, at: number): number {
    let slot = this.#slotFor(hashes[from] ?? 0);
    for (let i = from + 1; i < to; i++) {
      this.pairs[2 * slot + 1] = (this.pairs[2 * slot + 1] ?? 0) | 1;
      slot = this.#slotFor(hashes[i] ?? 0);
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
