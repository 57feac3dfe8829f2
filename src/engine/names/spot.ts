import { fold } from '../text/fold.ts';
import { LONGEST_PARTICLE, MOST_PARTICLES, type ParticleTable, pairOf, readsAs } from './case.ts';
import { type Dictionary, firstBits, GOES_ON, hasPair, IS_ALIAS, lookUp, mixed, shardOf, step } from './layout.ts';
import { aliasAt, isAliasAt, nextRecord } from './records.ts';
import { BREAK, DROPPED, isInvisible, isWordUnit, joins, separator, unit } from './units.ts';
import { Words } from './words.ts';

/** A stretch of a text that reads as an alias (`entriesOf` gives its entries). */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly alias: number;
  /** Further aliases that it reads as: "José" is also "Jose". */
  readonly others: readonly number[];
}

/**
 * Finds every alias in a text: leftmost, then longest, from word boundary to word boundary, none overlapping. Accents,
 * soft hyphens and the forms of apostrophes, hyphens and white space make no difference; for case see case.ts. A possessive
 * 's is not part of a match. Offsets are in UTF-16 units. Time is linear in the text.
 *
 * Names begin with a capital, or with a letter beyond ASCII, or have particles before one: so the walk passes over all else
 * at one look a unit, and looks back over particles where it stops. Only a dictionary with `odd` aliases has it stop at every
 * word.
 */
export function spot(d: Dictionary, text: string): Match[] {
  const matches: Match[] = [];
  const walk = new Walk(d, text);
  const n = text.length;
  const passed = d.odd === 0 ? SMALL : BREAKS;
  const leads = d.odd === 0 ? d.leads : null;
  for (let at = nextStop(text, 0, passed); at < n; at = nextStop(text, at, passed)) {
    const code = text.charCodeAt(at);
    // Mostly a capital behind a space.
    const start = code < 128 && at > 0 && text.charCodeAt(at - 1) === 32 ? at : walk.wordStart(at);
    if (start < 0) {
      // All of a run of accents without a letter at once: each would go back over all of it.
      at++;
      while (at < n && isDropped(text.charCodeAt(at))) at++;
      continue;
    }
    const match = (leads && walk.fromParticles(leads, start, 0)) ?? walk.longest(start);
    if (match) {
      matches.push(match);
      walk.floor = match.end;
    }
    at = match?.end ?? walk.wordEnd;
  }
  return matches;
}

/** Units that are passed at one look: up to here by a table, which covers the punctuation of all Western texts. */
const PASSED_TO = 0x2070;
const BREAKS = new Uint8Array(PASSED_TO);
const SMALL = new Uint8Array(PASSED_TO);
for (let code = 0; code < PASSED_TO; code++) {
  // What lies between is letters, nearly all of it: not worth its time at every start.
  if (code >= 0x100 && code < 0x2000) continue;
  BREAKS[code] = unit(code) === BREAK ? 1 : 0;
  SMALL[code] = code < 128 && !(code >= 65 && code <= 90) ? 1 : (BREAKS[code] ?? 0);
}

function nextStop(text: string, from: number, passed: Uint8Array): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= PASSED_TO || passed[code] === 0) break;
  }
  return at;
}

class Walk {
  /** Where the last match ended: nothing before is looked at again. */
  floor = 0;
  /** Where the first word ended that `longest` was last asked about. */
  wordEnd = 0;
  readonly #words: Words;

  constructor(
    readonly d: Dictionary,
    readonly text: string,
  ) {
    this.#words = new Words(text);
  }

  /** Where the word begins that a unit is of; -1 where it is of none. */
  wordStart(at: number): number {
    const { text, floor } = this;
    if (!isWordUnit(text.charCodeAt(at))) return -1;
    let start = at;
    while (start > floor && isWordUnit(text.charCodeAt(start - 1))) start--;
    while (start <= at && isDropped(text.charCodeAt(start))) start++;
    return start > at ? -1 : start;
  }

  /** The longest match from the leftmost of the particles right before a word's start. */
  fromParticles(leads: ParticleTable, start: number, count: number): Match | undefined {
    const { text, floor } = this;
    let end = start;
    while (end > floor && joins(text.charCodeAt(end - 1))) end--;
    if (end === start || end === floor) return undefined;
    const last = text.charCodeAt(end - 1);
    const before = end - 1 > floor ? text.charCodeAt(end - 2) : 0;
    // Most words end otherwise than particles do.
    if (!isSmallLetter(last) || leads[pairOf(last, isSmallLetter(before) ? before : 0)] === 0) return undefined;
    let from = end - 1;
    while (from > floor && end - from <= LONGEST_PARTICLE && isSmallLetter(text.charCodeAt(from - 1))) from--;
    if (end - from > LONGEST_PARTICLE || count === MOST_PARTICLES || this.wordStart(from) !== from) return undefined;
    return this.fromParticles(leads, from, count + 1) ?? this.longest(from);
  }

  /** The longest match from a word's start. */
  longest(start: number): Match | undefined {
    const { d, text } = this;
    const words = this.#words;
    words.begin(start);
    words.word();
    const { at, hash } = words;
    this.wordEnd = at;
    const mix = mixed(hash);
    const bits = firstBits(d.filter, d.bits, mix);
    if (bits === 0 || !isStart(text, start)) return undefined;
    let best: Match | undefined;
    if (bits & GOES_ON && words.separators()) {
      words.word();
      const pair = mixed(words.hash);
      if (hasPair(d.filter, d.bits, pair)) best = this.#longestIn(shardOf(pair, d.bits), start);
    }
    if (best || (bits & IS_ALIAS) === 0) return best;
    words.at = at;
    words.hash = hash;
    return this.#longestIn(shardOf(mix, d.bits), start);
  }

  /** The longest match that ends where `#words` stands or further on, by the aliases of a shard. */
  #longestIn(shard: number, start: number): Match | undefined {
    const { d, text } = this;
    const words = this.#words;
    const place = d.places[shard] ?? 0;
    if (place === 0) {
      d.missing.add(shard);
      return undefined;
    }
    let best: Match | undefined;
    for (;;) {
      const value = lookUp(d, shard, words.hash);
      if (value > 1) best = verified(d, place, value, text, start, words.at) ?? best;
      if ((value & 1) === 0) return best;
      if (text.charCodeAt(words.at) === FULL_STOP) {
        const dotted = lookUp(d, shard, step(words.hash, FULL_STOP));
        if (dotted > 1) best = verified(d, place, dotted, text, start, words.at + 1) ?? best;
      }
      if (!words.separators()) return best;
      words.word();
    }
  }
}

function verified(
  d: Dictionary,
  place: number,
  value: number,
  text: string,
  start: number,
  wordEnd: number,
): Match | undefined {
  let end = wordEnd;
  while (isInvisible(text.charCodeAt(end - 1))) end--;
  if (!isEnd(text, wordEnd)) return undefined;
  const shard = place * 4;
  let alias = 0;
  let others: number[] = NONE;
  for (let at = value >> 1; at > 0; at = nextRecord(d, shard + at)) {
    if (!isAliasAt(d, shard + at, text, start, end) && !reads(d, shard + at, text, start, end)) continue;
    if (alias === 0) alias = shard + at;
    else others = [...others, shard + at];
  }
  return alias > 0 ? { start, end, alias, others } : undefined;
}

function reads(d: Dictionary, at: number, text: string, start: number, end: number): boolean {
  const alias = aliasAt(d, at);
  return fold(text.slice(start, end)) === fold(alias) && readsAs(alias, text, start, end);
}

const NONE: number[] = [];

const isSmallLetter = (code: number): boolean => code >= 97 && code <= 122;
const isDropped = (code: number): boolean => code >= 128 && unit(code) === DROPPED;

/** "Brien" of "O'Brien" begins no name; "Aliyev" of "'Aliyev'" does. */
function isStart(text: string, start: number): boolean {
  if (start < 2 || separator(text.charCodeAt(start - 1)) !== APOSTROPHE) return true;
  let at = start - 2;
  // Past accents, and past the second half of what may be an emoji.
  while (at > 0 && unit(text.charCodeAt(at)) === DROPPED) at--;
  return unit(text.charCodeAt(at)) <= DROPPED;
}

/** "O" of "O'Brien" and "U.S." of "U.S.S.R." end no name; "Aliyev" of "Aliyev's" does. */
function isEnd(text: string, end: number): boolean {
  if (end >= text.length) return true;
  const code = text.charCodeAt(end);
  if (text.charCodeAt(end - 1) === FULL_STOP) {
    let after = end;
    while (after < text.length && unit(text.charCodeAt(after)) === DROPPED) after++;
    return after >= text.length || unit(text.charCodeAt(after)) === BREAK;
  }
  if (separator(code) !== APOSTROPHE || !isWordUnit(text.charCodeAt(end + 1))) return true;
  let after = end + 1;
  while (after < end + 4 && isWordUnit(text.charCodeAt(after))) after++;
  return CLITICS.has(text.slice(end + 1, after).toLowerCase());
}

/** What English hangs on a name by an apostrophe. */
const CLITICS = new Set(['s', 'd', 'll', 've', 're', 'm']);
const APOSTROPHE = 39;
const FULL_STOP = 46;
