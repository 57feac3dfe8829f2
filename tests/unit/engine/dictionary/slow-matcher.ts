import type { DictionaryEntry } from '../../../../src/engine/dictionary/dictionary.ts';
import { fold } from '../../../../src/engine/text/fold.ts';

/**
 * The matcher as one would explain it: at every place where a word begins, try every place where one ends, farthest first,
 * against every alias. Shares nothing with the fast one but `fold`.
 */
export function slowSpot(entries: readonly DictionaryEntry[], original: string) {
  const text = plain(original);
  const found: { start: number; end: number; aliases: string[] }[] = [];
  for (let start = 0; start < text.length; start++) {
    if (!beginsWord(text, start)) continue;
    for (let end = text.length; end > start; end--) {
      if (!endsName(text, end)) continue;
      const written = text.slice(start, end);
      if (/\n\s*\n/.test(written)) continue;
      const fitting = entries.map(({ alias }) => alias).filter((alias) => fitsAlias(alias, text, start, end));
      if (fitting.length === 0) continue;
      found.push({ start, end, aliases: [...new Set(fitting)].sort() });
      start = end - 1;
      break;
    }
  }
  return found;
}

/** The letter apostrophes are apostrophes; one unit for one, so offsets stay. */
const plain = (s: string): string => s.replace(/[ʻʼʹ]/g, "'");

const INVISIBLE = '\u00ad\u200b-\u200f\u2060\ufeff';
const WORD = `[\\p{L}\\p{Nd}\\p{M}_${INVISIBLE}]`;
const APOSTROPHE = "['’‘ʼ`]";

function beginsWord(text: string, at: number): boolean {
  if (!/^[\p{L}\p{Nd}_]/u.test(text.slice(at)) || inPair(text, at)) return false;
  const before = text.slice(0, at).replace(new RegExp(`[${INVISIBLE}]+$`, 'u'), '');
  return (
    !/[\p{L}\p{Nd}_]\p{M}*$/u.test(before) &&
    !new RegExp(`[\\p{L}\\p{Nd}_][\\p{M}${INVISIBLE}]*${APOSTROPHE}$`, 'u').test(text.slice(0, at))
  );
}

function endsName(text: string, at: number): boolean {
  if (inPair(text, at)) return false;
  const written = text.slice(0, at);
  const rest = text.slice(at).replace(new RegExp(`^[${INVISIBLE}]+`, 'u'), '');
  if (written.endsWith('.'))
    return /[\p{L}\p{Nd}_]\p{M}*[\u00ad\u200b]*\.$/u.test(written) && !/^[\p{L}\p{Nd}_]/u.test(rest);
  if (!/[\p{L}\p{Nd}_]\p{M}*$/u.test(written)) return false;
  if (new RegExp(`^${WORD}`, 'u').test(rest)) return false;
  if (/(?:\p{L}\p{M}*){4}$/u.test(written) && new RegExp(`^${APOSTROPHE}\\p{Ll}{1,5}(?!${WORD})`, 'u').test(rest))
    return true;
  return !new RegExp(`^${APOSTROPHE}(?!(?:s|d|ll|ve|re|m)(?!${WORD}))${WORD}`, 'iu').test(rest);
}

function inPair(text: string, at: number): boolean {
  return /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) && /[\ud800-\udbff]$/.test(text.slice(0, at));
}

const PARTICLES = /^(al|de|von|der|of|the|and)$/i;

function fitsAlias(alias: string, text: string, start: number, end: number): boolean {
  if (fold(alias) !== fold(text.slice(start, end))) return false;
  const visible = (s: string) => plain(s.normalize('NFC')).replace(new RegExp(`[${INVISIBLE}]`, 'gu'), '');
  const split = (s: string) => visible(s).match(new RegExp(`${WORD}+`, 'gu')) ?? [];
  const names = split(alias);
  const words = split(text.slice(start, end));
  const upper = (s: string) => [...s].filter((c) => /\p{Lu}/u.test(c)).length;
  const letters = (s: string) => [...s].filter((c) => /\p{L}/u.test(c)).length;
  const isCaps = (s: string) => letters(s) >= 2 && upper(s) === letters(s);
  const isSmall = (s: string) => upper(s) === 0;
  const isCapital = (s: string) => /^\p{Nd}*\p{Lu}/u.test(s);
  const fit = names.every((name, i) => {
    const word = words[i] ?? '';
    const particle = PARTICLES.test(name);
    if (isSmall(name)) return isSmall(word) || isCapital(word);
    if (isCaps(name)) return isCaps(word);
    if (letters(name) === 1) return isCapital(word) || (particle && isSmall(word));
    if (isCapital(name)) return isCapital(word) || (particle && isSmall(word));
    return !isSmall(word);
  });
  if (!fit || names.length !== words.length) return false;
  if (names.some((name) => !isSmall(name)) && !names.some((name, i) => !isSmall(name) && !isSmall(words[i] ?? '')))
    return false;
  const [name = ''] = names;
  const [word = ''] = words;
  if (words.length > 1 || isCaps(name) || !isCaps(word) || letters(word) >= 5) return true;
  const neighbours = [
    /([\p{L}\p{M}]+)[^\p{L}\p{M}\p{N}\n]{1,3}$/u.exec(text.slice(0, start))?.[1],
    /^[^\p{L}\p{M}\p{N}\n]{1,3}([\p{L}\p{M}]+)/u.exec(text.slice(end))?.[1],
  ];
  return neighbours.some((neighbour) => neighbour !== undefined && isCaps(neighbour));
}
