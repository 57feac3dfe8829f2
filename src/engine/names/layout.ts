import type { EntityId } from '../types.ts';

/** What an alias is of its entity: a person's full name or family name; a country's name, demonym, or capital. */
export type AliasUse = 'full' | 'short' | 'name' | 'demonym' | 'capital';

export interface DictionaryEntry {
  readonly alias: string;
  readonly entity: EntityId;
  readonly use: AliasUse;
}

export const USES: readonly AliasUse[] = ['full', 'short', 'name', 'demonym', 'capital'];

/**
 * A dictionary, packed for spotting. Treat it as opaque: `spot`, `entriesOf` and `packDictionary` read it.
 *
 * Every alias is cut at its word ends: "Ilham Heydar Aliyev" has the prefixes "ilham", "ilham heydar" and itself, folded. Their
 * 32-bit hashes are the keys of one open-addressed table, so a text is walked word by word, going on only while the
 * words so far begin some alias. Nothing but hashes is compared on the way; characters are verified where an alias ends.
 * A bitmap over the first words answers for most words of a text without touching the table, which outgrows the
 * processor's caches long before the bitmap does.
 *
 * Bounds: 8 bytes a slot, between 1.4 and 2.9 slots a prefix; 13 bytes an entry beside its characters.
 */
export interface Dictionary {
  /** Pairs of hash and value. Value 0: empty. Else (first entry + 1) × 2, or 0 where no alias ends here, plus 1 where some go on. */
  readonly slots: Int32Array;
  /** A bit for each hash of a first word, by its top bits. A power of two long. */
  readonly firsts: Uint32Array;
  /** By the first two letters: whether an alias may begin with a lower-case word of theirs. See `lowerPair`. */
  readonly lower: Uint8Array;
  /** By entry: the next one whose alias has the same hash, plus 1; 0: none. */
  readonly next: Int32Array;
  /** By entry: index into `ids`. */
  readonly entities: Uint32Array;
  /** By entry: index into USES. */
  readonly uses: Uint8Array;
  readonly aliases: StringPool;
  readonly ids: StringPool;
}

/** Many short strings in two arrays. A string of Latin-1 takes a byte a unit, others two. */
export interface StringPool {
  /** By string: where it begins in `bytes`; top bit: two bytes a unit. One more at the end. */
  readonly offsets: Uint32Array;
  readonly bytes: Uint8Array;
}

const WIDE = 0x8000_0000;

export function stringAt({ offsets, bytes }: StringPool, n: number): string {
  const offset = offsets[n] ?? 0;
  const end = (offsets[n + 1] ?? 0) & ~WIDE;
  const units: number[] = [];
  if (offset & WIDE)
    for (let at = offset & ~WIDE; at < end; at += 2) units.push((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
  else for (let at = offset; at < end; at++) units.push(bytes[at] ?? 0);
  return String.fromCharCode(...units);
}

/** True where string `n` is exactly the text from `start` to `end`. Without making a string of either. */
export function isStringAt(
  { offsets, bytes }: StringPool,
  n: number,
  text: string,
  start: number,
  end: number,
): boolean {
  const offset = offsets[n] ?? 0;
  if (offset & WIDE || ((offsets[n + 1] ?? 0) & ~WIDE) - offset !== end - start) return false;
  for (let k = end - start - 1; k >= 0; k--) if (bytes[offset + k] !== text.charCodeAt(start + k)) return false;
  return true;
}

/** A growing pool. */
export function poolWriter(): { add(s: string): void; done(): StringPool } {
  let bytes = new Uint8Array(4096);
  let length = 0;
  const offsets: number[] = [];
  const reserve = (more: number) => {
    if (length + more <= bytes.length) return;
    const larger = new Uint8Array(Math.max(bytes.length * 2, length + more));
    larger.set(bytes);
    bytes = larger;
  };
  return {
    add(s) {
      reserve(s.length * 2);
      const from = length;
      for (let i = 0; i < s.length; i++) {
        const code = s.charCodeAt(i);
        if (code > 255) return addWide(s, from);
        bytes[length++] = code;
      }
      offsets.push(from);
    },
    done() {
      offsets.push(length);
      return { offsets: new Uint32Array(offsets), bytes: bytes.slice(0, length) };
    },
  };

  function addWide(s: string, from: number) {
    length = from;
    for (let i = 0; i < s.length; i++) {
      const code = s.charCodeAt(i);
      bytes[length++] = code & 255;
      bytes[length++] = code >> 8;
    }
    offsets.push((from | WIDE) >>> 0);
  }
}

/** The beginning of every hash, and its step by one folded unit (FNV-1a over UTF-16 units). */
export const SEED = 0x811c9dc5 | 0;
export function step(hash: number, folded: number): number {
  return Math.imul(hash ^ folded, 0x01000193);
}

/** Where the search for a hash begins in a table of `mask + 1` slots. */
export function slotOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

/** The value kept under a hash; 0: none. */
export function lookUp(slots: Int32Array, hash: number): number {
  const mask = (slots.length >> 1) - 1;
  for (let slot = slotOf(hash, mask); ; slot = (slot + 1) & mask) {
    const value = slots[2 * slot + 1] ?? 0;
    if (value === 0 || slots[2 * slot] === hash) return value;
  }
}

/** The index into `lower` of a word by its first two units; the second counts only where it is a letter a–z. */
export function lowerPair(first: number, second: number): number {
  const small = second | 32;
  return ((first & 31) << 5) | (small >= 97 && small <= 122 ? small & 31 : 0);
}
