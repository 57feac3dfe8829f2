import type { PageLanguage } from '../languages/name-language.ts';
import { startsSentence } from '../text/name-context.ts';

/** How far around a word is looked, in UTF-16 units: some twenty words on either side. */
const MAX_CHARS_BESIDE = 120;
/** Fewer words tell nothing. */
const MIN_WORDS = 4;
/** So many words tell enough: fewer, as in a headline or a menu, are looked at together with what is before and after them. */
const ENOUGH_WORDS = 7;
/** Of English words in small letters so many at least are function words of three letters or more; in prose it is every third. */
const MIN_FUNCTION_SHARE = 0.15;
/** Shorter function words are words of other languages too: "in" is Slovene for and, "on" Finnish for is. */
const MIN_FUNCTION_LETTERS = 3;

/** A word, and what is known of the text around it. */
interface WordPlace {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What the page has before and after the text. Asked for only where the text is short. */
  beside(): readonly string[];
  /** Whether the page says that it is in another language: so it is then, but where the text is surely in this one. */
  readonly isForeign: boolean;
}

/**
 * Whether a word with a capital at a sentence's start may be a common word of another language, since what is around it is not in
 * the language that is read: "Mali princ je knjiga."
 */
export function isForeignWord(language: PageLanguage, { text, start, end, beside, isForeign }: WordPlace): boolean {
  if (!startsSentence(text, start)) return false;
  const around = [text.slice(Math.max(0, start - MAX_CHARS_BESIDE), start), text.slice(end, end + MAX_CHARS_BESIDE)];
  const here = smallWords(around);
  const words = here.length < ENOUGH_WORDS ? [...here, ...smallWords(beside())] : here;
  const known = words.filter((word) => word.length >= MIN_FUNCTION_LETTERS && language.notGivenNames.has(word));
  if (words.length < MIN_WORDS) return isForeign;
  return known.length < words.length * MIN_FUNCTION_SHARE;
}

/** The words in small letters. Names, and headlines in capitals, are of no language. */
const smallWords = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu) ?? []);

/** What is before and after a block of a piece of the page. */
export const besideBlock = (blocks: readonly string[], block: number): string[] => [
  (blocks[block - 1] ?? '').slice(-MAX_CHARS_BESIDE),
  (blocks[block + 1] ?? '').slice(0, MAX_CHARS_BESIDE),
];
