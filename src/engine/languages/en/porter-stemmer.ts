/**
 * The stem of a folded English word, so that "negotiations" and "negotiate" meet: Porter's algorithm ("An algorithm for
 * suffix stripping", Program 14(3), 1980), with his later departures ("logi", "bli"). Words with anything but a–z come back
 * unchanged; so do those of one or two letters.
 */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  let w = step1(word);
  w = replaced(w, STEP_2, 0);
  w = replaced(w, STEP_3, 0);
  w = replaced(w, STEP_4, 1);
  return step5(w);
}

const C = '[^aeiou](?:[^aeiouy]*)';
const V = '[aeiouy](?:[aeiou]*)';
// [C](VC)^m[V] is any word; m is its measure.
const MEASURE_OVER_0 = new RegExp(`^(?:${C})?${V}${C}`);
const MEASURE_1 = new RegExp(`^(?:${C})?${V}${C}(?:${V})?$`);
const MEASURE_OVER_1 = new RegExp(`^(?:${C})?${V}${C}${V}${C}`);
const HAS_VOWEL = new RegExp(`^(?:${C})?[aeiouy]`);
/** consonant–vowel–consonant at the end, the last not w, x or y: a short syllable that keeps its e ("fil" of "filing"). */
const SHORT_END = new RegExp(`^${C}[aeiouy][^aeiouwxy]$`);

type Rule = readonly [suffix: string, becomes: string];

const STEP_2: readonly Rule[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['logi', 'log'],
];
const STEP_3: readonly Rule[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];
const STEP_4: readonly Rule[] = 'al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize'
  .split(' ')
  .map((s) => [s, '']);

function step1(word: string): string {
  let w = word.replace(/(ss|i)es$/, '$1').replace(/([^s])s$/, '$1');
  if (w.endsWith('eed')) {
    if (MEASURE_OVER_0.test(w.slice(0, -3))) w = w.slice(0, -1);
  } else {
    const cut = /^(.+?)(?:ed|ing)$/.exec(w)?.[1];
    if (cut !== undefined && HAS_VOWEL.test(cut)) w = mended(cut);
  }
  return w.endsWith('y') && HAS_VOWEL.test(w.slice(0, -1)) ? `${w.slice(0, -1)}i` : w;
}

/** Corrects the stem that is left without -ed or -ing: "conflat" becomes "conflate", "hopp" "hop", "fil" "file". */
function mended(w: string): string {
  if (/(?:at|bl|iz)$/.test(w)) return `${w}e`;
  if (/([^aeiouylsz])\1$/.test(w)) return w.slice(0, -1);
  return SHORT_END.test(w) ? `${w}e` : w;
}

/** Replaces the longest suffix of the list that the word ends in, where the rest measures more than `over`. */
function replaced(word: string, rules: readonly Rule[], over: 0 | 1): string {
  let found: Rule | undefined;
  for (const rule of rules) if (word.endsWith(rule[0]) && rule[0].length > (found?.[0].length ?? 0)) found = rule;
  if (!found) return word;
  const rest = word.slice(0, -found[0].length);
  if (found[0] === 'ion' && !/[st]$/.test(rest)) return word;
  return (over ? MEASURE_OVER_1 : MEASURE_OVER_0).test(rest) ? rest + found[1] : word;
}

function step5(word: string): string {
  let w = word;
  if (w.endsWith('e')) {
    const rest = w.slice(0, -1);
    if (MEASURE_OVER_1.test(rest) || (MEASURE_1.test(rest) && !SHORT_END.test(rest))) w = rest;
  }
  return w.endsWith('ll') && MEASURE_OVER_1.test(w) ? w.slice(0, -1) : w;
}
