import { belongsToDate } from '../languages/dates-of-other-languages.ts';
import { Class } from '../languages/language.ts';
import { Gap, type Words } from './words.ts';

/** Longest dateline in words and marks: "TORVIK, Norway, Jan. 1, 2016 (Coastal News Agency) —". */
const MAX_DATELINE_WORDS = 18;

/**
 * The first word after a dateline that begins its paragraph at `from`: a place in capitals, or any with an agency in brackets,
 * then a dash that stands alone. `from` itself where there is none.
 */
export function afterDateline(words: Words, paragraphs: Int32Array, from: number): number {
  let bracket = false;
  for (let i = from; i < from + MAX_DATELINE_WORDS && paragraphs[i] === paragraphs[from]; i++) {
    const { text, shape } = words.type(i);
    if (/^(?:[—–]|-+)$/.test(text) && words.gap(i) > Gap.none && words.gap(i + 1) > Gap.none) {
      const placed = words.type(from).shape === 'caps' && words.type(from).text.length > 1;
      return i > from && paragraphs[i + 1] === paragraphs[from] && (placed || bracket) ? i + 1 : from;
    }
    if (text === '(') bracket = true;
    else if (shape === 'lower' && !belongsHere(words, i)) return from;
    else if (shape === 'punct' && !/^[.,)/’'-]$/.test(text)) return from;
  }
  return from;
}

/** Whether a small word may stand in a dateline: in a place's name or in a date. */
const belongsHere = (words: Words, i: number): boolean =>
  words.is(i, Class.particle) || words.grammar.placeLink.test(words.type(i).text) || belongsToDate(words.lower(i));
