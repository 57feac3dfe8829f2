import type { DictionaryEntry } from '../../src/engine/names/dictionary.ts';
import { type Random, random } from './random.ts';

const FIRST =
  'Mohammed Maria John Anna David Wei Michael Elena James Fatima Robert Olga William Priya Thomas Chen Peter Sofia Daniel Amina Paul Ivan Mark Sara Andrew Yuki George Nina Kevin Leila Brian Irina Steven Marta Edward Hana Ronald Ingrid Anthony Zeynep Kenneth Carmen Joseph Agnes Richard Lucia Charles Rosa Christopher Julia Joshua Vera Ryan Laura Gary Tamara Nicholas Aisha Eric Helen Jonathan Noor Stephen Larysa Larry Mei Justin Ewa Scott Astrid Brandon Dina Benjamin Farah Samuel Gita Gregory Hilda Alexander Ilse Frank Jana Patrick Keiko Raymond Lena Jack Mona Dennis Nadia Jerry Oksana Tyler Petra Aaron Qiana Jose Rana Adam Selma Nathan Tania Henry Uma Zachary Vesna Douglas Wanda Ilham Xenia Kyle Yasmin Noah Zora Ethan Bela Carl Ciro Arthur Davit Gerald Emre Roger Ferenc Keith Goran Jeremy Hugo Terry Igor Lawrence Jorge Sean Kofi Christian Lars Austin Milan'.split(
    ' ',
  );
const START =
  'Al Be Bor Cal Da Dor El Fer Gal Har Is Jan Kal Kov Lar Mar Mel Nar Ol Pav Pet Quin Ros Sal San Ster Tar Ul Var Vol Wer Yar Zel Zim Bran Mor Lin Hal Tol'.split(
    ' ',
  );
const MIDDLE =
  'a e i o u an en in on ar er or ov ev al el is os ak ek ik und ber den gar kin lo ma mi na no ra ri sa ta ti vi'.split(
    ' ',
  );
const END =
  'ov ova ev in ski son sen man ez es idis oglu yan shvili uk enko berg stein ton ley well ford a o i er ard etti ini ano ic vic nen ala ura moto wa'.split(
    ' ',
  );

/** Endings that no generated alias has, for names that nobody in the dictionary bears. */
const STRANGE_END = ['thwaiq', 'bryx', 'ghaut', 'quoy', 'zyck'];

export interface Names {
  readonly entries: readonly DictionaryEntry[];
  /** A form to write in a text: the words of entry n. */
  readonly forms: readonly string[];
  /** A name that is none of the dictionary's. */
  stranger(): string;
}

/**
 * So many aliases that look like people's: seven tenths full names, three tenths family names. First names follow Zipf's law,
 * as they do in life: at 100,000 aliases, ten thousands share one first name's hash as their prefix.
 */
export function makeNames(count: number): Names {
  const r = random(count);
  const entries: DictionaryEntry[] = [];
  const seen = new Set<string>();
  while (entries.length < count) {
    const short = entries.length % 10 >= 7;
    const alias = short
      ? family(r, END)
      : `${r.zipf(FIRST)} ${r.next() < 0.1 ? `${r.pick(FIRST)} ` : ''}${family(r, END)}`;
    if (seen.has(alias)) continue;
    seen.add(alias);
    entries.push({
      alias,
      entity: `person:${alias.toLowerCase().replaceAll(' ', '-')}`,
      use: short ? 'short' : 'full',
    });
  }
  return {
    entries,
    forms: entries.map(({ alias }) => alias),
    stranger: () => `${r.zipf(FIRST)} ${family(r, STRANGE_END)}`,
  };
}

function family(r: Random, ends: readonly string[]): string {
  const middle = Array.from({ length: 1 + r.below(2) }, () => r.pick(MIDDLE)).join('');
  return r.pick(START) + middle + r.pick(ends);
}
