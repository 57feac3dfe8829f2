import { belongsToDate } from '../languages/dates-of-other-languages.ts';
import { Class } from '../languages/language.ts';
import { Gap, type Words } from './words.ts';

/** Longest dateline in words and marks: "TORVIK, Norway, Jan. 1, 2016 (Coastal News Agency) —". */
const MAX_DATELINE_WORDS = 18;

/**
 * The first word after a dateline that begins its paragraph at `from`: a place in capitals, or any with an agency in brackets,
 * then a dash that stands alone; or after the time of day that an entry of a live blog begins with. `from` itself where there is none.
 */
export function afterDateline(words: Words, paragraphs: Int32Array, from: number): number {
  const entry = afterClockTime(words, paragraphs, from);
  if (entry > from) return entry;
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

/** The first word after "16:40" or "4.40pm GMT" at the beginning of a paragraph that goes on with a sentence. */
function afterClockTime(words: Words, paragraphs: Int32Array, from: number): number {
  let end = from;
  while (end < from + MAX_TIME_WORDS && words.gap(end + 1) === Gap.none && paragraphs[end + 1] === paragraphs[from])
    end++;
  if (!CLOCK_TIME.test(words.slice(from, end))) return from;
  let next = end + 1;
  while (next <= end + 2 && words.grammar.behindTime.test(words.lower(next))) next++;
  const goesOn = words.type(next).shape === 'capital' || /^[“"‘«]$/.test(words.type(next).text);
  return goesOn && paragraphs[next] === paragraphs[from] ? next : from;
}

const MAX_TIME_WORDS = 5;
const CLOCK_TIME = /^(?:[01]?\d|2[0-3])[.:h][0-5]\d(?:[ap]\.?m\.?)?:?$/iu;

/** Whether a small word may stand in a dateline: in a place's name or in a date. */
const belongsHere = (words: Words, i: number): boolean =>
  words.is(i, Class.particle) || words.grammar.placeLink.test(words.type(i).text) || belongsToDate(words.lower(i));
