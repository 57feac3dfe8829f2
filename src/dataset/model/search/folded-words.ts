import { fold } from '../../../engine/text/fold.ts';

// The words of a text as search knows them: of an article, of a name, of a query alike.

/** A word of a text, folded, and where it stands in the text as it was written. */
export interface FoldedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Letters, figures and the marks on them. Each run of these is a word. */
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** The rest of a longer word does not count: web addresses and keys in a text would fill the index. */
const MAX_WORD_LENGTH = 48;

/** All words of a text, in its order. */
export function* foldedWords(text: string): Generator<FoldedWord> {
  for (const { 0: written, index } of text.matchAll(WORDS)) {
    const word = foldedWord(written);
    if (word) yield { word, start: index, end: index + written.length };
  }
}

/** The words alone. */
export const wordsOf = (text: string): string[] => (text.match(WORDS) ?? []).map(foldedWord).filter(Boolean);

const foldedWord = (written: string): string => fold(written).slice(0, MAX_WORD_LENGTH);
