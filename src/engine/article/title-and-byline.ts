import { itemAt } from '../item-at.ts';
import { Class, type Language } from '../languages/language.ts';
import { Gap, type Words } from '../text/words.ts';
import { dateIn } from './date-in-words.ts';
import { type FindAuthor, type HeadFacts, readHeadLine } from './head-lines.ts';
import { type Line, linesOf } from './layout/lines.ts';
import type { Range } from './quotations/annotated-article.ts';

/** What stands before an article's body. Word indexes, ends included; -1 for none. */
export interface Head {
  readonly title: { readonly first: number; readonly last: number } | null;
  readonly author: { readonly first: number; readonly last: number } | null;
  /** The first word of the body. */
  readonly body: number;
  readonly date: string | null;
  /** The outlet (newspaper or agency) and the address in the lines before or after the story. */
  readonly outlet: Range | null;
  readonly url: Range | null;
  /** The first word of the lines after the story; the text's length if there are none. */
  readonly end: number;
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
/** A headline is searched for within this many words. */
const MAX_TITLE_WORDS = 45;
const MIN_TITLE_WORDS = 4;

/**
 * Finds title, byline, outlet and date before and after the body, on lines of their own or run together with the first sentence.
 * @param extent where the text was cut, its last lines are the story's, not what stands after it
 */
export function readHead(
  words: Words,
  language: Language,
  paragraphs: Int32Array,
  covered: Uint8Array,
  extent: 'whole' | 'cut' = 'whole',
): Head {
  const lines = linesOf(words, paragraphs);
  return lines.length > 1 ? onLines(words, language, lines, covered, extent) : runTogether(words, covered);
}

/** The most lines before the body, and after it, that are searched. */
const MAX_HEAD_LINES = 8;
const MAX_FOOT_LINES = 3;

function onLines(
  words: Words,
  language: Language,
  lines: readonly Line[],
  covered: Uint8Array,
  extent: 'whole' | 'cut',
): Head {
  const byline: FindAuthor = (first, end) => authorLine(words, first, end, covered);
  const facts: HeadFacts = { author: null, date: null, outlet: null, url: null };
  const above = linesAboveTitle(words, language, lines, facts, byline);
  const { first: opening, last } = itemAt(lines, above);
  const length = last - opening;
  const isTitle =
    (length >= 1 || words.gap(last + 1) === Gap.blankLine) &&
    length < MAX_TITLE_WORDS &&
    words.type(last).text !== ':' &&
    (words.type(last).text !== '.' || length < 18) &&
    readHeadLine(words, language, { first: opening, last }, byline)?.date == null;
  let from = isTitle ? last + 1 : opening;
  let alone = -1;
  for (const line of lines.slice(0, above + MAX_HEAD_LINES)) {
    if (line.last < from) continue;
    const found = readHeadLine(words, language, { first: from, last: line.last }, byline);
    if (!found) break;
    // An outlet's name alone on a line may be the story's first words: the lines after it have to decide.
    alone = found.author || found.date || found.url ? -1 : alone < 0 ? from : alone;
    add(facts, found);
    from = line.last + 1;
  }
  if (alone >= 0) {
    if (facts.outlet && facts.outlet.first >= alone) facts.outlet = null;
    from = alone;
  }
  if (from >= words.length) return { ...NO_HEAD, end: words.length };
  const wire = datelined(words, language, from);
  facts.date ??= wire.date;
  facts.outlet ??= wire.agency;
  const end = extent === 'cut' ? words.length : footOf(words, language, lines, from, facts, byline);
  const { author, date, outlet, url } = facts;
  if (!isTitle) return { title: null, author, body: from, date, outlet, url, end };
  const inline = author || above > 0 ? null : runTogether(words, covered, last);
  if (inline?.author && inline.body <= last) return { ...inline, date, outlet, url, end };
  return { title: { first: opening, last }, author, body: from, date, outlet, url, end };
}

/** The most lines above a title. */
const MAX_ABOVE = 3;

/**
 * Adds what lines above the title say (an address, a date, an outlet with one of these beneath it), and returns how many such lines
 * there are.
 */
function linesAboveTitle(
  words: Words,
  language: Language,
  lines: readonly Line[],
  facts: HeadFacts,
  byline: FindAuthor,
): number {
  const read = (n: number): HeadFacts | null =>
    n + 2 < lines.length ? readHeadLine(words, language, itemAt(lines, n), byline) : null;
  const tells = (found: HeadFacts | null): boolean => Boolean(found && !found.author && (found.date || found.url));
  let n = 0;
  while (n < MAX_ABOVE) {
    const found = read(n);
    if (!found || !(tells(found) || (found.outlet && !found.author && tells(read(n + 1))))) break;
    add(facts, found);
    n++;
  }
  return n;
}

const NO_HEAD: Omit<Head, 'end'> = { title: null, author: null, body: 0, date: null, outlet: null, url: null };

function add(facts: HeadFacts, found: HeadFacts): void {
  facts.author ??= found.author;
  facts.date ??= found.date;
  facts.outlet ??= found.outlet;
  facts.url ??= found.url;
}

/** Adds what the lines after the story say, and returns the first word of them. */
function footOf(
  words: Words,
  language: Language,
  lines: readonly Line[],
  body: number,
  facts: HeadFacts,
  byline: FindAuthor,
): number {
  let end = words.length;
  for (const line of lines.slice(-MAX_FOOT_LINES).reverse()) {
    if (line.first <= body) break;
    const bars = /^\|$/.test(words.type(line.first).text) || words.slice(line.first, line.last).includes('|');
    const bracket = inBrackets(words, line);
    const found = bracket
      ? { author: null, date: null, outlet: bracket, url: null }
      : readHeadLine(words, language, line, (first, last) =>
          words.lower(first) === words.grammar.by ? byline(first, last) : null,
        );
    if (!found || !(bars || bracket || found.author || found.date || found.url)) break;
    add(facts, found);
    end = line.first;
  }
  return end;
}

/** An outlet in brackets on a line of its own: "(Reuters)". */
function inBrackets(words: Words, { first, last }: Line): Range | null {
  if (words.type(first).text !== '(' || words.type(last).text !== ')' || last - first > 6) return null;
  for (let i = first + 1; i < last; i++) if (!words.capital(i)) return null;
  return { first: first + 1, last: last - 1 };
}

/** A byline on a line of its own: "By Jane Doe", "JANE DOE and John Roe", "Jane Doe, Staff Writer". */
function authorLine(words: Words, first: number, last: number, covered: Uint8Array): Head['author'] {
  const by = words.lower(first) === words.grammar.by;
  const from = by ? first + 1 : first;
  const end = nameEnd(words, from, last, covered, by ? FUNCTION : NO_AUTHOR);
  if (end < from + 1) return null;
  const next = words.lower(end + 1);
  // "Jane Doe, education correspondent"
  if (!by && next === ',' && words.grammar.bylineRole.test(words.lower(last)) && last - end <= 5)
    return { first: from, last: end };
  if (end !== last && !(by && (next === ',' || next === '|' || next === words.grammar.and || words.gap(end + 1) > 1)))
    return null;
  return { first: from, last: end };
}

/** The last word of a name of two to four capitalised words from `first` on; before `first` if there is none. */
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
 * Finds the head where a headline, perhaps a byline, and the first sentence run together. The body begins right after a run of
 * capitalised words, at a capitalised word that the text elsewhere writes in lower case or that opens sentences ("The"). The last
 * words of that run that occur nowhere else in the text are the author's name.
 */
function runTogether(words: Words, covered: Uint8Array, limit = MAX_TITLE_WORDS): Head {
  const none: Head = { ...NO_HEAD, end: words.length };
  for (let i = MIN_TITLE_WORDS; i <= Math.min(limit, MAX_TITLE_WORDS); i++) {
    if (/^[.]$/.test(words.type(i).text) && words.gap(i + 1) > 0 && words.type(i - 1).text.length > 1) return none;
    const by =
      words.type(i).text !== words.lower(i) &&
      words.lower(i) === words.grammar.by &&
      words.type(i).shape === 'capital' &&
      words.capital(i + 1);
    if (by) {
      const end = nameEnd(words, i + 1, Math.min(i + 4, limit), covered, NO_AUTHOR);
      const author = authorWithin(words, i + 1, end);
      if (author)
        return {
          title: { first: 0, last: i - 1 },
          author,
          body: author.last + 1,
          date: null,
          outlet: null,
          url: null,
          end: words.length,
        };
    }
    if (!opensBody(words, i)) continue;
    const author = authorWithin(words, runStart(words, i - 1, covered), i - 1);
    if (author && author.first >= MIN_TITLE_WORDS && !titleCased(words, author.first - 1))
      return {
        title: { first: 0, last: author.first - 1 },
        author,
        body: i,
        date: null,
        outlet: null,
        url: null,
        end: words.length,
      };
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

/** The last two or three words of a run, if each of them occurs only once. */
function authorWithin(words: Words, first: number, last: number): Head['author'] {
  let from = last + 1;
  while (from > first && last - from < 2 && isOnce(words, from - 1)) from--;
  return last - from >= 1 ? { first: from, last } : null;
}

const isOnce = (words: Words, i: number): boolean => words.capital(i) && words.lowerCount(i) === 0 && words.isOnce(i);

/** Whether nearly all words before are capitalised, so that capitals do not separate anything. */
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

/**
 * The date and the agency of a dateline before the first sentence: "LONDON, Jan. 1, 2016 (Agency) —", "WASHINGTON (AP) —",
 * "Wellington, 6 June 2025."
 */
function datelined(words: Words, language: Language, start: number): { date: string | null; agency: Range | null } {
  const none = { date: null, agency: null };
  // "(Agency) LONDON, 1 January 2016 —"
  let agency = agencyAt(words, start);
  const from = agency ? agency.last + 2 : start;
  if (!words.capital(from)) return none;
  for (let i = from; i < from + 18 && words.gap(i + 1) < Gap.newline; i++) {
    const { text, shape } = words.type(i);
    if (/^(?:—|–|-+)$/.test(text) && words.gap(i) > 0 && words.gap(i + 1) > 0) {
      const placed = words.type(from).shape === 'caps' || agency !== null;
      return placed ? { date: dateIn(words, language, from, i), agency } : none;
    }
    agency ??= agencyAt(words, i);
    if (text === '.' && i < from + 10 && !words.is(i - 1, Class.abbreviation | Class.month)) {
      const date = words.type(from + 1).text === ',' ? dateIn(words, language, from + 2, i) : null;
      return { date, agency: null };
    }
    if (shape === 'lower' && !words.is(i, Class.particle) && !words.grammar.placeLink.test(text)) return none;
  }
  return none;
}

/** The agency in brackets that open at a word: "(Reuters)". */
function agencyAt(words: Words, open: number): Range | null {
  if (words.type(open).text !== '(') return null;
  let last = open;
  while (last < open + 6 && (words.capital(last + 1) || words.type(last + 1).text === '/')) last++;
  return words.type(last + 1).text === ')' && last > open ? { first: open + 1, last } : null;
}
