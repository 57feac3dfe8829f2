/**
 * The words of all languages that pages are read in, and of a page's own first: a page in one may carry another's.
 */

import { cs } from './cs.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { el } from './el.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { hu } from './hu.ts';
import { it } from './it.ts';
import type { PageWords } from './language.ts';
import { nl } from './nl.ts';
import { no } from './no.ts';
import { OTHER_MONTHS } from './other-months.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ro } from './ro.ts';
import { ru } from './ru.ts';
import { sv } from './sv.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';

const LANGUAGES: Readonly<Record<string, PageWords>> = {
  en,
  de,
  fr,
  es,
  it,
  pt,
  nl,
  pl,
  ru,
  uk,
  cs,
  sv,
  da,
  no,
  fi,
  hu,
  ro,
  tr,
  el,
};

/** The month of a word, 1 to 12, or null; in the page's language first, as "listopad" is not the same month everywhere. */
export function monthOf(word: string, language: string | null): number | null {
  const folded = word.toLowerCase().normalize('NFC');
  const own = MONTHS.get((language ?? '').slice(0, 2).toLowerCase());
  return own?.get(folded) ?? ALL_MONTHS.get(folded) ?? null;
}

/** All languages' words of a kind, longest first, for a pattern to try. */
const wordsFor = (kind: Exclude<keyof PageWords, 'months'>): readonly string[] =>
  [...new Set(Object.values(LANGUAGES).flatMap((language) => language[kind]))].sort((a, b) => b.length - a.length);

/** A pattern's source for any word of a kind. */
export const anyOf = (kind: Exclude<keyof PageWords, 'months'>): string =>
  wordsFor(kind)
    .map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/ /g, '\\s+')
        .replace(/'/g, "['’]"),
    )
    .join('|');

const MONTHS = new Map(
  [
    ...Object.entries(LANGUAGES).map(([tag, { months }]) => [tag, months] as const),
    ...Object.entries(OTHER_MONTHS),
  ].map(
    ([tag, months]) =>
      [tag, new Map(months.flatMap((names, n) => names.map((name) => [name, n + 1] as const)))] as const,
  ),
);
/** An earlier language's month stands where two have the same word. */
const ALL_MONTHS = new Map([...MONTHS.values()].reverse().flatMap((months) => [...months]));
