import { Class, type Language } from '../languages/language.ts';
import type { Words } from '../text/words.ts';

/** What stands before an article's body. Word indexes, ends included; -1 where there is none. */
export interface Head {
  readonly title: { readonly first: number; readonly last: number } | null;
  readonly author: { readonly first: number; readonly last: number } | null;
  /** First word of the body. */
  readonly body: number;
  readonly date: string | null;
}

const FUNCTION =
  Class.determiner |
  Class.preposition |
  Class.conjunction |
  Class.subordinator |
  Class.auxiliary |
  Class.subjectPronoun;
const NO_AUTHOR =
  FUNCTION |
  Class.role |
  Class.organisation |
  Class.place |
  Class.knownPlace |
  Class.noName |
  Class.weekday |
  Class.month |
  Class.roleModifier;
/** A headline is looked for within so many words. */
const LONGEST_TITLE = 45;
const SHORTEST_TITLE = 4;

/** Finds title, author and date before the body, on lines of their own or run together with the first sentence. */
export function readHead(words: Words, language: Language, paragraphs: Int32Array, covered: Uint8Array): Head {
  const ends = paragraphEnds(words, paragraphs);
  return ends.length > 1 ? onLines(words, language, ends, covered) : runTogether(words, covered);
}

/** Last words of the first paragraphs. */
function paragraphEnds(words: Words, paragraphs: Int32Array): number[] {
  const ends: number[] = [];
  for (let i = 0; i < words.length && ends.length < 8; i++) if (paragraphs[i] !== paragraphs[i + 1]) ends.push(i);
  return ends;
}

function onLines(words: Words, language: Language, ends: readonly number[], covered: Uint8Array): Head {
  const [last = -1] = ends;
  const isTitle =
    last >= 1 && last < LONGEST_TITLE && words.type(last).text !== ':' && (words.type(last).text !== '.' || last < 18);
  let from = isTitle ? last + 1 : 0;
  let author: Head['author'] = null;
  let date: string | null = null;
  for (const end of ends) {
    if (end < from) continue;
    const found = authorLine(words, from, end, covered);
    const day = end - from < 8 ? dateIn(words, language, from, end) : null;
    if (!found && !day) break;
    author ??= found;
    date ??= day;
    from = end + 1;
  }
  date ??= datelined(words, language, from);
  if (!isTitle) return { title: null, author, body: author ? from : 0, date };
  const inline = author ? null : runTogether(words, covered, last);
  if (inline?.author && inline.body <= last) return { ...inline, date };
  return { title: { first: 0, last }, author, body: from, date };
}

/** "By Jane Doe", "JANE DOE and John Roe", "Jane Doe, Staff Writer" on a line of its own. */
function authorLine(words: Words, first: number, last: number, covered: Uint8Array): Head['author'] {
  const by = words.lower(first) === 'by';
  const from = by ? first + 1 : first;
  const end = nameEnd(words, from, last, covered, by ? FUNCTION : NO_AUTHOR);
  if (end < from + 1) return null;
  const next = words.lower(end + 1);
  if (end !== last && !(by && (next === ',' || next === '|' || next === 'and' || words.gap(end + 1) > 1))) return null;
  return { first: from, last: end };
}

/** The last word of a name of two to four capitalised words from `first`; before `first` where there is none. */
function nameEnd(words: Words, first: number, last: number, covered: Uint8Array, not: number): number {
  let i = first;
  let end = first - 1;
  while (i <= last && i < first + 6) {
    if (words.capital(i) && !covered[i] && !words.is(i, not) && !/[\d@#]/.test(words.type(i).text)) end = i;
    else if (!(words.type(i).text === '.' && words.gap(i) === 0) && !words.is(i, Class.particle)) break;
    i++;
  }
  return end;
}

/**
 * A headline, perhaps a byline, and the first sentence with nothing between: the body begins at a capitalised word that the
 * text elsewhere writes small, or that opens sentences ("The"), right after a capitalised run; of that run the last words
 * that occur nowhere else in the text are the author's.
 */
function runTogether(words: Words, covered: Uint8Array, limit = LONGEST_TITLE): Head {
  const none: Head = { title: null, author: null, body: 0, date: null };
  for (let i = SHORTEST_TITLE; i <= Math.min(limit, LONGEST_TITLE); i++) {
    if (/^[.]$/.test(words.type(i).text) && words.gap(i + 1) > 0 && words.type(i - 1).text.length > 1) return none;
    const by = words.type(i).text === 'By' && words.capital(i + 1);
    if (by) {
      const end = nameEnd(words, i + 1, Math.min(i + 4, limit), covered, NO_AUTHOR);
      const author = authorWithin(words, i + 1, end);
      if (author) return { title: { first: 0, last: i - 1 }, author, body: author.last + 1, date: null };
    }
    if (!opensBody(words, i)) continue;
    const author = authorWithin(words, runStart(words, i - 1, covered), i - 1);
    if (author && author.first >= SHORTEST_TITLE && !titleCased(words, author.first - 1))
      return { title: { first: 0, last: author.first - 1 }, author, body: i, date: null };
  }
  return none;
}

function opensBody(words: Words, i: number): boolean {
  if (words.type(i).shape !== 'capital' || !words.capital(i - 1) || words.gap(i) !== 1) return false;
  return (
    words.lowerCount(i) > 0 ||
    words.is(i, Class.determiner | Class.preposition | Class.subordinator | Class.subjectPronoun)
  );
}

function runStart(words: Words, last: number, covered: Uint8Array): number {
  let first = last + 1;
  while (
    first > 0 &&
    words.capital(first - 1) &&
    !covered[first - 1] &&
    !words.is(first - 1, NO_AUTHOR) &&
    last - first < 6
  )
    first--;
  return first;
}

/** The last two or three words of a run, if each occurs this once only. */
function authorWithin(words: Words, first: number, last: number): Head['author'] {
  let from = last + 1;
  while (from > first && last - from < 2 && isOnce(words, from - 1)) from--;
  return last - from >= 1 ? { first: from, last } : null;
}

const isOnce = (words: Words, i: number): boolean => words.capital(i) && words.lowerCount(i) === 0 && words.isOnce(i);

/** Nearly all words before are capitalised, so that a capital parts nothing. */
function titleCased(words: Words, last: number): boolean {
  let capital = 0;
  let all = 0;
  for (let i = 0; i <= last; i++) {
    if (words.type(i).shape === 'punct' || words.is(i, FUNCTION)) continue;
    all++;
    if (words.capital(i)) capital++;
  }
  return all > 3 && capital > all * 0.75;
}

/** A date among these words, as precise as they are: "2017-07-21", "2017-07". */
function dateIn(words: Words, language: Language, first: number, last: number): string | null {
  for (let i = first; i <= last; i++) {
    const iso =
      /^(?:19|20)\d\d$/.test(words.type(i).text) &&
      words.text.slice(words.start(i)).match(/^\d{4}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])(?!\d)/);
    if (iso) return iso[0];
    const month = language.month(words.lower(i));
    if (month === undefined || !words.capital(i)) continue;
    let next = i + 1;
    if (words.type(next).text === '.') next++;
    const day = dayAt(words, next) ?? dayAt(words, i - 1);
    let year = next + (dayAt(words, next) === undefined ? 0 : 1);
    if (words.type(year).text === ',') year++;
    if (!/^(?:19|20)\d\d$/.test(words.type(year).text) || year > last) continue;
    const two = (n: number): string => String(n).padStart(2, '0');
    return `${words.type(year).text}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
  }
  return null;
}

function dayAt(words: Words, i: number): number | undefined {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(words.type(i).text);
  const day = Number(match?.[1]);
  return day >= 1 && day <= 31 ? day : undefined;
}

/** "LONDON, Jan. 1, 2016 (Agency) —" before the first sentence. */
function datelined(words: Words, language: Language, from: number): string | null {
  if (words.type(from).shape !== 'caps') return null;
  for (let i = from; i < from + 14; i++)
    if (/^(?:—|–|-+)$/.test(words.type(i).text) && words.gap(i) > 0 && words.gap(i + 1) > 0)
      return dateIn(words, language, from, i);
  return null;
}
