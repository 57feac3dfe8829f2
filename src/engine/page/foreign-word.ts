import type { PageLanguage } from '../languages/name-language.ts';
import { startsSentence } from '../text/name-context.ts';

/** How far around a word is looked, in UTF-16 units: some twenty words on either side. */
const MAX_CHARS_BESIDE = 120;
/** Fewer words around it tell nothing. */
const MIN_WORDS = 4;
/** Of English words so many at least are function words; in prose it is every second or third. */
const MIN_FUNCTION_SHARE = 0.2;

/**
 * Whether a word with a capital at a sentence's start may be a common word of another language, since what is around it is not in
 * the language of the page: "Mali princ je knjiga."
 */
export function isForeignWord(language: PageLanguage, text: string, start: number, end: number): boolean {
  if (!startsSentence(text, start)) return false;
  const around = `${text.slice(Math.max(0, start - MAX_CHARS_BESIDE), start)} ${text.slice(end, end + MAX_CHARS_BESIDE)}`;
  const words = around.match(/[\p{L}\p{M}]+/gu) ?? [];
  const known = words.filter((word) => language.notGivenNames.has(word.toLowerCase()));
  return words.length >= MIN_WORDS && known.length < words.length * MIN_FUNCTION_SHARE;
}
