import { itemAt } from '../../../item-at.ts';
import { Class, type Language } from '../../../languages/language.ts';
import { Gap, type Words } from '../../../text/words.ts';
import type { CapitalRun } from './capital-runs.ts';
import { LineStyle, lineStyles } from './line-styles.ts';
import { isBareName } from './names-of-office-holders.ts';

/** How far from a name the quoted words are searched for "I", and the rest of its paragraph for "she said". */
const MAX_WORDS = 120;

/**
 * Finds the full names of those to whom words in quotation marks are given, whatever the learnt weights say, where something tells
 * that the speaker is one person and no firm: words such as "I", an age or "who" behind the name, or "she said" in the same
 * paragraph. Each as its word indexes.
 */
export function namesOfSpeakers(
  words: Words,
  language: Language,
  stretches: readonly CapitalRun[],
  forms: Uint8Array,
): number[][] {
  const styles = lineStyles(words);
  return stretches.flatMap(({ pieces }) => {
    const first = itemAt(pieces, 0);
    const last = pieces[pieces.length - 1] ?? first;
    if (pieces.length < 2 || styles[first] !== LineStyle.prose || words.lower(first - 1) === words.grammar.the)
      return [];
    if (!isBareName(words, language, pieces, forms)) return [];
    const mark = quotedBeside(words, first, last);
    if (mark === 0) return [];
    return isOne(words, last) || saysI(words, mark) || isSpokenOf(words, language, last) ? [[...pieces]] : [];
  });
}

/** The place of the mark that ends or begins the words that a name's verb gives to it: negative where they precede it; 0 if none. */
function quotedBeside(words: Words, first: number, last: number): number {
  // “…,” said NAME
  if (isSaid(words, first - 1) && closes(words, first - 2)) return -(first - 2);
  let verb = last + 1;
  // “…,” NAME, 61, said
  if (words.type(verb).text === ',' && words.type(verb + 1).shape === 'number' && words.type(verb + 2).text === ',')
    verb += 3;
  if (!isSaid(words, verb)) return 0;
  if (closes(words, first - 1)) return -(first - 1);
  // NAME said: “…”
  const opens = /^[:,]$/.test(words.type(verb + 1).text) && /^[“"„«‘'`]/.test(words.type(verb + 2).text);
  return opens ? verb + 2 : 0;
}

const closes = (words: Words, at: number): boolean =>
  /^(?:[”"»’'“]|'')$/.test(words.type(at).text) && /^[,.!?…]$/.test(words.type(at - 1).text);

function isSaid(words: Words, at: number): boolean {
  const { shape, cue } = words.type(at);
  return shape === 'lower' && cue !== undefined && cue.form === 'past';
}

/** Whether an age or "who" follows the name. */
function isOne(words: Words, last: number): boolean {
  if (words.type(last + 1).text !== ',') return false;
  const age = /^[1-9]\d$/.test(words.type(last + 2).text) && /^[,.]$/.test(words.type(last + 3).text);
  return age || words.lower(last + 2) === words.grammar.who;
}

/** Whether the words that end (negative) or begin at a mark have "I" or "my" in them. */
function saysI(words: Words, mark: number): boolean {
  const step = mark < 0 ? -1 : 1;
  const from = Math.abs(mark);
  const { text } = words.type(from);
  for (let i = from + step; Math.abs(i - from) < MAX_WORDS; i += step) {
    const type = words.type(i);
    if (words.gap(step > 0 ? i : i + 1) >= Gap.newline || type.text === text || /^[“”„«»]$/.test(type.text))
      return false;
    if (words.grammar.firstPerson.test(type.lower)) return true;
  }
  return false;
}

/** Whether the paragraph goes on with "she said". */
function isSpokenOf(words: Words, language: Language, last: number): boolean {
  for (let i = last + 1; i < last + MAX_WORDS && words.gap(i) < Gap.newline; i++) {
    if (words.type(i).shape === 'capital' && words.capital(i + 1)) return false;
    if (words.is(i, Class.subjectPronoun) && language.pronounGender(words.lower(i)) && isSaid(words, i + 1))
      return true;
  }
  return false;
}
