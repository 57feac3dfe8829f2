import { fold } from '../text/fold.ts';

/**
 * How spotting classifies a UTF-16 unit. With these classes a text is folded unit by unit, without a copy, so that offsets stay
 * those of the text. The folded units of a word are those that `fold` gives.
 */

/** The class of units outside of words: space, punctuation, symbols, the first half of an emoji. */
export const BREAK = 0;
/** The class of units that belong to a word but fold to nothing: accents, soft hyphens, the second half of a surrogate pair. */
export const DROPPED = 1;
/** The class of units that fold to more than one unit (ß, æ, a Hangul syllable): see `several`. */
export const SEVERAL = 2;

/** `unit` for ASCII, for loops that cannot afford a call. */
export const ASCII = new Uint8Array(128);
for (let code = 0; code < 128; code++)
  if (/\w/.test(String.fromCharCode(code))) ASCII[code] = String.fromCharCode(code).toLowerCase().charCodeAt(0);

/** The folded unit of a word's unit, or BREAK, DROPPED or SEVERAL. */
export function unit(code: number): number {
  return (blocks[code >> 8] ?? fillBlock(code >> 8))[code & 255] ?? BREAK;
}

/** Whether a unit belongs to a word. Outside the text (NaN) none does. */
export function isWordUnit(code: number): boolean {
  return code < 128 ? ASCII[code] !== BREAK : code >= 128 && unit(code) !== BREAK;
}

/**
 * Whether a unit is of a script that writes without spaces (Chinese, Japanese, Thai, Lao, Tibetan, Burmese, Khmer) or hangs particles
 * onto a name, after it (Korean) or before (Arabic, Hebrew). Where such a script begins or ends, so does a word: a Latin name often stands between without a space.
 */
export function isUnspaced(code: number): boolean {
  if (code < 0x0590) return false;
  return (
    code < 0x0700 ||
    (code >= 0x0750 && code < 0x0780) ||
    (code >= 0x0870 && code < 0x0900) ||
    (code >= 0x0e00 && code < 0x10a0) ||
    (code >= 0x1100 && code < 0x1200) ||
    (code >= 0x1780 && code < 0x1800) ||
    (code >= 0x3005 && code < 0xa000) ||
    (code >= 0xac00 && code < 0xd800) ||
    (code >= 0xf900 && code < 0xfb00) ||
    (code >= 0xfb1d && code < 0xfe00) ||
    (code >= 0xfe70 && code < 0xfeff) ||
    (code >= 0xff66 && code < 0xffdd)
  );
}

/** What a unit of class SEVERAL folds to. */
export function several(code: number): string {
  return fold(String.fromCharCode(code));
}

/** Folds a unit between words: white space becomes a space, apostrophes and hyphens one form each; others stay as they are. */
export function separator(code: number): number {
  if (code < 128) return code <= 32 ? 32 : code === 96 ? 39 : code;
  // An accent that some keyboards offer in place of the apostrophe.
  if (code === 0xb4) return 39;
  const char = String.fromCharCode(code);
  if (/\s/.test(char)) return 32;
  const folded = fold(char);
  return folded === "'" || folded === '-' ? folded.charCodeAt(0) : code;
}

/** Whether a unit may stand between a particle and the rest of its name: white space, hyphens, apostrophes, what is invisible. */
export function joins(code: number): boolean {
  if (code < 128) return code <= 32 || code === 39 || code === 45 || code === 96;
  return JOINT.test(String.fromCharCode(code)) || isInvisible(code);
}

/** The results of `separator` for units beyond ASCII. */
const JOINT = /[\s\xb4\u2010\u2011\ufe63\uff0d\u02b9\u02bb\u02bc\u0374\u1fef\u2018\u2019\uff07\uff40]/;

/** True for characters without a glyph that may follow a word without being part of it. Accents have a glyph. */
export function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    code === 0x61c ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0xfeff
  );
}

// Filled on first use, 256 units at a time: filling all at once would delay the background's start by about 30 ms.
const blocks: (Uint16Array | undefined)[] = new Array(256);

function fillBlock(block: number): Uint16Array {
  const units = new Uint16Array(256);
  for (let low = 0; low < 256; low++) units[low] = classify((block << 8) | low);
  blocks[block] = units;
  return units;
}

// Numbers such as ¹ are breaks: on pages they are the marks of footnotes.
const OF_A_WORD = /[\p{L}\p{Nd}\p{Nl}\p{M}_]/u;

function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return classifySurrogate(code);
  const char = String.fromCharCode(code);
  // An accent that stands for itself (´) folds to a space.
  if (/\s/.test(char.normalize('NFKD'))) return BREAK;
  const folded = fold(char);
  if (folded === '') return DROPPED;
  // ʼ is a letter to Unicode and an apostrophe to names.
  if (!OF_A_WORD.test(char) || folded === "'") return BREAK;
  return folded.length === 1 ? folded.charCodeAt(0) : SEVERAL;
}

/**
 * Letters beyond the basic plane are told apart from emoji by the first half alone: emoji and other symbols have D83C to D83E,
 * private use DB80 and up. The second half is DROPPED, so that it neither ends a word nor, after an emoji, begins one; two
 * letters that hash alike for it are told apart when a match is verified. So is DB40: England's flag has a row of tags behind.
 */
function classifySurrogate(code: number): number {
  if (code >= 0xdc00 || code === 0xdb40) return DROPPED;
  return (code >= 0xd83c && code <= 0xd83e) || code >= 0xdb80 ? BREAK : code;
}
