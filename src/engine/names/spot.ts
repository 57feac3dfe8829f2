import { fold } from '../text/fold.ts';
import { readsAs } from './case.ts';
import { type Dictionary, isStringAt, lookUp, lowerPair, slotOf, step, stringAt } from './layout.ts';
import { ASCII, BREAK, DROPPED, isInvisible, separator, unit } from './units.ts';
import { isWordUnit, Words } from './words.ts';

/** A stretch of a text that reads as an alias, and the numbers of all entries it reads as (`entriesOf` gives them). */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly entries: readonly number[];
}

/**
 * Finds every alias in a text: leftmost, then longest, from word boundary to word boundary, none overlapping. Accents,
 * soft hyphens and the forms of apostrophes, hyphens and white space make no difference; for case see case.ts. A possessive
 * 's is not part of a match. Offsets are in UTF-16 units. Time is linear in the text, with about three steps a unit.
 */
export function spot(d: Dictionary, text: string): Match[] {
  const matches: Match[] = [];
  const words = new Words(text);
  const n = text.length;
  const { firsts, lower } = d;
  const bitMask = firsts.length * 32 - 1;
  let at = 0;
  while (at < n) {
    const code = text.charCodeAt(at);
    const folded = code < 128 ? (ASCII[code] ?? BREAK) : unit(code);
    if (folded <= DROPPED) {
      at++;
      continue;
    }
    if (code >= 97 && code <= 122 && beginsNone(lower, code, at + 1 < n ? text.charCodeAt(at + 1) : 0)) {
      at = afterWord(text, at + 1);
      continue;
    }
    words.begin(at);
    words.word();
    const bit = slotOf(words.hash, bitMask);
    const next = words.at;
    if (((firsts[bit >> 5] ?? 0) >>> (bit & 31)) & 1) {
      const match = longest(d, words, at);
      if (match) {
        matches.push(match);
        at = match.end;
        continue;
      }
    }
    at = next;
  }
  return matches;
}

/**
 * Most words of a text begin with a small letter, and hardly any alias does: those words are passed without being hashed.
 * Where the second unit is not ASCII it may fold to anything, so nothing is ruled out.
 */
function beginsNone(lower: Uint8Array, first: number, second: number): boolean {
  return second < 128 && lower[lowerPair(first, second)] === 0;
}

function afterWord(text: string, from: number): number {
  let at = from;
  for (const n = text.length; at < n; at++) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) continue;
    if ((code < 128 ? ASCII[code] : unit(code)) === BREAK) break;
  }
  return at;
}

/** The longest match from `start`; `words` stands after the first word. */
function longest(d: Dictionary, words: Words, start: number): Match | undefined {
  const { text } = words;
  if (!isStart(text, start)) return undefined;
  let best: Match | undefined;
  for (;;) {
    const value = lookUp(d.slots, words.hash);
    if (value > 1) best = verified(d, value, text, start, words.at) ?? best;
    if ((value & 1) === 0) return best;
    if (text.charCodeAt(words.at) === 46) {
      const dotted = lookUp(d.slots, step(words.hash, 46));
      if (dotted > 1) best = verified(d, dotted, text, start, words.at + 1) ?? best;
    }
    if (!words.separators()) return best;
    words.word();
  }
}

function verified(d: Dictionary, value: number, text: string, start: number, wordEnd: number): Match | undefined {
  let end = wordEnd;
  while (isInvisible(text.charCodeAt(end - 1))) end--;
  if (!isEnd(text, wordEnd)) return undefined;
  const entries: number[] = [];
  for (let entry = (value >> 1) - 1; entry >= 0; entry = (d.next[entry] ?? 0) - 1)
    if (isStringAt(d.aliases, entry, text, start, end) || reads(d, entry, text, start, end)) entries.push(entry);
  return entries.length > 0 ? { start, end, entries: entries.reverse() } : undefined;
}

function reads(d: Dictionary, entry: number, text: string, start: number, end: number): boolean {
  const alias = stringAt(d.aliases, entry);
  return fold(text.slice(start, end)) === fold(alias) && readsAs(alias, text, start, end);
}

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
