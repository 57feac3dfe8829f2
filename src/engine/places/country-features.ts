import { Class } from '../languages/language.ts';
import type { FeatureList } from '../learned/feature-list.ts';
import { hashText, mix } from '../learned/hash.ts';
import { LineStyle } from '../people/naming/line-styles.ts';
import { Tag } from '../text/tags.ts';
import type { Words } from '../text/words.ts';
import type { CountryCandidate } from './country-spotter.ts';

/** A model of countries has 2^COUNTRY_BITS weights. */
export const COUNTRY_BITS = 13;

/** What an article is about, as far as it bears on its countries. */
export interface CountrySetting {
  /** Words of people's names. */
  readonly named: Uint8Array;
  readonly styles: Uint8Array;
  /** How many signs of an American local story there are, at most 3. */
  readonly american: number;
  /** How often each country is spotted. */
  readonly times: ReadonlyMap<string, number>;
  /** A country's name that American places bear too. Lower case in. */
  isNamesake(form: string): boolean;
}

/** Features of a candidate, into `list`: whether it is meant as a country, and not as a part of another name. */
export function countryFeatures(
  words: Words,
  candidate: CountryCandidate,
  setting: CountrySetting,
  list: FeatureList,
): void {
  const { first, last, use, country, cut } = candidate;
  list.clear();
  const add: Add = (number, value) => list.put(number, value);
  const kind = use === 'demonym' ? 1 : 2;
  const written = words.slice(first, last).toLowerCase();
  const form = hashText(written);
  const style = setting.styles[first] ?? LineStyle.prose;
  add(1, kind);
  add(2, form);
  add(3, mix(kind, style));
  add(4, mix(form, setting.american));
  add(5, mix(kind, setting.american));
  add(6, mix(Math.min(setting.times.get(country) ?? 0, 4), mix(kind, setting.american)));
  const others = setting.times.size - 1 - (setting.times.has('country:US') && country !== 'country:US' ? 1 : 0);
  if (setting.isNamesake(written)) {
    add(27, setting.american);
    add(28, mix(setting.american, Math.min(others, 3)));
    add(29, Math.min(others, 3));
  }
  add(30, mix(kind, mix(setting.american, Math.min(others, 3))));
  add(7, Math.min(setting.times.size, 6));
  if (cut) {
    add(8, mix(cut.start > 0 ? 1 : 0, cut.end > 0 ? 1 : 0));
    add(9, hashText(words.type(first).lower.slice(-6)));
  }
  const before = nearby(words, first - 1, words.gap(first));
  const after = nearby(words, last + 1, words.gap(last + 1));
  const before2 = nearby(words, first - 2, words.gap(first - 1));
  const after2 = nearby(words, last + 2, words.gap(last + 2));
  add(10, before.word);
  add(11, after.word);
  add(12, mix(before.kind, after.kind));
  add(13, mix(kind, mix(before.kind, after.kind)));
  add(14, mix(before2.word, before.word));
  add(15, mix(after.word, after2.word));
  add(16, mix(after.kind, after2.kind));
  add(17, mix(before2.kind, before.kind));
  add(18, mix(kind, after.word));
  add(19, mix(kind, before.word));
  add(20, mix(after2.word, 1));
  add(21, mix(before2.word, 1));
  add(22, mix(form, after.word));
  add(23, mix(form, before.word));
  for (let rest = words.type(last + 1).classes; rest !== 0; rest &= rest - 1) add(24, mix(kind, rest & -rest));
  for (let rest = words.type(first - 1).classes; rest !== 0; rest &= rest - 1) add(25, mix(kind, rest & -rest));
  add(26, mix(setting.named[first - 1] ?? 0, (setting.named[last + 1] ?? 0) + 2));
  capitalsAfter(words, last, (number, value) => add(number, mix(kind, value)));
  capitalsBefore(words, first, (number, value) => add(number, mix(kind, value)));
}

interface Nearby {
  readonly word: number;
  readonly kind: number;
}

const EDGE: Nearby = { word: 3, kind: 0 };

function nearby(words: Words, at: number, gap: number): Nearby {
  if (gap > 1 || at < 0) return EDGE;
  const { shape, hash, tag, classes } = words.type(at);
  if (shape === 'punct') return { word: hash, kind: hash };
  if (shape === 'number' || shape === 'other') return { word: 4, kind: 4 };
  if (tag === Tag.genitive) return { word: 5, kind: 5 };
  const group =
    classes & Class.organisation
      ? 1
      : classes & (Class.role | Class.roleModifier)
        ? 2
        : classes & (Class.place | Class.knownPlace)
          ? 3
          : classes & (Class.preposition | Class.conjunction | Class.determiner)
            ? 4
            : classes & Class.people
              ? 5
              : 6;
  return { word: mix(hash, shape === 'lower' ? 1 : 2), kind: 10 + group + (shape === 'lower' ? 0 : 10) };
}

type Add = (number: number, value: number) => void;

/** The capitalised run that goes on after: "U.S. Open Tennis Championships". */
function capitalsAfter(words: Words, last: number, add: Add): void {
  let end = last;
  while (end < last + 6 && words.gap(end + 1) === 1 && words.capital(end + 1)) end++;
  if (end === last) return;
  add(40, Math.min(end - last, 4));
  add(41, words.type(end).hash);
  add(42, words.is(end, Class.organisation) ? 1 : words.is(end, Class.role) ? 2 : 0);
  add(43, words.type(end + 1).hash);
  if (words.lower(end + 1) === '(' && words.type(end + 2).shape === 'caps') add(44, 1);
}

/** The capitalised run before, with "of", "of the", "for" or "in" between or none: "Bank of Ruritania". */
function capitalsBefore(words: Words, first: number, add: Add): void {
  let at = first - 1;
  if (words.gap(first) !== 1) return;
  if (words.lower(at) === 'the' || words.lower(at) === 'and') at--;
  const link = words.type(at).shape === 'lower' ? words.lower(at) : '';
  if (link !== '' && !/^(?:of|for|in|de|du|del)$/.test(link)) return;
  if (link !== '') at--;
  if (!words.capital(at)) return;
  add(50, hashText(link));
  add(51, mix(hashText(link), words.type(at).hash));
  add(52, mix(hashText(link), words.is(at, Class.organisation) ? 1 : words.is(at, Class.role) ? 2 : 3));
  if (words.capital(at - 1) && words.gap(at) === 1) add(53, mix(hashText(link), words.type(at - 1).hash));
}
