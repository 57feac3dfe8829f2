import { fold } from '../text/fold.ts';
import type { EntityId } from '../types.ts';
import { mayBeginSmall } from './case.ts';
import {
  type Dictionary,
  type DictionaryEntry,
  lookUp,
  lowerPair,
  poolWriter,
  slotOf,
  step,
  stringAt,
  USES,
} from './layout.ts';
import { isInvisible } from './units.ts';
import { isWordUnit, Words } from './words.ts';

export type { AliasUse, Dictionary, DictionaryEntry } from './layout.ts';
export { packDictionary, unpackDictionary } from './pack.ts';

/**
 * Builds a dictionary. Entries keep their order: the first is number 0. An alias is taken without white space and punctuation
 * at its ends (one full stop at its end stays: "U.S."); an entry whose alias has no letter or digit is left out.
 */
export function buildDictionary(entries: Iterable<DictionaryEntry>): Dictionary {
  const table = new Table();
  const aliases = poolWriter();
  const ids = poolWriter();
  const numbers = new Map<string, number>();
  const next: number[] = [];
  const entities: number[] = [];
  const uses: number[] = [];
  const lower = new Uint8Array(1024);

  for (const { alias, entity, use } of entries) {
    const written = tidy(alias);
    if (written === '') continue;
    let id = numbers.get(entity);
    if (id === undefined) {
      id = numbers.size;
      numbers.set(entity, id);
      ids.add(entity);
    }
    const entry = uses.length;
    next.push(table.add(written, entry));
    entities.push(id);
    uses.push(USES.indexOf(use));
    aliases.add(written);
    if (mayBeginSmall(written)) {
      const folded = fold(written);
      lower[lowerPair(folded.charCodeAt(0), folded.charCodeAt(1))] = 1;
    }
  }
  return {
    slots: table.slots,
    firsts: table.firsts(),
    lower,
    next: new Int32Array(next),
    entities: new Uint32Array(entities),
    uses: new Uint8Array(uses),
    aliases: aliases.done(),
    ids: ids.done(),
  };
}

/** The entries of these numbers, as a match has them. */
export function entriesOf(d: Dictionary, numbers: readonly number[]): DictionaryEntry[] {
  return numbers.map((n) => ({
    alias: stringAt(d.aliases, n),
    // What went in as an EntityId comes out as one.
    entity: stringAt(d.ids, d.entities[n] ?? 0) as EntityId,
    use: USES[d.uses[n] ?? 0] ?? 'full',
  }));
}

/** The numbers of all entries whose alias is a form, whatever its case: for asking who could be meant, not for reading a text. */
export function entriesUnder(d: Dictionary, form: string): number[] {
  const written = tidy(form);
  const folded = fold(written);
  const words = new Words(written);
  words.begin(0);
  words.word();
  let { at, hash } = words;
  while (words.separators()) {
    words.word();
    ({ at, hash } = words);
  }
  const value = lookUp(d.slots, at < written.length ? step(hash, 46) : hash);
  const found: number[] = [];
  for (let entry = (value >> 1) - 1; entry >= 0; entry = (d.next[entry] ?? 0) - 1)
    if (fold(stringAt(d.aliases, entry)) === folded) found.push(entry);
  return found.reverse();
}

/** The short forms of the entity that an entry names. */
export function shortFormsOf(d: Dictionary, entry: number): string[] {
  let index = shortEntries.get(d);
  if (!index) {
    index = indexShort(d);
    shortEntries.set(d, index);
  }
  const forms: string[] = [];
  for (let n = index.first[d.entities[entry] ?? 0] ?? 0; n > 0; n = index.next[n - 1] ?? 0)
    forms.push(stringAt(d.aliases, n - 1));
  return forms.reverse();
}

interface ShortIndex {
  /** By entity: its last short entry, plus 1. */
  readonly first: Int32Array;
  /** By entry: the one before it of the same entity, plus 1. */
  readonly next: Int32Array;
}

/** Made when it is first asked for and not packed: one pass takes about a millisecond for 100,000 entries. */
const shortEntries = new WeakMap<Dictionary, ShortIndex>();

function indexShort({ entities, uses, ids }: Dictionary): ShortIndex {
  const short = USES.indexOf('short');
  const first = new Int32Array(ids.offsets.length);
  const next = new Int32Array(uses.length);
  for (let n = 0; n < uses.length; n++) {
    const entity = entities[n] ?? 0;
    if (uses[n] !== short) continue;
    next[n] = first[entity] ?? 0;
    first[entity] = n + 1;
  }
  return { first, next };
}

/** How many aliases it holds. */
export function dictionarySize(d: Dictionary): number {
  return d.uses.length;
}

/** An alias as it is kept and compared: composed, single spaces, nothing invisible, ends trimmed to a word or one full stop. */
function tidy(alias: string): string {
  if (PLAIN.test(alias)) return alias;
  const composed = [...alias.normalize('NFC')].filter((c) => !isInvisible(c.charCodeAt(0))).join('');
  const spaced = composed.replace(/\s+/g, ' ');
  let start = 0;
  while (start < spaced.length && !startsWord(spaced.charCodeAt(start))) start++;
  let end = spaced.length;
  while (end > start && !isWordUnit(spaced.charCodeAt(end - 1))) end--;
  return spaced.slice(start, spaced[end] === '.' && end > start ? end + 1 : end);
}

/** Letters with a single space, hyphen or full stop and space between: nothing to tidy. */
const PLAIN = /^[A-Za-z]+(?:(?: |-|\. )[A-Za-z]+)*$/;

function startsWord(code: number): boolean {
  // A second half of a surrogate pair or an accent with nothing before it begins no word.
  return isWordUnit(code) && !/^[\p{M}\p{Cs}]$/u.test(String.fromCharCode(code));
}

/** The hash table while it grows. */
class Table {
  slots = new Int32Array(2 * 1024);
  private used = 0;
  private readonly firstHashes: number[] = [];
  private newFirsts = 0;

  /** Enters all prefixes of an alias; returns what `next` is to hold for its entry. */
  add(alias: string, entry: number): number {
    const words = new Words(alias);
    words.begin(0);
    words.word();
    const before = this.used;
    let slot = this.slotFor(words.hash);
    if (this.used > before) this.newFirsts++;
    this.firstHashes.push(words.hash);
    for (;;) {
      const end = words.at;
      const { hash } = words;
      if (words.separators()) {
        this.slots[2 * slot + 1] = (this.slots[2 * slot + 1] ?? 0) | 1;
        words.word();
        slot = this.slotFor(words.hash);
      } else {
        // All that can follow the last word of a tidy alias is its full stop.
        if (end < alias.length) {
          this.slots[2 * slot + 1] = (this.slots[2 * slot + 1] ?? 0) | 1;
          slot = this.slotFor(step(hash, 46));
        }
        const value = this.slots[2 * slot + 1] ?? 0;
        this.slots[2 * slot + 1] = ((entry + 1) << 1) | (value & 1);
        return value >> 1;
      }
    }
  }

  /** The bitmap of first words: at least 16 bits for each, so that about one word in twenty passes for nothing. */
  firsts(): Uint32Array {
    let bits = 1024;
    while (bits < this.newFirsts * 16) bits *= 2;
    const map = new Uint32Array(bits >> 5);
    for (const hash of this.firstHashes) {
      const bit = slotOf(hash, bits - 1);
      map[bit >> 5] = (map[bit >> 5] ?? 0) | (1 << (bit & 31));
    }
    return map;
  }

  /** The slot of a hash, taken for it if it has none. A taken slot's value must be set before the next call. */
  private slotFor(hash: number): number {
    const capacity = this.slots.length >> 1;
    if (this.used >= capacity * 0.7) this.grow();
    const mask = (this.slots.length >> 1) - 1;
    let slot = slotOf(hash, mask);
    while (this.slots[2 * slot + 1] !== 0 && this.slots[2 * slot] !== hash) slot = (slot + 1) & mask;
    if (this.slots[2 * slot + 1] === 0) {
      this.used++;
      this.slots[2 * slot] = hash;
    }
    return slot;
  }

  private grow() {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2);
    const mask = old.length - 1;
    for (let i = 0; i < old.length; i += 2) {
      if (old[i + 1] === 0) continue;
      let slot = slotOf(old[i] ?? 0, mask);
      while (this.slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
      this.slots[2 * slot] = old[i] ?? 0;
      this.slots[2 * slot + 1] = old[i + 1] ?? 0;
    }
  }
}
