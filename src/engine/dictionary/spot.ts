import { byteAt, intAt } from '../item-at.ts';
import { NAME_CLITICS } from '../languages/name-particles.ts';
import { fold } from '../text/fold.ts';
import { aliasAt, isAliasAt, nextRecord } from './alias-records.ts';
import { MAX_PARTICLE_LETTERS, MAX_PARTICLES, type ParticleTable, pairOf, readsAs } from './case-matching.ts';
import { BREAK, DROPPED, isInvisible, isUnspaced, isWordUnit, joins, separator, unit } from './character-classes.ts';
import { HashWalker } from './hash-walker.ts';
import {
  type Dictionary,
  firstBits,
  GOES_ON,
  hasPair,
  IS_ALIAS,
  lookUp,
  mixed,
  shardOf,
  step,
} from './packed-layout.ts';

/** A span of a text that reads as an alias. `entriesOf` returns its entries. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly alias: number;
  /** Further aliases that the span reads as: "José" also reads as "Jose". */
  readonly others: readonly number[];
}

/**
 * Finds every alias in a text: leftmost first, then longest, from word boundary to word boundary, without overlaps. Accents, soft
 * hyphens and the variants of apostrophes, hyphens and white space make no difference; for case see case-matching.ts. A
 * possessive 's is not part of a match. Offsets are in UTF-16 units. Time is linear in the text.
 *
 * Example: with the aliases "Lavrov" and "Sergey Lavrov", the text "Sergey Lavrov's visit" has one match, from 0 to 13.
 *
 * Names begin with a capital or a letter beyond ASCII, or have particles before one. So the search checks one unit after the
 * other for a capital, and where it finds one, also checks for particles before it. Only a dictionary with `odd` aliases makes it
 * stop at every word.
 */
export function spot(d: Dictionary, text: string): Match[] {
  const matches: Match[] = [];
  const walk = new AliasSearch(d, text);
  const n = text.length;
  const passed = d.odd === 0 ? SMALL : BREAKS;
  const leads = d.odd === 0 ? d.leads : null;
  for (let at = nextStop(text, 0, passed); at < n; at = nextStop(text, at, passed)) {
    const code = text.charCodeAt(at);
    // Usually a capital after a space.
    const start = code < 128 && at > 0 && text.charCodeAt(at - 1) === 32 ? at : walk.wordStart(at);
    if (start < 0) {
      // A run of accents without a letter is skipped at once: for each of them the word's start would be searched anew.
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

/** Units below this are classified by a table, which covers the punctuation of all Western texts. */
const PASSED_TO = 0x2070;
const BREAKS = new Uint8Array(PASSED_TO);
const SMALL = new Uint8Array(PASSED_TO);
for (let code = 0; code < PASSED_TO; code++) {
  // The units between are nearly all letters; a table for them is not worth the time at every start.
  if (code >= 0x100 && code < 0x2000) continue;
  BREAKS[code] = unit(code) === BREAK ? 1 : 0;
  SMALL[code] = code < 128 && !(code >= 65 && code <= 90) ? 1 : byteAt(BREAKS, code);
}

function nextStop(text: string, from: number, passed: Uint8Array): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= PASSED_TO || passed[code] === 0) break;
  }
  return at;
}

class AliasSearch {
  /** The end of the last match. Nothing before it is searched again. */
  floor = 0;
  /** The end of the first word that `longest` was last called for. */
  wordEnd = 0;
  readonly #words: HashWalker;

  constructor(
    readonly d: Dictionary,
    readonly text: string,
  ) {
    this.#words = new HashWalker(text);
  }

  /** The start of the word that has the unit; -1 where no word has it. */
  wordStart(at: number): number {
    const { text, floor } = this;
    if (!isWordUnit(text.charCodeAt(at))) return -1;
    let start = at;
    const unspaced = isUnspaced(text.charCodeAt(at));
    for (let before = start - 1; before >= floor; before = start - 1) {
      const code = text.charCodeAt(before);
      if (!isWordUnit(code) || isUnspaced(code) !== unspaced) break;
      start = before;
    }
    while (start <= at && isDropped(text.charCodeAt(start))) start++;
    return start > at ? -1 : start;
  }

  /** The longest match that starts at the leftmost of the particles right before a word. */
  fromParticles(leads: ParticleTable, start: number, count: number): Match | undefined {
    const { text, floor } = this;
    let end = start;
    while (end > floor && joins(text.charCodeAt(end - 1))) end--;
    if (end === start || end === floor) return undefined;
    const last = text.charCodeAt(end - 1);
    const before = end - 1 > floor ? text.charCodeAt(end - 2) : 0;
    // Most words do not end like particles.
    if (!isSmallLetter(last) || leads[pairOf(last, isSmallLetter(before) ? before : 0)] === 0) return undefined;
    let from = end - 1;
    while (from > floor && end - from <= MAX_PARTICLE_LETTERS && isSmallLetter(text.charCodeAt(from - 1))) from--;
    if (end - from > MAX_PARTICLE_LETTERS || count === MAX_PARTICLES || this.wordStart(from) !== from) return undefined;
    return this.fromParticles(leads, from, count + 1) ?? this.longest(from);
  }

  /** The longest match from the start of a word. */
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

  /** The longest match among the aliases of a shard that ends where `#words` is, or later. */
  #longestIn(shard: number, start: number): Match | undefined {
    const { d, text } = this;
    const words = this.#words;
    const place = intAt(d.places, shard);
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

/** Whether a name may start here: not "Brien" of "O'Brien", but "Aliyev" of "'Aliyev'". */
function isStart(text: string, start: number): boolean {
  if (start < 2 || separator(text.charCodeAt(start - 1)) !== APOSTROPHE) return true;
  let at = start - 2;
  // Skip accents, and the second half of what may be an emoji.
  while (at > 0 && unit(text.charCodeAt(at)) === DROPPED) at--;
  return unit(text.charCodeAt(at)) <= DROPPED;
}

/**
 * Whether a name may end here: not "O" of "O'Brien" or "U.S." of "U.S.S.R.", but "Aliyev" of "Aliyev's" and of Turkish
 * "Aliyev'in".
 */
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
  while (after <= end + MAX_SUFFIX_LETTERS + 1 && isWordUnit(text.charCodeAt(after))) after++;
  const suffix = text.slice(end + 1, after);
  return NAME_CLITICS.has(suffix.toLowerCase()) || (isSuffix(suffix) && isLongWord(text, end));
}

/** The most letters of a case ending after an apostrophe: Turkish "Aliyev'den". */
const MAX_SUFFIX_LETTERS = 5;
/** The fewest letters of a word that takes such an ending: "Xi" of "Xi'an" and "Sa" of "Sa'ar" are no names. */
const MIN_STEM_LETTERS = 4;
const LONG_WORD = new RegExp(`(?:\\p{L}\\p{M}*){${MIN_STEM_LETTERS}}$`, 'u');

const isSuffix = (text: string): boolean => text.length <= MAX_SUFFIX_LETTERS && /^\p{Ll}+$/u.test(text);

/** Accents may stand between the letters. */
const isLongWord = (text: string, end: number): boolean =>
  LONG_WORD.test(text.slice(Math.max(0, end - 4 * MIN_STEM_LETTERS), end));

const APOSTROPHE = 39;
const FULL_STOP = 46;
