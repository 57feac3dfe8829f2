// The texts here are squeezed (squeeze.ts): white space is one space or an empty line.

import { fold } from '../text/fold.ts';
import { isParticle } from './case.ts';
import { NOT_GIVEN, SUFFIXES, TITLES } from './english.ts';
import { isWordUnit } from './units.ts';

/** What stands directly before a name. */
export interface Before {
  /** A title or role: "President", "foreign minister". */
  readonly title: boolean;
  /** Capitalised words that may be given names, nearest last: "Heydar" before "Aliyev". */
  readonly given: readonly string[];
}

/** How far back to look: four given names and a title of two words. */
const REACH = 100;

/**
 * Reads the words directly before a name, leftwards as long as only spaces part them. `isPlace` tells the words that name a
 * country, a people or a capital: "Russian" before "Lavrov" is no given name.
 */
export function before(text: string, start: number, isPlace: (word: string) => boolean): Before {
  const floor = Math.max(0, start - REACH);
  const given: string[] = [];
  for (let place = previousWord(text, start, floor); place; place = previousWord(text, place.start, floor)) {
    const word = text.slice(place.start, place.end);
    const folded = fold(word).replace(/\.$/, '');
    if (folded === '') break;
    if (TITLES.has(folded)) return { title: true, given };
    const initial = isInitial(word);
    if (/['’]s?$/u.test(word) || (!initial && NOT_GIVEN.has(folded))) break;
    if (!initial && word.endsWith('.')) break;
    if (!isCapitalised(word)) {
      // "Lula da Silva", "Osama bin Laden": a particle goes on leftwards, never begins a run.
      if (isParticle(word) && given.length === 0) continue;
      break;
    }
    if (!initial && /^\p{Lu}{2,}$/u.test(word)) break;
    if (isPlace(word)) break;
    // "Visiting Jordan": the first word of the sentence.
    if (given.length === 0 && /\p{Ll}{4}ing$/u.test(word) && startsSentence(text, place.start)) break;
    given.unshift(word);
    if (given.length === 4) break;
  }
  return { title: false, given };
}

/** The word, with a full stop that ends it, that only white space parts from a place; null where there is none down to `floor`. */
function previousWord(text: string, from: number, floor: number): { start: number; end: number } | null {
  const end = floor + text.slice(floor, from).trimEnd().length;
  let start = end > floor && text.charCodeAt(end - 1) === FULL_STOP ? end - 1 : end;
  const letters = start;
  while (start > floor && isOfName(text.charCodeAt(start - 1))) start--;
  return end === from || start === letters ? null : { start, end };
}

const FULL_STOP = 46;

/** Whether a unit may be within a word of a name: letters, digits, accents, apostrophes, hyphens. */
const isOfName = (code: number): boolean =>
  code === 39 || code === 45 || code === 0x2019 || code === 0x2bc || (code !== 95 && isWordUnit(code));

/** The word directly after a name (only white space between, one suffix such as Jr. passed over), or an empty string. */
export function wordAfter(text: string, end: number): string {
  const [, first = '', second = ''] = /^\s+(\S+)\s*(\S*)/.exec(text.slice(end, end + 60)) ?? [];
  return WORD.exec(SUFFIXES.has(fold(first).replace('.', '')) ? second : first)?.[0] ?? '';
}

const WORD = /^[\p{L}\p{M}\p{N}'’ʼ-]+/u;

/** The word directly before, only white space between, or an empty string. */
export function wordBefore(text: string, start: number): string {
  const floor = Math.max(0, start - 40);
  const end = floor + text.slice(floor, start).trimEnd().length;
  let from = end;
  while (from > floor && (isOfName(text.charCodeAt(from - 1)) || text.charCodeAt(from - 1) === FULL_STOP)) from--;
  return end === start ? '' : text.slice(from, end);
}

/** A letter for a given name: "L." or "L", but not the words "A" and "I". */
export function isInitial(word: string): boolean {
  return /^(?:\p{Lu}\.|(?![AI])\p{Lu})$/u.test(word);
}

/** Whether a word begins with a capital letter. */
export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Whether nothing but quotation marks and brackets stands between the place and the start of its sentence or block. */
export function startsSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:;…\n—–])["'“”‘’([\s]*$/u.test(text.slice(Math.max(0, start - 8), start));
}

/**
 * Whether capitals tell nothing here: a headline With Most Words In Capitals, or ALL IN CAPITALS. Judged by the
 * longer words of the sentence, names among them.
 */
export function isHeadline(text: string, start: number, end: number): boolean {
  const inCapitals = [wordBefore(text, start), text.slice(start, end), wordAfter(text, end)].filter((s) =>
    /\p{L}{2}/u.test(s),
  );
  if (inCapitals.length > 1 && inCapitals.every((s) => !/\p{Ll}/u.test(s))) return true;
  const from = Math.max(0, start - 150);
  const left =
    text
      .slice(from, start)
      .split(/[.!?]\s|\n\n/)
      .at(-1) ?? '';
  const right = text.slice(end, end + 150).split(/[.!?](?:\s|$)|\n\n/)[0] ?? '';
  // A list of names, or a table's row.
  if ((`${left}${right}`.match(/[,;()\d]/g)?.length ?? 0) > 2) return false;
  // The sentence's first word has a capital anyway, and titles and the name itself have theirs.
  const around = [...left.split(/\s+/).filter(Boolean).slice(1), ...right.split(/\s+/).filter(Boolean)];
  // A headline writes small only the little words: a small "met" says that capitals here are names'.
  if (around.some(isSmallWord)) return false;
  const own = fold(text.slice(start, end));
  const words = around
    .flatMap((word) => word.match(/[\p{L}\p{M}]{4,}/gu) ?? [])
    .filter((word) => {
      const folded = fold(word);
      return !TITLES.has(folded) && !own.includes(folded);
    });
  if (words.length < 2 || around.length < 3) return false;
  return words.filter(isCapitalised).length >= words.length * 0.75;
}

/** A word in small letters that a headline with capitals would give one. */
function isSmallWord(word: string): boolean {
  const bare = /^["'“‘(]*(\p{Ll}[\p{L}\p{M}]+)/u.exec(word)?.[1];
  return bare !== undefined && !NOT_GIVEN.has(fold(bare)) && !LITTLE.has(bare) && !isParticle(bare);
}

/** Little words of headlines besides those that are never a name. */
const LITTLE = new Set('amid via vs versus per upon up down out around toward towards'.split(' '));
