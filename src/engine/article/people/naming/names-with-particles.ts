import { itemAt } from '../../../item-at.ts';
import { Class } from '../../../languages/language.ts';
import { NAME_OPENINGS } from '../../../languages/name-particles.ts';
import { Gap, type Words } from '../../../text/words.ts';
import type { CapitalRun } from './capital-runs.ts';

/** A name as its word indexes. */
type Name = readonly number[];

/**
 * Names with the particle that begins them and that weights leave out: "Abu Khalid al-Masri"; and besides, family names that begin
 * with one where they stand alone: "De Vries said", of Joost de Vries.
 */
export function withParticles(words: Words, names: readonly Name[], stretches: readonly CapitalRun[]): Name[] {
  const found = names.map((name) => opened(words, name));
  const families = new Set(found.flatMap((name) => familyWithParticle(words, name) ?? []));
  if (families.size === 0) return found;
  const taken = new Set(found.flat());
  const bare = stretches.flatMap(({ pieces }) => {
    let from = 0;
    while (from < pieces.length - 1 && words.is(itemAt(pieces, from), Class.honorific | Class.role)) from++;
    const name = pieces.slice(from);
    return families.has(keyOf(words, name)) && !name.some((at) => taken.has(at)) ? [name] : [];
  });
  return [...found, ...bare].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

const keyOf = (words: Words, name: Name): string => name.map((at) => words.lower(at)).join(' ');

function opened(words: Words, name: Name): Name {
  const first = name[0] ?? 0;
  const opens =
    name.length > 1 &&
    words.gap(first) === Gap.space &&
    words.type(first - 1).shape === 'capital' &&
    NAME_OPENINGS.has(words.lower(first - 1));
  return opens ? [first - 1, ...name] : name;
}

/** "de vries" of "Joost de Vries"; null for a name without a particle amid it. */
function familyWithParticle(words: Words, name: Name): string | null {
  const from = name.findIndex((at, n) => n > 0 && words.type(at).shape === 'lower' && words.is(at, Class.particle));
  return from < 0 ? null : keyOf(words, name.slice(from));
}
