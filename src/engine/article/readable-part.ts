import { nextWord, wordEnd } from '../text/words.ts';

// How much of a text is read. Time and memory go with the number of words: what is beyond the bound stays text, unread.

/** The most UTF-16 units of a text that are read. */
export const MAX_READ_CHARS = 1_000_000;
/** The most words and marks that are read: some 200,000 units of English. */
export const MAX_READ_WORDS = 40_000;

/** Where else to stop is looked for within this share of what may be read: less is not given up for a tidy end. */
const LOOKED_BACK = 0.2;

/**
 * Where reading ends in a text that is too long to be read whole: at the end of a paragraph, else of a line, a sentence or a word.
 * In UTF-16 units; null where all of it is read. Looks at no more of the text than may be read.
 */
export function readableEnd(text: string): number | null {
  // A word has at least one unit.
  if (text.length <= MAX_READ_WORDS) return null;
  const part = text.slice(0, MAX_READ_CHARS);
  const most = endOfWords(part);
  if (most === text.length) return null;
  const least = Math.floor(most * (1 - LOOKED_BACK));
  for (const isEnd of [isBlankLine, isLineEnd, isSentenceEnd, isSpace])
    for (let at = most; at > least; at--)
      if (isEnd(text, at)) {
        while (at > least && isSpace(text, at - 1)) at--;
        return at;
      }
  // Not within a character of two units.
  return /[\ud800-\udbff]/.test(text.charAt(most - 1)) ? most - 1 : most;
}

/** Where the last word ends that may be read; the text's end where all may be. */
function endOfWords(text: string): number {
  let end = 0;
  let start = nextWord(text, 0);
  for (let words = 0; start < text.length; words++) {
    if (words === MAX_READ_WORDS) return end;
    end = wordEnd(text, start);
    start = nextWord(text, end);
  }
  return text.length;
}

const isSpace = (text: string, at: number): boolean => /\s/.test(text.charAt(at));
const isLineEnd = (text: string, at: number): boolean => /[\n\r\u2028\u2029]/.test(text.charAt(at));
const isBlankLine = (text: string, at: number): boolean =>
  isLineEnd(text, at) && BLANK_LINE.test(text.slice(at, at + MAX_BLANKS));
const isSentenceEnd = (text: string, at: number): boolean =>
  isSpace(text, at) && /[.!?…。！？]["”’'»)\]]{0,3}$/.test(text.slice(Math.max(0, at - 4), at));

/** A paragraph's end: its mark, or a line's end and a line of blanks. */
const BLANK_LINE = /^(?:\u2029|(?:\r\n|\n|\r(?!\n)|\u2028)[^\S\n\r\u2028]*[\n\r\u2028])/;
/** Units of a line of blanks that are looked at. */
const MAX_BLANKS = 100;
