import { intAt, uintAt } from '../item-at.ts';
import type { EntityId } from '../types.ts';
import type { ParticleTable } from './case-matching.ts';

/** What an alias is for its entity: a person's full name or family name; a country's name, demonym, or capital. */
export type AliasUse = 'full' | 'short' | 'name' | 'demonym' | 'capital';

export interface DictionaryEntry {
  readonly alias: string;
  readonly entity: EntityId;
  readonly use: AliasUse;
}

export const USES: readonly AliasUse[] = ['full', 'short', 'name', 'demonym', 'capital'];

/**
 * A dictionary in memory, packed for spotting. Treat it as opaque: read it with `spot`, `entriesOf` and `entriesUnder`.
 *
 * An alias is divided at the ends of its words: "Ilham Heydar Aliyev" has the prefixes "ilham", "ilham heydar" and "ilham heydar
 * aliyev", folded; each prefix is stored as a 32-bit hash. The aliases are spread over shards by the hash of their first two
 * words (or of their only one), so that ten thousand aliases with the same first name are spread as evenly as all others. A
 * filter comes before the shards; each shard has a section of it. The filter has bits for
 *
 * - first words: whether the word is an alias, and whether longer aliases begin with it;
 * - pairs: whether an alias begins with these two words.
 *
 * Spotting walks through a text word by word. The filter, which fits into the processor's caches, rules out nearly all words.
 * Only where it says yes is the shard read: an open-addressed hash table from prefixes to the aliases that end there, with a bit
 * that says whether longer ones exist. Characters are compared only where an alias ends.
 *
 * All shards lie in one buffer, in the order in which they were first needed. If spotting needs a shard that is not loaded, it
 * notes the shard in `missing` and finds none of its aliases. The caller then loads it and spots again
 * (`resolveWithCurrentDictionary`).
 *
 * Size: 2 bytes of filter per alias at 256 aliases per shard; 10.7 bytes per prefix except the first; 5 bytes per alias besides
 * its characters and its entity's.
 */
export interface Dictionary {
  /** log2 of the number of shards. */
  readonly bits: number;
  /** How many aliases are found only by walking through all words. See `Beginning` in case-matching.ts. */
  readonly odd: number;
  /** The particles that may stand before an alias's first capital; null where there is none. */
  readonly leads: ParticleTable | null;
  /** `FILTER_WORDS` words for each shard. */
  readonly filter: Uint32Array;
  /** The index in `words` of each shard; 0: not loaded. */
  readonly places: Int32Array;
  /**
   * The number of slots of each shard. Stored outside the shards, as every access to distant memory costs as much as the rest of
   * a search.
   */
  readonly slots: Int32Array;
  /** The shards that were needed and are not loaded. */
  readonly missing: Set<number>;
  /** The loaded shards one after the other, as 32-bit words and as the same bytes. */
  words: Int32Array;
  bytes: Uint8Array;
  /** How many of `words` are in use. */
  used: number;
}

/** The places of a shard's filter for first words, with two bits each: the word is an alias, longer aliases begin with it. */
const FIRST_PLACES = 1024;
/** The places for pairs of words, with one bit each. */
const PAIR_PLACES = 2048;
const PAIRS_FROM = (FIRST_PLACES * 2) / 32;
/** 512 bytes a shard. */
export const FILTER_WORDS = PAIRS_FROM + PAIR_PLACES / 32;

export const IS_ALIAS = 1;
export const GOES_ON = 2;

/** The start value of every hash, and its multiplier for each folded unit (FNV-1a over UTF-16 units). */
export const SEED = 0x811c9dc5 | 0;
export function step(hash: number, folded: number): number {
  return Math.imul(hash ^ folded, 0x01000193);
}

/**
 * Mixes an FNV hash so that every bit depends on all of its bits: the top bits choose the shard, the low ones filter place and
 * slot.
 */
export function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return half ^ (half >>> 13);
}

/** The shard of a mixed hash, out of 2^`bits`. */
export function shardOf(mix: number, bits: number): number {
  // In JavaScript a shift by 32 does not shift.
  return bits === 0 ? 0 : mix >>> (32 - bits);
}

/** The filter's bits for a first word: IS_ALIAS, GOES_ON, both or 0. */
export function firstBits(filter: Uint32Array, bits: number, mix: number): number {
  const place = mix & (FIRST_PLACES - 1);
  return (uintAt(filter, shardOf(mix, bits) * FILTER_WORDS + (place >>> 4)) >>> ((place & 15) * 2)) & 3;
}

export function setFirstBits(filter: Uint32Array, shard: number, mix: number, bits: number): void {
  const place = mix & (FIRST_PLACES - 1);
  const word = shard * FILTER_WORDS + (place >>> 4);
  filter[word] = uintAt(filter, word) | (bits << ((place & 15) * 2));
}

/** Whether the filter has an alias that begins with these two words. */
export function hasPair(filter: Uint32Array, bits: number, mix: number): boolean {
  const place = mix & (PAIR_PLACES - 1);
  const word = uintAt(filter, shardOf(mix, bits) * FILTER_WORDS + PAIRS_FROM + (place >>> 5));
  return ((word >>> (place & 31)) & 1) === 1;
}

export function setPair(filter: Uint32Array, shard: number, mix: number): void {
  const place = mix & (PAIR_PLACES - 1);
  const word = shard * FILTER_WORDS + PAIRS_FROM + (place >>> 5);
  filter[word] = uintAt(filter, word) | (1 << (place & 31));
}

/**
 * The layout of a shard, in 32-bit words: a checksum of all that follows; the length in words; the numbers of slots, entries and
 * heads; then the slots, the heads and the aliases.
 *
 * A slot is a hash and a value. Value 0: empty. Otherwise the value is twice the byte address of the first alias with this hash
 * (0: no alias ends here), plus 1 if longer aliases begin with it.
 *
 * A head is the hash of a first word, and how many aliases of the dictionary begin with it and have more words, in whatever
 * shard. Heads are sorted by hash, unsigned.
 *
 * An alias, in bytes: the address of the next one with the same hash (3 bytes; 0: none); twice its length in UTF-16 units, plus 1
 * if units take two bytes (seven bits per byte, the low ones first; the eighth bit says that more follow); its units; its
 * bearers. A bearer is a byte with its use in USES, how its id is stored in bits four and five, and in bit six whether another
 * bearer follows; then the id, if it is written out, like an alias. Aliases are sorted by their mixed keys, then by their bytes;
 * bearers by a hash of their bytes.
 */
export const SHARD = { checksum: 0, length: 1, slots: 2, entries: 3, heads: 4, from: 5 } as const;

/** The value under a hash in a shard that is there; 0: none. */
export function lookUp({ words, places, slots: counts }: Dictionary, shard: number, hash: number): number {
  const slots = intAt(counts, shard);
  const from = intAt(places, shard) + SHARD.from;
  let slot = slotOf(mixed(hash), slots);
  // A damaged shard may have no empty slot.
  for (let steps = 0; steps < slots; steps++) {
    const value = words[from + 2 * slot + 1] ?? 0;
    if (value === 0 || words[from + 2 * slot] === hash) return value;
    slot = slot + 1 === slots ? 0 : slot + 1;
  }
  return 0;
}

/** Where the search for a mixed hash begins among so many slots. */
export function slotOf(mix: number, slots: number): number {
  return Math.floor(((mix & 0xffff) * slots) / 0x10000);
}
