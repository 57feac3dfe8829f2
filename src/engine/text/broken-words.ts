import { type Edit, type Rewritten, rewritten } from './rewritten.ts';

const BREAKS = /[-‑]([ \t]*\r?\n[ \t]*)(?=\p{L})/gu;

/**
 * A text without the line ends behind a hyphen amid a word or a name ("Kowalska-" and on the next line "Nowak"). The hyphen stays, as
 * nothing tells whether it is the word's own. Null if it has none.
 */
export function withoutBrokenWords(text: string): Rewritten | null {
  return rewritten(text, breaksIn(text));
}

function* breaksIn(text: string): Generator<Edit> {
  for (const { index, 0: all, 1: line = '' } of text.matchAll(BREAKS)) {
    const before = text.charAt(index - 1);
    const after = text.charAt(index + all.length);
    const isAmid = /\p{Ll}/u.test(before) && (/\p{Ll}/u.test(after) || beginsWithCapital(text, index));
    if (isAmid) yield { start: index + 1, end: index + 1 + line.length, by: '' };
  }
}

/** The longest word that is looked at, in letters. */
const MAX_LETTERS = 40;

/** Whether the word that ends at `end` begins with a capital, as both parts of a name do. */
function beginsWithCapital(text: string, end: number): boolean {
  let at = end - 1;
  while (at > end - MAX_LETTERS && /[\p{L}'’-]/u.test(text.charAt(at - 1))) at--;
  return /\p{Lu}/u.test(text.charAt(at));
}
