import type { EntityId } from '../types.ts';
import type { ParticleTable } from './case.ts';

/** What an alias is of its entity: a person's full name or family name; a country's name, demonym, or capital. */
export type AliasUse = 'full' | 'short' | 'name' | 'demonym' | 'capital';

export interface DictionaryEntry {
  readonly alias: string;
  readonly entity: EntityId;
  readonly use: AliasUse;
}

export const USES: readonly AliasUse[] = ['full', 'short', 'name', 'demonym', 'capital'];

/**
 * A dictionary, as spotting uses it. Treat it as opaque: `spot`, `entriesOf` and `entriesUnder` read it.
 *
 * An alias is cut at its word ends: "Ilham Heydar Aliyev" has the prefixes "ilham", "ilham heydar" and itself, folded, and
 * each prefix is a 32-bit hash. The aliases are spread over shards by the hash of their first two words (of their only one),
 * so that ten thousands of aliases behind one first name are spread as evenly as all others. In front of the shards stands a
 * filter, of which every shard has a stretch. It has bits for
 *
 * - first words: whether a word is an alias, and whether longer aliases begin with it;
 * - pairs: whether an alias begins with these two words.
 *
 * A text is walked word by word. Nearly all words end at the filter, which fits into the processor's caches. Only where it
 * says yes is a shard looked into: an open-addressed table from the hashes of prefixes to the aliases that end there, and
 * whether some go on. Characters are compared where an alias ends and nowhere else.
 *
 * All shards lie in one buffer, each where it was put when it was first needed. One that is not there yet is noted in
 * `missing`, and what it holds is not found: whoever spots puts it in and spots again (`settle` in a loop).
 *
 * Bounds: 2 bytes of filter an alias at 256 aliases a shard; 10.7 bytes a prefix but the first; 5 bytes an alias beside its
 * characters and its entity's.
 */
export interface Dictionary {
  /** log2 of the number of shards. */
  readonly bits: number;
  /** How many aliases only a walk through all words finds. See `Beginning` in case.ts. */
  readonly odd: number;
  /** The particles that may stand before an alias's first capital; null where there is none. */
  readonly leads: ParticleTable | null;
  /** By shard `FILTER_WORDS` words. */
  readonly filter: Uint32Array;
  /** By shard: where it lies in `words`; 0: not there. */
  readonly places: Int32Array;
  /** By shard: how many slots it has. Beside the shards, as each look far away costs as much as all else of a search. */
  readonly slots: Int32Array;
  /** The shards that were looked for and are not there. */
  readonly missing: Set<number>;
  /** The shards one after the other, and the same as bytes. */
  words: Int32Array;
  bytes: Uint8Array;
  /** How much of `words` is taken. */
  used: number;
}

/** A word's filter has two bits for each of so many places: an alias, the beginning of some. */
const FIRST_PLACES = 1024;
/** And one bit for each of so many pairs. */
const PAIR_PLACES = 2048;
const PAIRS_FROM = (FIRST_PLACES * 2) / 32;
/** 512 bytes a shard. */
export const FILTER_WORDS = PAIRS_FROM + PAIR_PLACES / 32;

export const IS_ALIAS = 1;
export const GOES_ON = 2;

/** The beginning of every hash, and its step by one folded unit (FNV-1a over UTF-16 units). */
export const SEED = 0x811c9dc5 | 0;
export function step(hash: number, folded: number): number {
  return Math.imul(hash ^ folded, 0x01000193);
}

/** A hash whose every bit depends on all of FNV's: shards go by its top bits, filters and slots by its low ones. */
export function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return half ^ (half >>> 13);
}

/** The shard of a mixed hash, where there are 2 to the `bits` shards. */
export function shardOf(mix: number, bits: number): number {
  // Shifting by 32 is shifting by none.
  return bits === 0 ? 0 : mix >>> (32 - bits);
}

/** What the filter says of a first word: IS_ALIAS, GOES_ON, both or 0. */
export function firstBits(filter: Uint32Array, bits: number, mix: number): number {
  const place = mix & (FIRST_PLACES - 1);
  return ((filter[shardOf(mix, bits) * FILTER_WORDS + (place >>> 4)] ?? 0) >>> ((place & 15) * 2)) & 3;
}

export function setFirstBits(filter: Uint32Array, shard: number, mix: number, bits: number): void {
  const place = mix & (FIRST_PLACES - 1);
  const word = shard * FILTER_WORDS + (place >>> 4);
  filter[word] = (filter[word] ?? 0) | (bits << ((place & 15) * 2));
}

/** Whether the filter has an alias that begins with two words. */
export function hasPair(filter: Uint32Array, bits: number, mix: number): boolean {
  const place = mix & (PAIR_PLACES - 1);
  const word = filter[shardOf(mix, bits) * FILTER_WORDS + PAIRS_FROM + (place >>> 5)] ?? 0;
  return ((word >>> (place & 31)) & 1) === 1;
}

export function setPair(filter: Uint32Array, shard: number, mix: number): void {
  const place = mix & (PAIR_PLACES - 1);
  const word = shard * FILTER_WORDS + PAIRS_FROM + (place >>> 5);
  filter[word] = (filter[word] ?? 0) | (1 << (place & 31));
}

/**
 * A shard, in 32-bit words: checksum of all that follows; how many words it takes; how many slots, entries and heads it has;
 * then the slots, the heads, the aliases.
 *
 * A slot is a hash and a value. Value 0: empty. Else twice where in the shard's bytes the aliases of this hash begin (0: none
 * end here), plus 1 where some go on.
 *
 * A head is the hash of a first word and how many aliases of the dictionary begin with it and go on, in whatever shard. They
 * are in the order of their hashes, unsigned.
 *
 * An alias, in bytes: where the next one of the same hash begins (3 bytes; 0: none), twice its length in units, plus 1 where
 * units take two bytes (seven bits a byte, the low ones first; the eighth says that more follow), its units, its bearers. A
 * bearer: a byte with its use in USES, in the fourth bit and fifth how its id is written, in the sixth whether another bearer
 * follows; then the id where it is written out, as an alias's length and units. Aliases are in the order of their mixed keys,
 * then of their bytes; bearers in that of a hash of their bytes.
 */
export const SHARD = { checksum: 0, length: 1, slots: 2, entries: 3, heads: 4, from: 5 } as const;

/** The value under a hash in a shard that is there; 0: none. */
export function lookUp({ words, places, slots: counts }: Dictionary, shard: number, hash: number): number {
  const slots = counts[shard] ?? 0;
  const from = (places[shard] ?? 0) + SHARD.from;
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
