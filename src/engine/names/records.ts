import { personId } from '../people/person-id.ts';
import type { EntityId } from '../types.ts';
import { type DictionaryEntry, USES } from './layout.ts';

/** Whom an alias names, and as what. */
type Bearer = Pick<DictionaryEntry, 'entity' | 'use'>;

/** Where the bytes of records are: a dictionary, or a shard by itself. */
interface Source {
  readonly bytes: Uint8Array;
}

/** How a bearer's id is written: a person's whose slug is the alias's; a person's by its slug; a country's by its code. */
const SAME_SLUG = 0;
const SLUG = 1;
const COUNTRY = 2;

/** Where the next record of the same hash begins. */
const LINK_BYTES = 3;

/** A bearer's first byte: its use, how its id is written, whether another one follows. */
const USE_BITS = 3;
const HOW_BITS = 2;
const ANOTHER = 1 << (USE_BITS + HOW_BITS);

/** Writes aliases and bearers one after the other into bytes that grow. */
export class RecordWriter {
  bytes: Uint8Array;
  /** The same, as 32-bit words. */
  words: Int32Array;
  length = 0;

  /** @param room how many bytes are expected: growing copies */
  constructor(room: number) {
    this.words = new Int32Array((room + 3) >> 2);
    this.bytes = new Uint8Array(this.words.buffer);
  }

  /** Leaves out so many words, to be set by the caller; returns where they are in `words`. */
  take(count: number): number {
    const at = (this.length + 3) >> 2;
    this.#reserve(4 * (count + 1));
    this.length = 4 * (at + count);
    return at;
  }

  /** The beginning of a record: no next one yet, and the alias. */
  alias(alias: string): void {
    this.#reserve(LINK_BYTES);
    this.length += LINK_BYTES;
    this.#string(alias, 0);
  }

  /** Of a string from a place on: twice its length, plus 1 where units take two bytes; then its units. */
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

  /** A bearer of an alias. */
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

/** Writes a number: seven bits a byte, the low ones first; the eighth says that more follow. Returns where it ends. */
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

/** Says of a bearer, by where it begins, that another one follows. */
export function markAnother(bytes: Uint8Array, bearer: number): void {
  bytes[bearer] = (bytes[bearer] ?? 0) | ANOTHER;
}

/** Says where the next record of the same hash begins. In a shard of 16 MB, which only a forged name makes, it is not found. */
export function linkRecord(bytes: Uint8Array, at: number, next: number): void {
  if (next >= 2 ** 24) return;
  bytes[at] = next & 255;
  bytes[at + 1] = (next >> 8) & 255;
  bytes[at + 2] = next >> 16;
}

/** Where the record after the one at `at` begins that has the same hash, in its shard's bytes; 0: none. */
export function nextRecord({ bytes }: Source, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
}

/** True where a record's alias is exactly the text from `start` to `end`. Makes no string of either. */
export function isAliasAt({ bytes }: Source, at: number, text: string, start: number, end: number): boolean {
  const head = bytes[at + LINK_BYTES] ?? 0;
  // Aliases of 64 units and more, or with units of two bytes, are compared as strings by whoever asks.
  if (head & 129 || head >> 1 !== end - start) return false;
  const from = at + LINK_BYTES + 1;
  for (let k = end - start - 1; k >= 0; k--) if (bytes[from + k] !== text.charCodeAt(start + k)) return false;
  return true;
}

/** A record's alias. */
export function aliasAt(d: Source, at: number): string {
  return stringFrom(new Cursor(d.bytes, at + LINK_BYTES));
}

/** A record as the entries it was made of. */
export function entriesAt({ bytes }: Source, at: number): DictionaryEntry[] {
  const cursor = new Cursor(bytes, at + LINK_BYTES);
  const alias = stringFrom(cursor);
  const entries: DictionaryEntry[] = [];
  for (let another = true; another; ) {
    // Past the end of damaged bytes none follows.
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

/** Whether a person's id is the slug of an alias. Where both are plain it is compared without making it. */
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
    // More than some ten thousands are no arguments of a call.
    if (units.length === 4096) {
      s += String.fromCharCode(...units);
      units = [];
    }
  }
  return s + String.fromCharCode(...units);
}
