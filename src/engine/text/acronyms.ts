import { Class } from '../languages/language.ts';
import type { Words } from './words.ts';

/** Short words in a long name that its acronym usually leaves out. */
const SMALL = Class.preposition | Class.conjunction | Class.determiner;

/**
 * Long names by their acronyms, where the text gives them in brackets: "World Rain Council (WRC)". The first one given counts.
 */
export function acronymsOf(words: Words): Map<string, string> {
  const found = new Map<string, string>();
  for (let i = 2; i + 2 < words.length; i++) {
    if (words.type(i).text !== '(' || words.type(i + 2).text !== ')') continue;
    const { text, shape } = words.type(i + 1);
    const letters = text.replace(/\./g, '');
    if (shape !== 'caps' || letters.length < 2 || letters.length > 7 || found.has(text)) continue;
    const first = spelledFrom(words, i - 1, letters);
    if (first >= 0) found.set(text, words.slice(first, i - 1));
  }
  return found;
}

/** The first word of a name that ends at `last` and whose capitals spell `letters`; -1 if none does. */
function spelledFrom(words: Words, last: number, letters: string): number {
  let at = last;
  for (let n = letters.length - 1; n >= 0; n--, at--) {
    while (
      words.type(at).shape === 'lower' &&
      words.is(at, SMALL) &&
      words.type(at).text[0] !== letters[n]?.toLowerCase()
    )
      at--;
    if (words.gap(at + 1) > 1 || words.type(at).text[0]?.toUpperCase() !== letters[n]) return -1;
  }
  const first = at + 1;
  return first < last && words.capital(first) ? first : -1;
}
