import type { Words } from '../../text/words.ts';

/** A paragraph: its first and last word. */
export interface Line {
  readonly first: number;
  readonly last: number;
}

/** The paragraphs of a text, in order. */
export function linesOf(words: Words, paragraphs: Int32Array): Line[] {
  const lines: Line[] = [];
  let first = 0;
  for (let i = 1; i <= words.length; i++) {
    if (i < words.length && paragraphs[i] === paragraphs[i - 1]) continue;
    lines.push({ first, last: i - 1 });
    first = i;
  }
  return lines;
}

const OPENS = /^(?:[“"„«‘'`]|``|\u0027\u0027)$/;
const CLOSES = /^(?:[”"»’'“]|\u0027\u0027)$/;
const DASH = /^(?:[—–―‒-]|-{2,})$/;

/** Whether a word is a dash that stands before a space. */
export const isDash = (words: Words, at: number): boolean => DASH.test(words.type(at).text);

/** Whether a word may be an opening mark: nothing stands between it and the next. */
export const opensMarks = (words: Words, at: number): boolean =>
  OPENS.test(words.type(at).text) && words.gap(at + 1) === 0;

const BULLET = /^[•‣◦▪*>]$/;

/** The line without the bullet, or the mark of quoted mail, that it begins with. A dash may be more than a bullet, and stays. */
export const withoutBullet = (words: Words, { first, last }: Line): Line =>
  first < last && BULLET.test(words.type(first).text) ? { first: first + 1, last } : { first, last };

/** Whether a line's last word, its full stop aside, is a closing mark. */
export function endsInMarks(words: Words, { first, last }: Line): boolean {
  const at = words.type(last).text === '.' && last > first ? last - 1 : last;
  return CLOSES.test(words.type(at).text);
}
