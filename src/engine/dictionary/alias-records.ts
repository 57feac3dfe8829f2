import { byteAt } from '../item-at.ts';
import { personId } from '../person-id.ts';
import type { EntityId } from '../types.ts';
import { type DictionaryEntry, USES } from './packed-layout.ts';

/** One entity that an alias names, and how the alias is used for it. */
type Bearer = Pick<DictionaryEntry, 'entity' | 'use'>;

/** Whatever holds the bytes of records: a dictionary or a single shard. */
interface Source {
  readonly bytes: Uint8Array;
}

/** How a bearer's id is stored: the person whose slug is the alias's; a person by slug; a country by code. */
const SAME_SLUG = 0;
const SLUG = 1;
const COUNTRY = 2;

/** Bytes at the beginning of a record that link to the next record with the same hash. */
const LINK_BYTES = 3;

/** The bits of a bearer's first byte: its use, how its id is stored, whether another bearer follows. */
const USE_BITS = 3;
const HOW_BITS = 2;
const ANOTHER = 1 << (USE_BITS + HOW_BITS);

/** Writes records of aliases and their bearers, one after the other, into a buffer that grows. */
export class RecordWriter {
  bytes: Uint8Array;
  /** The same buffer as 32-bit words. */
  words: Int32Array;
  length = 0;

  /** @param room how many bytes are expected; growing beyond it copies the buffer */
  constructor(room: number) {
    this.words = new Int32Array((room + 3) >> 2);
    this.bytes = new Uint8Array(this.words.buffer);
  }

  /** Reserves `count` 32-bit words for the caller to fill, and returns their index in `words`. */
  take(count: number): number {
    const at = (this.length + 3) >> 2;
    this.#reserve(4 * (count + 1));
    this.length = 4 * (at + count);
    return at;
  }

  /** Begins a record with its alias. It has no link yet. */
  alias(alias: string): void {
    this.#reserve(LINK_BYTES);
    this.length += LINK_BYTES;
    this.#string(alias, 0);
  }

  /** Writes a string from index `from` on: twice its length, plus 1 if its UTF-16 units take two bytes; then the units. */
  #string(s: string, from: number): void {
    const length = s.length - from;
    this.#reserve(8 + length * 2);
    const { bytes } = this;
    const start = this.length;
    let at = putNumber(bytes, start, length * 2);
    let all = 0;
    for (let i = from; i < s.length; i++) {
      const code = s.charCodeAt(i);
      all |= code;
      bytes[at++] = code;
    }
    if (all > 255) {
      at = putNumber(bytes, start, length * 2 + 1);
      for (let i = from; i < s.length; i++) {
        bytes[at++] = s.charCodeAt(i);
        bytes[at++] = s.charCodeAt(i) >> 8;
      }
    }
    this.length = at;
  }

  /** Writes a bearer of the alias. */
  bearer(alias: string, { entity, use }: Bearer): void {
    const how = isIdOf(entity, alias) ? SAME_SLUG : entity.startsWith('country:') ? COUNTRY : SLUG;
    this.#reserve(1);
    this.bytes[this.length++] = USES.indexOf(use) | (how << USE_BITS);
    if (how !== SAME_SLUG) this.#string(entity, entity.indexOf(':') + 1);
  }

  #reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Int32Array(2 * this.words.length + more);
    larger.set(this.words);
    this.words = larger;
    this.bytes = new Uint8Array(larger.buffer);
  }
}

/** Writes a number: seven bits per byte, the low ones first; the eighth bit says that more follow. Returns the end. */
function putNumber(bytes: Uint8Array, from: number, n: number): number {
  let at = from;
  let rest = n;
  while (rest > 127) {
    bytes[at++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  bytes[at++] = rest;
  return at;
}

/** Marks the bearer that begins at this byte as followed by another one. */
export function markAnother(bytes: Uint8Array, bearer: number): void {
  bytes[bearer] = byteAt(bytes, bearer) | ANOTHER;
}

/** Links a record to the next one with the same hash. Past 16 MB, which only forged names reach, the next one is not found. */
export function linkRecord(bytes: Uint8Array, at: number, next: number): void {
  if (next >= 2 ** 24) return;
  bytes[at] = next & 255;
  bytes[at + 1] = (next >> 8) & 255;
  bytes[at + 2] = next >> 16;
}

/** The address of the next record with the same hash, in the bytes of the shard; 0 where there is none. */
export function nextRecord({ bytes }: Source, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
}

/** Whether a record's alias is exactly the text from `start` to `end`. Compares without making strings. */
export function isAliasAt({ bytes }: Source, at: number, text: string, start: number, end: number): boolean {
  const head = bytes[at + LINK_BYTES] ?? 0;
  // False also for aliases of 64 units and more, or with units of two bytes: the caller compares those as strings.
  if (head & 129 || head >> 1 !== end - start) return false;
  const from = at + LINK_BYTES + 1;
  for (let k = end - start - 1; k >= 0; k--) if (bytes[from + k] !== text.charCodeAt(start + k)) return false;
  return true;
}

/** A record's alias. */
export function aliasAt(d: Source, at: number): string {
  return stringFrom(new Cursor(d.bytes, at + LINK_BYTES));
}

/** The entries that a record was made from. */
export function entriesAt({ bytes }: Source, at: number): DictionaryEntry[] {
  const cursor = new Cursor(bytes, at + LINK_BYTES);
  const alias = stringFrom(cursor);
  const entries: DictionaryEntry[] = [];
  for (let another = true; another; ) {
    // Damaged bytes may end too early: then no bearer follows.
    const byte = bytes[cursor.at++] ?? 0;
    another = (byte & ANOTHER) !== 0;
    const how = (byte >> USE_BITS) & ((1 << HOW_BITS) - 1);
    const entity: EntityId =
      how === SAME_SLUG
        ? personId(alias)
        : how === SLUG
          ? `person:${stringFrom(cursor)}`
          : `country:${stringFrom(cursor)}`;
    entries.push({ alias, entity, use: USES[byte & ((1 << USE_BITS) - 1)] ?? 'full' });
  }
  return entries;
}

/** Whether a person's id is the slug of an alias. For plain ASCII it compares without making the slug. */
function isIdOf(entity: EntityId, alias: string): boolean {
  let at = PERSON.length;
  for (let i = 0; i < alias.length; i++) {
    const code = alias.charCodeAt(i);
    const small = code | 32;
    if (code > 127) return entity === personId(alias);
    if (small >= 97 && small <= 122) {
      if (entity.charCodeAt(at++) !== small) return false;
    } else if (code === 32 || code === 45) {
      if (entity.charCodeAt(at++) !== 45) return false;
    } else return entity === personId(alias);
  }
  return at === entity.length;
}

const PERSON = 'person:';

class Cursor {
  constructor(
    readonly bytes: Uint8Array,
    public at: number,
  ) {}

  number(): number {
    let n = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.bytes[this.at++] ?? 0;
      n |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    return n;
  }
}

function stringFrom(cursor: Cursor): string {
  const head = cursor.number();
  const { bytes } = cursor;
  let units: number[] = [];
  let s = '';
  for (let left = Math.min(head >> 1, bytes.length - cursor.at); left > 0; left--) {
    const low = bytes[cursor.at++] ?? 0;
    units.push(head & 1 ? low | ((bytes[cursor.at++] ?? 0) << 8) : low);
    // A call takes no more than some ten thousand arguments.
    if (units.length === 4096) {
      s += String.fromCharCode(...units);
      units = [];
    }
  }
  return s + String.fromCharCode(...units);
}
