import { SEARCH_LANGUAGE } from '../../../engine/languages/search-language.ts';
import type { SearchWord } from './search-query.ts';

// Which words of texts a word of a query means.

export interface WordForms {
  /** Every word that is meant begins so. */
  readonly prefix: string;
  /** Whether a word that begins so is meant. */
  readonly has: (word: string) => boolean;
  /** Whether no other word is meant than the one that is `prefix`. */
  readonly isWhole: boolean;
}

/** A word as it is written, in no other form. */
export const exactly = (word: string): WordForms => ({ prefix: word, has: (other) => other === word, isWhole: true });

/**
 * The words that a word of a query means: itself and its other grammatical forms, so that "negotiations" finds "negotiated"; those
 * that begin so, where a beginning was written. A stop word means itself alone.
 */
export function wordForms({ word, isBeginning }: SearchWord): WordForms {
  if (isBeginning) return { prefix: word, has: (other) => other.startsWith(word), isWhole: false };
  const { stem, stopWords } = SEARCH_LANGUAGE;
  const root = stem(word);
  if (word.length < MIN_STEMMED || stopWords.has(word) || !word.startsWith(root.slice(0, -1))) return exactly(word);
  // A stem may end in another letter than its words do: "happi" for "happy".
  return { prefix: root.slice(0, -1), has: (other) => other === word || stem(other) === root, isWhole: false };
}

/** Words of fewer letters have no other forms. */
const MIN_STEMMED = 3;
