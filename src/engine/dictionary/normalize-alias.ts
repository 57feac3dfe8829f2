import { BREAK, DROPPED, isInvisible, unit } from './character-classes.ts';

/**
 * Normalizes an alias for storing and comparing: composed characters, single spaces, nothing invisible, ends trimmed to a word or
 * one full stop.
 */
export function tidy(alias: string): string {
  if (PLAIN.test(alias)) return alias;
  const visible = [...alias].filter((c) => !isInvisible(c.charCodeAt(0))).join('');
  const spaced = visible.normalize('NFC').replace(/\s+/g, ' ');
  let start = 0;
  while (start < spaced.length && !startsWord(spaced, start)) start++;
  let end = start;
  let inWord = false;
  for (let at = start; at < spaced.length; at++) {
    const what = unit(spaced.charCodeAt(at));
    if (what !== DROPPED) inWord = what !== BREAK;
    if (inWord) end = at + 1;
  }
  return spaced.slice(start, spaced[end] === '.' && end > start ? end + 1 : end);
}

/** Letters with a single space, hyphen, or full stop and space between: such an alias is normalized already. */
const PLAIN = /^[A-Za-z]+(?:(?: |-|\. )[A-Za-z]+)*$/;

/** Whether a word can begin at a place: not with half a surrogate pair, nor with an accent on nothing. */
function startsWord(s: string, at: number): boolean {
  return unit(s.charCodeAt(at)) !== BREAK && !/^[\p{M}\p{Cs}]/u.test(s.slice(at, at + 2));
}
