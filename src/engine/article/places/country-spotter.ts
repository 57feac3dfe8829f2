import { COUNTRY_ALIASES } from '../../countries/country-aliases.ts';
import { hashText } from '../../learned/feature-hash.ts';
import { fold } from '../../text/fold.ts';
import { Words } from '../../text/words.ts';
import type { CountryId } from '../../types.ts';

/** A written form of a country in a text, before its context is examined. Word indexes, `last` included. */
export interface CountryCandidate {
  readonly first: number;
  readonly last: number;
  /** The first of its bearers. */
  readonly country: CountryId;
  /** All countries that the form may mean: "Korea" has two. */
  readonly bearers: readonly CountryId[];
  readonly use: 'name' | 'demonym' | 'capital';
  /** Set where the text leaves no doubt that the country is meant. */
  readonly certain?: true;
  /** The characters cut off at both ends if the form is part of a word ("Russia-Ukraine", "anti-Russia", "#Russia"). */
  readonly cut?: { readonly start: number; readonly end: number };
}

interface Form {
  /** Lower-case words. */
  readonly words: readonly string[];
  /** Acronyms must match exactly: "US" is neither "us" nor "Us". */
  readonly exact: string | null;
  readonly bearers: [CountryId, ...CountryId[]];
  readonly use: CountryCandidate['use'];
}

/** Finds every form of every country in a text, in parts of hyphened words too: leftmost, then longest, and capitalised only. Linear in the words. */
export function spotCountries(words: Words): CountryCandidate[] {
  const found: CountryCandidate[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!words.capital(i)) {
      const { shape, text } = words.type(i);
      if (shape === 'other' ? /^[@#]/.test(text) : shape === 'lower' && words.grammar.countryPrefix.test(text))
        found.push(...inParts(words, i));
      i = Math.max(i, found[found.length - 1]?.last ?? -1);
      continue;
    }
    const form = longest(words, i);
    if (form) {
      const last = i + form.words.length - 1;
      const end = words.lower(last).length - (form.words[form.words.length - 1]?.length ?? 0);
      found.push(end > 0 ? { ...candidateOf(form, i, last), cut: { start: 0, end } } : candidateOf(form, i, last));
      // "South Korea-Japan": the rest of the last word.
      if (end > 0) found.push(...inParts(words, last).filter(({ cut }) => cut !== undefined && cut.start > 0));
      i = last;
    } else if (words.lower(i).includes('-')) found.push(...inParts(words, i));
    i = Math.max(i, found[found.length - 1]?.last ?? -1);
  }
  return found;
}

/** Whether a single word is a form of a country or a capital. */
export const isCountryWord = (word: string): boolean =>
  FORMS.get(fold(word))?.some((form) => form.words.length === 1) ?? false;

function candidateOf({ bearers, use }: Form, first: number, last: number): CountryCandidate {
  const [country] = bearers;
  return { first, last, country, bearers, use };
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
    const same = forms.find((form) => form.exact === exact && form.words.join(' ') === lower.join(' '));
    if (same) same.bearers.push(country);
    else forms.push({ words: lower, exact, bearers: [country], use });
    all.set(first, forms);
  }
  for (const forms of all.values()) forms.sort((a, b) => b.words.length - a.words.length);
  return all;
}

/** 1 at the hashes of words with which a form may begin. Rules out nearly all words without a search in the map. */
const MAY_BEGIN = new Uint8Array(1 << 14);
for (const first of FORMS.keys()) MAY_BEGIN[hashText(first) & (MAY_BEGIN.length - 1)] = 1;

function longest(words: Words, at: number): Form | undefined {
  if (MAY_BEGIN[words.type(at).hash & (MAY_BEGIN.length - 1)] === 0) return undefined;
  return FORMS.get(words.lower(at))?.find((form) => {
    if (form.exact !== null && words.type(at).text !== form.exact) return false;
    return form.words.every((word, n) => {
      if (n === 0) return true;
      const lower = words.lower(at + n);
      // "Saudi Arabia-led".
      const same = lower === word || (n === form.words.length - 1 && lower.startsWith(`${word}-`));
      return same && words.gap(at + n) < 2;
    });
  });
}

/** A form that begins with a word's last part and goes on behind it: "US-North Korea". */
function goingOn(words: Words, at: number, part: string): Form | undefined {
  return FORMS.get(part)?.find(
    (form) =>
      form.words.length > 1 &&
      form.words.every((word, n) => n === 0 || (words.lower(at + n) === word && words.gap(at + n) < 2)),
  );
}

function inParts(words: Words, at: number): CountryCandidate[] {
  const { text } = words.type(at);
  // US-24 is a road.
  if (/[-‑]\d/.test(text)) return [];
  const found: CountryCandidate[] = [];
  let start = 0;
  for (const part of text.split(/[-‑@#]/)) {
    const form = /^\p{Lu}/u.test(part)
      ? FORMS.get(part.toLowerCase())?.find(
          (one) => one.words.length === 1 && (one.exact === null || one.exact === part),
        )
      : undefined;
    const end = text.length - start - part.length;
    const longer = end === 0 && /^\p{Lu}/u.test(part) ? goingOn(words, at, part.toLowerCase()) : undefined;
    if (longer) found.push({ ...candidateOf(longer, at, at + longer.words.length - 1), cut: { start, end } });
    else if (form) found.push({ ...candidateOf(form, at, at), cut: { start, end } });
    start += part.length + 1;
  }
  return found;
}

/** For each word the kind of country form that has it: 0 none, 1 name, 2 demonym, 3 capital. */
export function countryForms(length: number, candidates: readonly CountryCandidate[]): Uint8Array {
  const forms = new Uint8Array(length);
  for (const { first, last, use } of candidates)
    forms.fill(use === 'name' ? 1 : use === 'demonym' ? 2 : 3, first, last + 1);
  return forms;
}
