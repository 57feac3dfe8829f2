import { SEARCH_LANGUAGE } from '../languages/search-language.ts';
import { WORDING_LANGUAGE } from '../languages/wording.ts';
import type { WordInPlace } from '../languages/wording-language.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../types.ts';

/** A word of a quotation, as it is compared with another: what is only written in another way has the same key. */
export interface SpokenWord extends Span, WordInPlace {
  /** Whether it says something of the subject, unlike "the" and "was". */
  readonly isContent: boolean;
  /** Whether it is the first of its sentence. */
  readonly beginsSentence: boolean;
  /** Whether the text says before this word that something is left out or put in: "…", "[the treaty]". */
  readonly isAfterGap: boolean;
}

/** The words of a quotation. `hasGapAtEnd`: whether it ends with "…" or brackets. */
export interface SpokenText {
  readonly words: readonly SpokenWord[];
  readonly hasGapAtEnd: boolean;
}

/** Brackets, ellipses, letters with points ("U.S."), numbers, words, signs, and what ends or parts a sentence. */
const PARTS =
  /(?<gap>\[[^\]]*\]|\([^)]*\)|…|\.(?: ?\.){2,})|(?<initials>(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?)|(?<digits>\p{N}+(?:[.,]\p{N}+)*)|(?<token>[\p{L}\p{M}]+(?:['’`ʼ][\p{L}\p{M}]+)*)|(?<symbol>[%$€£¥&])|(?<end>[.!?]+(?=["”’'»)]*(?:\s|$)))|(?<pause>[,;:–—]|(?<=\s)-(?=\s))/gu;

/** The words of a quotation's text, in order, with their places in it. */
export function spokenWords(text: string): SpokenText {
  const words: SpokenWord[] = [];
  const hasSmallLetters = /\p{Ll}/u.test(text);
  let beginsSentence = true;
  let isAfterGap = false;
  let isAfterPause = false;
  /** A sign before its number: "$" of "$5 million" is said after it. */
  let sign: { readonly key: string; readonly at: number } | null = null;
  const add = (key: string, start: number, end: number): void => {
    words.push({ key, start, end, isContent: isContent(key), beginsSentence, isAfterGap, isAfterPause });
    beginsSentence = false;
    isAfterGap = false;
    isAfterPause = false;
  };
  const endAmount = (): void => {
    const last = words.at(-1);
    if (sign && last) add(sign.key, sign.at, last.end);
    sign = null;
  };
  for (const { 0: part, index, groups = {} } of text.matchAll(PARTS)) {
    const end = index + part.length;
    const last = words.at(-1);
    if (groups.digits !== undefined) {
      const hasSign = sign !== null && sign.at + 1 >= index - 1;
      if (!hasSign) endAmount();
      add(numberKey(part), hasSign && sign ? sign.at : index, end);
      continue;
    }
    const folded = fold(part);
    const scale = WORDING_LANGUAGE.scales.get(folded);
    if (scale !== undefined && last && isNumber(last.key)) {
      words[words.length - 1] = { ...last, key: String(Number(last.key) * scale), end };
      continue;
    }
    if (groups.symbol !== undefined && folded !== '%' && /^\s?\p{N}/u.test(text.slice(end))) {
      endAmount();
      sign = { key: WORDING_LANGUAGE.signs.get(part) ?? part, at: index };
      continue;
    }
    endAmount();
    if (groups.gap !== undefined) isAfterGap = true;
    else if (groups.end !== undefined) beginsSentence = true;
    else if (groups.pause !== undefined) isAfterPause = true;
    else if (groups.symbol !== undefined) add(WORDING_LANGUAGE.signs.get(part) ?? part, index, end);
    else if (groups.initials !== undefined) add(WORDING_LANGUAGE.acronym(fold(part.replace(/\./g, ''))), index, end);
    else addWord(part, folded, index, end);
  }
  endAmount();
  return { words, hasGapAtEnd: isAfterGap };

  function addWord(part: string, folded: string, start: number, end: number): void {
    const last = words.at(-1);
    const value = WORDING_LANGUAGE.numbers.get(folded);
    if (value !== undefined) {
      const tens = last && last.end === start - 1 && !isAfterPause && isTens(last.key) && value > 0 && value < 10;
      if (last && tens) words[words.length - 1] = { ...last, key: String(Number(last.key) + value), end };
      else add(String(value), start, end);
      return;
    }
    const compound = last && WORDING_LANGUAGE.compounds.get(`${last.key} ${folded}`);
    if (compound !== undefined) {
      words[words.length - 1] = { ...last, key: compound, isContent: true, end };
      return;
    }
    const acronym = hasSmallLetters && CAPITALS.test(part) ? WORDING_LANGUAGE.acronym(folded) : folded;
    if (acronym !== folded) {
      add(acronym, start, end);
      return;
    }
    for (const key of WORDING_LANGUAGE.words(folded)) add(key, start, end);
    const [before, now] = words.slice(-2);
    // "27 February" is "February 27".
    if (before && now && WORDING_LANGUAGE.months.has(now.key) && /^(?:[12]?\d|3[01])$/.test(before.key))
      words.splice(-2, 2, { ...before, key: now.key }, { ...now, key: before.key });
  }
}

const CAPITALS = /^\p{Lu}{2,3}$/u;
const isContent = (key: string): boolean =>
  isNumber(key) || (key.length > 1 && !key.startsWith("'") && !SEARCH_LANGUAGE.stopWords.has(key));
const isNumber = (key: string): boolean => /^\d/.test(key);
const isTens = (key: string): boolean => /^[2-9]0$/.test(key);
/** "1,000" is 1000; "1.50" is 1.5. */
const numberKey = (written: string): string => {
  const plain = written.replace(/,(?=\p{N}{3})/gu, '');
  const value = Number(plain);
  return Number.isFinite(value) ? String(value) : plain;
};
