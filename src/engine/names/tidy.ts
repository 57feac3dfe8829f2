import { isInvisible, isWordUnit } from './units.ts';

/** An alias as it is kept and compared: composed, single spaces, nothing invisible, ends trimmed to a word or one full stop. */
export function tidy(alias: string): string {
  if (PLAIN.test(alias)) return alias;
  const composed = [...alias.normalize('NFC')].filter((c) => !isInvisible(c.charCodeAt(0))).join('');
  const spaced = composed.replace(/\s+/g, ' ');
  let start = 0;
  while (start < spaced.length && !startsWord(spaced.charCodeAt(start))) start++;
  let end = spaced.length;
  while (end > start && !isWordUnit(spaced.charCodeAt(end - 1))) end--;
  return spaced.slice(start, spaced[end] === '.' && end > start ? end + 1 : end);
}

/** Letters with a single space, hyphen or full stop and space between: nothing to tidy. */
const PLAIN = /^[A-Za-z]+(?:(?: |-|\. )[A-Za-z]+)*$/;

function startsWord(code: number): boolean {
  // A second half of a surrogate pair or an accent with nothing before it begins no word.
  return isWordUnit(code) && !/^[\p{M}\p{Cs}]$/u.test(String.fromCharCode(code));
}
