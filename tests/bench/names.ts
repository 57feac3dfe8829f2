// By their paths: the package's own entry has no types, and what runs in a browser has no require.

import FIRSTS from '../../node_modules/random-name/first-names.json';
import FAMILIES from '../../node_modules/random-name/names.json';
import type { DictionaryEntry } from '../../src/engine/dictionary/dictionary.ts';
import { type Random, random } from './random.ts';

const plain = (names: readonly string[]): string[] => names.filter((name) => /^[A-Z][a-z]+$/.test(name));
const FIRST = plain(FIRSTS);
const FAMILY = plain(FAMILIES);

/** Endings that no family name has, for names that nobody in the dictionary bears. */
const STRANGE_END = ['thwaiq', 'bryx', 'ghaut', 'quoy', 'zyck'];

export interface Names {
  readonly entries: readonly DictionaryEntry[];
  /** A form to write in a text: the words of entry n. */
  readonly forms: readonly string[];
  /** A name that is none of the dictionary's, nor any word of it. */
  stranger(): string;
}

/**
 * So many aliases of people with real names: each person's full name, and for three in seven the family name alone, which
 * others may bear too. First names follow Zipf's law, as they do in life: at 100,000 aliases, thousands begin with the same
 * one; family names do so by a fifth.
 * @param avoid words, in small letters, that no family name is to be
 */
export function makeNames(count: number, avoid: ReadonlySet<string> = new Set()): Names {
  const r = random(count);
  const families = FAMILY.filter((name) => !avoid.has(name.toLowerCase()));
  const entries: DictionaryEntry[] = [];
  const seen = new Set<string>();
  while (entries.length < count) {
    const last = family(r, families);
    const name = `${r.zipf(FIRST)} ${r.next() < 0.1 ? `${r.pick(FIRST)} ` : ''}${last}`;
    if (seen.has(name)) continue;
    seen.add(name);
    const entity = `person:${name.toLowerCase().replaceAll(' ', '-')}` as const;
    entries.push({ alias: name, entity, use: 'full' });
    if (r.next() < 3 / 7 && entries.length < count) entries.push({ alias: last, entity, use: 'short' });
  }
  const borne = new Set(entries.map(({ alias }) => alias));
  const first = FIRST.filter((name) => !borne.has(name));
  return {
    entries,
    forms: entries.map(({ alias }) => alias),
    stranger: () => `${r.zipf(first)} ${r.pick(families)}${r.pick(STRANGE_END)}`,
  };
}

const family = (r: Random, families: readonly string[]): string =>
  r.next() < 0.2 ? r.zipf(families) : r.pick(families);
