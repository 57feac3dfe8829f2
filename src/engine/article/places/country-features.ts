import { Class } from '../../languages/language.ts';
import { hashText, mix } from '../../learned/feature-hash.ts';
import type { FeatureList } from '../../learned/feature-list.ts';
import { Tag } from '../../text/part-of-speech.ts';
import type { Words } from '../../text/words.ts';
import { LineStyle } from '../people/naming/line-styles.ts';
import { CountryFeature } from './country-feature-numbers.ts';
import type { CountryCandidate } from './country-spotter.ts';

/** A model of countries has 2^COUNTRY_BITS weights. */
export const COUNTRY_BITS = 13;

/** The facts about the whole article that the features of a country's form use. */
export interface CountrySetting {
  /** By word: 1 where it is part of a person's name. */
  readonly named: Uint8Array;
  readonly styles: Uint8Array;
  /** How many signs of an American local story there are, at most 3. */
  readonly american: number;
  /** How often each country is spotted. */
  readonly times: ReadonlyMap<string, number>;
  /** Whether American places have this name of a country too. The form is folded. */
  isNamesake(form: string): boolean;
}

/**
 * Writes the features of a candidate into `list`. By them the model decides whether the country is meant, or another name that
 * contains the word.
 */
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
  add(CountryFeature.use, kind);
  add(CountryFeature.form, form);
  add(CountryFeature.useAndLineStyle, mix(kind, style));
  add(CountryFeature.formAndAmerican, mix(form, setting.american));
  add(CountryFeature.useAndAmerican, mix(kind, setting.american));
  add(
    CountryFeature.timesUseAndAmerican,
    mix(Math.min(setting.times.get(country) ?? 0, 4), mix(kind, setting.american)),
  );
  const others = setting.times.size - 1 - (setting.times.has('country:US') && country !== 'country:US' ? 1 : 0);
  if (setting.isNamesake(written)) {
    add(CountryFeature.namesakeAndAmerican, setting.american);
    add(CountryFeature.namesakeAmericanAndOthers, mix(setting.american, Math.min(others, 3)));
    add(CountryFeature.namesakeAndOthers, Math.min(others, 3));
  }
  add(CountryFeature.useAmericanAndOthers, mix(kind, mix(setting.american, Math.min(others, 3))));
  add(CountryFeature.countriesSpotted, Math.min(setting.times.size, 6));
  if (cut) {
    add(CountryFeature.cutAtEnds, mix(cut.start > 0 ? 1 : 0, cut.end > 0 ? 1 : 0));
    add(CountryFeature.endingOfCutWord, hashText(words.type(first).lower.slice(-6)));
  }
  const before = nearby(words, first - 1, words.gap(first));
  const after = nearby(words, last + 1, words.gap(last + 1));
  const before2 = nearby(words, first - 2, words.gap(first - 1));
  const after2 = nearby(words, last + 2, words.gap(last + 2));
  add(CountryFeature.wordBefore, before.word);
  add(CountryFeature.wordAfter, after.word);
  add(CountryFeature.kindsBeside, mix(before.kind, after.kind));
  add(CountryFeature.useAndKindsBeside, mix(kind, mix(before.kind, after.kind)));
  add(CountryFeature.twoWordsBefore, mix(before2.word, before.word));
  add(CountryFeature.twoWordsAfter, mix(after.word, after2.word));
  add(CountryFeature.twoKindsAfter, mix(after.kind, after2.kind));
  add(CountryFeature.twoKindsBefore, mix(before2.kind, before.kind));
  add(CountryFeature.useAndWordAfter, mix(kind, after.word));
  add(CountryFeature.useAndWordBefore, mix(kind, before.word));
  add(CountryFeature.secondWordAfter, mix(after2.word, 1));
  add(CountryFeature.secondWordBefore, mix(before2.word, 1));
  add(CountryFeature.formAndWordAfter, mix(form, after.word));
  add(CountryFeature.formAndWordBefore, mix(form, before.word));
  for (let rest = words.type(last + 1).classes; rest !== 0; rest &= rest - 1)
    add(CountryFeature.useAndClassAfter, mix(kind, rest & -rest));
  for (let rest = words.type(first - 1).classes; rest !== 0; rest &= rest - 1)
    add(CountryFeature.useAndClassBefore, mix(kind, rest & -rest));
  add(CountryFeature.peopleBeside, mix(setting.named[first - 1] ?? 0, (setting.named[last + 1] ?? 0) + 2));
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

/** Adds features of the capitalised words that follow: "U.S. Open Tennis Championships". */
function capitalsAfter(words: Words, last: number, add: Add): void {
  let end = last;
  while (end < last + 6 && words.gap(end + 1) === 1 && words.capital(end + 1)) end++;
  if (end === last) return;
  add(CountryFeature.runAfterLength, Math.min(end - last, 4));
  add(CountryFeature.runAfterLastWord, words.type(end).hash);
  add(CountryFeature.runAfterKind, words.is(end, Class.organisation) ? 1 : words.is(end, Class.role) ? 2 : 0);
  add(CountryFeature.runAfterThenWord, words.type(end + 1).hash);
  if (words.lower(end + 1) === '(' && words.type(end + 2).shape === 'caps') add(CountryFeature.runAfterThenAcronym, 1);
}

/** Adds features of the capitalised words before, joined by "of", "of the", "for", "in" or nothing: "Bank of Ruritania". */
function capitalsBefore(words: Words, first: number, add: Add): void {
  let at = first - 1;
  if (words.gap(first) !== 1) return;
  if (words.lower(at) === words.grammar.the || words.lower(at) === words.grammar.and) at--;
  const link = words.type(at).shape === 'lower' ? words.lower(at) : '';
  if (link !== '' && !words.grammar.nameLink.test(link)) return;
  if (link !== '') at--;
  if (!words.capital(at)) return;
  add(CountryFeature.runBeforeLink, hashText(link));
  add(CountryFeature.runBeforeLastWord, mix(hashText(link), words.type(at).hash));
  add(
    CountryFeature.runBeforeKind,
    mix(hashText(link), words.is(at, Class.organisation) ? 1 : words.is(at, Class.role) ? 2 : 3),
  );
  if (words.capital(at - 1) && words.gap(at) === 1)
    add(CountryFeature.runBeforeSecondLastWord, mix(hashText(link), words.type(at - 1).hash));
}
