import { itemAt } from '../../../item-at.ts';
import { Class, type Language } from '../../../languages/language.ts';
import { Gap, type Words } from '../../../text/words.ts';
import type { CapitalRun } from './capital-runs.ts';

/**
 * Where a family name that a well-known place has too ("MaliVai Washington") stands alone, in an article that never speaks of the
 * place: nothing is "in Washington" there, and no line begins with it. Each as its word indexes.
 */
export function bareNamesLikePlaces(
  words: Words,
  language: Language,
  names: readonly (readonly number[])[],
  stretches: readonly CapitalRun[],
): number[][] {
  /** By family name, the word from which on a reader knows it. */
  const known = new Map<string, number>();
  for (const name of names) {
    const last = name[name.length - 1] ?? 0;
    const family = words.lower(last);
    if (name.length > 1 && words.is(last, Class.knownPlace) && !known.has(family)) known.set(family, last);
  }
  if (known.size === 0) return [];
  const named = new Set(names.flat());
  const found: number[][] = [];
  for (const { pieces } of stretches) {
    const at = itemAt(pieces, 0);
    const family = words.lower(at);
    if (!known.has(family) || named.has(at)) continue;
    if (pieces.length > 1 || isPlaceHere(words, language, at)) known.delete(family);
    else if (at > (known.get(family) ?? 0)) found.push([at]);
  }
  return found.filter(([at = 0]) => known.has(words.lower(at)));
}

/** "in Washington", "Washington, D.C.", the line that begins "WASHINGTON 2 May". */
function isPlaceHere(words: Words, language: Language, at: number): boolean {
  if (language.articlePeople.placed.has(words.lower(at - 1))) return true;
  if (words.type(at + 1).text === ',' && words.capital(at + 2)) return true;
  return words.gap(at) > Gap.space && words.type(at + 1).shape !== 'lower' && words.type(at + 1).text !== ',';
}
