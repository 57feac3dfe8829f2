import { intAt } from '../item-at.ts';
import { Class } from '../languages/language.ts';
import { afterDateline } from './dateline.ts';
import type { Marks, Quoted } from './quotation-marks.ts';
import { Gap, type Words } from './words.ts';

/**
 * A sentence as needed for finding quotations: a span in quotation marks is one piece, however many sentences it has, so that “A.
 * B. C,” he said is one sentence. A dateline before the first sentence is separate. Word indexes, end exclusive.
 */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly paragraph: number;
}

/** Splits a text's words into sentences. `isTag` tells whether a tag such as "he asked" stands at a word after “…?”. */
export function sentencesOf(
  words: Words,
  marks: Marks,
  paragraphs: Int32Array,
  isTag: (at: number) => boolean,
): Sentence[] {
  const sentences: Sentence[] = [];
  const doubles = marks.quoted.some((one) => one.double);
  let from = 0;
  const cut = (to: number): void => {
    if (to > from) sentences.push({ from, to, paragraph: intAt(paragraphs, from) });
    from = to;
  };
  for (let i = 0; i < words.length; i++) {
    if (i > from && (paragraphs[i] !== paragraphs[i - 1] || i - from > MAX_SENTENCE_WORDS)) cut(i);
    if (i === 0 || paragraphs[i] !== paragraphs[i - 1]) {
      i = afterDateline(words, paragraphs, i);
      cut(i);
    }
    const inside = marks.at[i] ?? -1;
    const quoted = inside >= 0 ? marks.quoted[inside] : undefined;
    if (quoted) {
      i = quoted.close >= 0 ? quoted.close : Math.max(quoted.last, i);
      if (
        endsInside(words, quoted.last) &&
        opensSentence(words, i + 1) &&
        !afterQuestion(words, quoted.last, i + 1, isTag)
      )
        cut(i + 1);
      else if (isHeading(words, doubles, from, quoted)) cut(i + 1);
      continue;
    }
    const { shape, text } = words.type(i);
    if (shape !== 'punct' || !ENDS.test(text) || !isEnd(words, i)) continue;
    let end = i + 1;
    while (words.gap(end) === Gap.none && /^[)\]]$/.test(words.type(end).text) && end < words.length) end++;
    cut(end);
    i = end - 1;
  }
  cut(words.length);
  return sentences;
}

/** The number of each word's sentence. */
export function sentenceNumbers(words: Words, sentences: readonly Sentence[]): Int32Array {
  const numbers = new Int32Array(words.length);
  for (const [n, { from, to }] of sentences.entries()) numbers.fill(n, from, to);
  return numbers;
}

/** Bound on a sentence's words, for texts without full stops. */
const MAX_SENTENCE_WORDS = 1500;

/**
 * A subheading that runs into the text: a few words without a verb and without punctuation, then a span in single marks, although
 * the text otherwise uses double ones, and a capital.
 */
function isHeading(words: Words, doubles: boolean, from: number, quoted: Quoted): boolean {
  if (quoted.double || quoted.close < 0 || quoted.open - from > 8 || !doubles) return false;
  const next = quoted.close + 1;
  if (!words.capital(next) || words.gap(next) !== Gap.space || words.type(quoted.last).shape === 'punct') return false;
  for (let i = from; i < quoted.open; i++)
    if (
      words.is(i, Class.verb | Class.auxiliary | Class.subordinator | Class.subjectPronoun) ||
      words.type(i).shape === 'punct'
    )
      return false;
  return words.capital(from);
}

const ENDS = /^(?:[.?!…]|\.{2,})$/;

function isEnd(words: Words, i: number): boolean {
  if (i + 1 >= words.length) return true;
  if (words.gap(i + 1) === Gap.none && !/^[)\]]$/.test(words.type(i + 1).text)) return false;
  if (words.type(i).text !== '.')
    return /^[?!]$/.test(words.type(i).text) ? opensSentence(words, i + 1) : words.capital(i + 1);
  if (!opensSentence(words, i + 1)) return false;
  if (words.gap(i) !== Gap.none) return true;
  const before = words.type(i - 1);
  if (before.shape === 'caps' && before.text.length === 1 && words.capital(i + 1)) return false;
  return !words.is(i - 1, Class.abbreviation) || before.shape === 'lower';
}

function opensSentence(words: Words, i: number): boolean {
  if (i >= words.length) return true;
  const { shape, text } = words.type(i);
  if (shape === 'punct') return /^["“„«‘'`([•*—–-]$|^''$|^``$|^-+$/.test(text) && !/^[—–-]+$/.test(text);
  return shape !== 'lower';
}

/** Whether the words in marks end with a sentence's end. */
function endsInside(words: Words, last: number): boolean {
  let i = last;
  while (/^['’‘”)\]]$/.test(words.type(i).text)) i--;
  return ENDS.test(words.type(i).text);
}

function afterQuestion(words: Words, last: number, next: number, isTag: (at: number) => boolean): boolean {
  return words.type(last).text !== '.' && isTag(next);
}
