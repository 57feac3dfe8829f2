import { COUNTRY_ALIASES } from '../countries/index.ts';
import { hashText } from '../learned/hash.ts';
import { Words } from '../text/words.ts';
import type { CountryId } from '../types.ts';

/** A written form of a country in a text, before its surroundings are looked at. Word indexes, `last` included. */
export interface CountryCandidate {
  readonly first: number;
  readonly last: number;
  readonly country: CountryId;
  readonly use: 'name' | 'demonym' | 'capital';
  /** Characters cut off at both ends where the form is one part of a hyphened word ("Russia-Ukraine"). */
  readonly cut?: { readonly start: number; readonly end: number };
}

interface Form {
  /** Lower-case words. */
  readonly words: readonly string[];
  /** Acronyms must be written as they are: "US" is not "us" nor "Us". */
  readonly exact: string | null;
  readonly country: CountryId;
  readonly use: CountryCandidate['use'];
}

/** Every form of every country in the text, leftmost and longest; capitalised words only. Linear in the words. */
export function spotCountries(words: Words): CountryCandidate[] {
  const found: CountryCandidate[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!words.capital(i)) continue;
    const form = longest(words, i);
    if (form) {
      const last = i + form.words.length - 1;
      found.push({ first: i, last, country: form.country, use: form.use });
      i = last;
    } else if (words.lower(i).includes('-')) found.push(...inParts(words, i));
  }
  return found;
}

const FORMS = index();

function index(): Map<string, Form[]> {
  const all = new Map<string, Form[]>();
  for (const { alias, country, use } of COUNTRY_ALIASES) {
    const words = new Words(alias, null);
    const lower = words.types.map((type) => type.lower);
    const [first] = lower;
    if (!first) continue;
    const exact = /^[A-Z.]{2,5}$/.test(alias) ? alias : null;
    const forms = all.get(first) ?? [];
    forms.push({ words: lower, exact, country, use });
    all.set(first, forms);
  }
  for (const forms of all.values()) forms.sort((a, b) => b.words.length - a.words.length);
  return all;
}

/** Whether a form may begin with a word, by its hash: nearly all words are told so not to, without a look into the map. */
const MAY_BEGIN = new Uint8Array(1 << 14);
for (const first of FORMS.keys()) MAY_BEGIN[hashText(first) & (MAY_BEGIN.length - 1)] = 1;

function longest(words: Words, at: number): Form | undefined {
  if (MAY_BEGIN[words.type(at).hash & (MAY_BEGIN.length - 1)] === 0) return undefined;
  return FORMS.get(words.lower(at))?.find((form) => {
    if (form.exact !== null && words.type(at).text !== form.exact) return false;
    return form.words.every((word, n) => words.lower(at + n) === word && (n === 0 || words.gap(at + n) < 2));
  });
}

function inParts(words: Words, at: number): CountryCandidate[] {
  const { text } = words.type(at);
  // US-24 is a road.
  if (/[-‑]\d/.test(text)) return [];
  const found: CountryCandidate[] = [];
  let start = 0;
  for (const part of text.split(/[-‑]/)) {
    const form = /^\p{Lu}/u.test(part)
      ? FORMS.get(part.toLowerCase())?.find(
          (one) => one.words.length === 1 && (one.exact === null || one.exact === part),
        )
      : undefined;
    if (form) {
      const cut = { start, end: text.length - start - part.length };
      found.push({ first: at, last: at, country: form.country, use: form.use, cut });
    }
    start += part.length + 1;
  }
  return found;
}

/** For every word, what form of a country's it is part of: 0 none, 1 name, 2 demonym, 3 capital. */
export function countryForms(length: number, candidates: readonly CountryCandidate[]): Uint8Array {
  const forms = new Uint8Array(length);
  for (const { first, last, use } of candidates)
    forms.fill(use === 'name' ? 1 : use === 'demonym' ? 2 : 3, first, last + 1);
  return forms;
}
