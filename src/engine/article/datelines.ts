import { belongsToDate } from '../languages/dates-of-other-languages.ts';
import { Class, type Language } from '../languages/language.ts';
import { Gap, type Words } from '../text/words.ts';
import { dateIn } from './date-in-words.ts';
import type { Range } from './quotations/annotated-article.ts';

/** What a dateline says. */
export interface Dateline {
  readonly date: string | null;
  readonly agency: Range | null;
}

/** The most words and marks of a dateline. */
const MAX_WORDS = 18;
/** So many words after the first may pass before a full stop that ends a dateline. */
const MAX_WORDS_TO_STOP = 10;

/** The length of a date that says the day: "2025-09-12". */
const WHOLE_DATE = 10;

const NONE: Dateline = { date: null, agency: null };

/**
 * The date and the agency of a dateline before the first sentence: "LONDON, Jan. 1, 2016 (Agency) —", "WASHINGTON (AP) —",
 * "(Agency) -- ", "MOSCOW, May 17. /Agency/. ", "Wellington, 6 June 2025."
 */
export function datelined(words: Words, language: Language, start: number): Dateline {
  // "(Agency) LONDON, 1 January 2016 —"
  let agency = agencyAt(words, start);
  const from = agency ? agency.last + 2 : start;
  if (agency && isDash(words, from)) return { date: null, agency };
  if (!words.capital(from)) return NONE;
  for (let i = from; i < from + MAX_WORDS && words.gap(i + 1) < Gap.newline; i++) {
    const { text, shape } = words.type(i);
    if (isDash(words, i)) {
      const date = dateIn(words, language, from, i);
      // "Torvik, 12 September 2025 –": a place that is not in capitals has a whole date behind it.
      const placed = words.type(from).shape === 'caps' || agency !== null || date?.length === WHOLE_DATE;
      return placed ? { date, agency } : NONE;
    }
    const named = agencyAt(words, i);
    agency ??= named;
    // "MOSCOW, May 17. /Agency/. The ship", "LIMA, 3 May (Agency). The ship"
    if (named && words.type(named.last + 2).text.startsWith('.'))
      return { date: dateIn(words, language, from, named.first - 2), agency: named };
    const ends = text === '.' && i < from + MAX_WORDS_TO_STOP && !words.is(i - 1, Class.abbreviation | Class.month);
    if (ends && !agencyAt(words, i + 1)) {
      const date = words.type(from + 1).text === ',' ? dateIn(words, language, from + 2, i) : null;
      return { date, agency: null };
    }
    const ofPlace = words.is(i, Class.particle) || words.grammar.placeLink.test(text);
    const ofDate = belongsToDate(words.lower(i)) || language.month(words.lower(i)) !== undefined;
    if (shape === 'lower' && !ofPlace && !ofDate && !(agency && i >= agency.first && i <= agency.last)) return NONE;
  }
  return NONE;
}

/** A dash between spaces, also one behind a full stop: "(Agency).- The ship". */
const isDash = (words: Words, i: number): boolean =>
  /^(?:—|–|-+)$/.test(words.type(i).text) && words.gap(i) > 0 && words.gap(i + 1) > 0;

/** The agency in brackets or between strokes that opens at a word: "(Reuters)", "(dpa)", "/TASS/", "/PRNewswire/". */
export function agencyAt(words: Words, open: number): Range | null {
  const opening = words.type(open).text;
  if (opening !== '(' && opening !== '/') return null;
  const closing = opening === '(' ? ')' : '/';
  let last = open;
  while (last < open + 6 && words.type(last + 1).text !== closing) {
    const isName = words.capital(last + 1) || words.grammar.paper.test(words.lower(last + 1));
    if (!isName && words.type(last + 1).text !== '/') break;
    last++;
  }
  return words.type(last + 1).text === closing && last > open ? { first: open + 1, last } : null;
}
