import { itemAt } from '../item-at.ts';
import { Class, FUNCTION_WORD, type Language } from '../languages/language.ts';
import { Gap, type Words } from '../text/words.ts';
import { authorLine, NO_AUTHOR, nameEnd } from './bylines.ts';
import { datelined } from './datelines.ts';
import { type FindAuthor, type HeadFacts, noFacts, readHeadLine } from './head-lines.ts';
import { type Line, linesOf, opensMarks } from './layout/lines.ts';
import { isSection, isSiteLine } from './layout/site-lines.ts';
import { lowerHead } from './lower-head.ts';
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
  /** Lines within the body that are none of the story: byline and date beneath a standfirst. */
  readonly apart: readonly Range[];
}

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
  const all = linesOf(words, paragraphs);
  const isSites = (line: Line, n: number): boolean =>
    n < MAX_SITE_LINES && (isSiteLine(words, line) || (n < MAX_ABOVE && isSection(words, line, all[n + 1])));
  const lines = all.filter((line, n) => n + 1 === all.length || !isSites(line, n));
  if (lines.length > 1) return onLines(words, language, lines, covered, extent);
  const { date, agency } = datelined(words, language, 0);
  const isWire = date !== null || agency !== null;
  return isWire ? { ...NO_HEAD, date, outlet: agency, end: words.length } : runTogether(words, covered);
}

/** So many lines from the top may be the site's. */
const MAX_SITE_LINES = 14;
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
  const facts = noFacts();
  const above = linesAboveTitle(words, language, lines, facts, byline);
  const { first: written, last } = itemAt(lines, above);
  const opening = isTitleKey(words, written, last) ? written + 2 : written;
  const wire = datelined(words, language, opening);
  const length = last - opening;
  const isTitle =
    (length >= 1 || words.gap(last + 1) === Gap.blankLine) &&
    length < MAX_TITLE_WORDS &&
    words.type(last).text !== ':' &&
    !wire.date &&
    !wire.agency &&
    (words.type(last).text !== '.' || length < 18) &&
    readHeadLine(words, language, { first: opening, last }, byline)?.date == null;
  let from = isTitle ? last + 1 : opening;
  let alone = -1;
  for (const line of lines.slice(0, above + MAX_HEAD_LINES)) {
    if (line.last < from) continue;
    const found = readHeadLine(words, language, { first: Math.max(from, line.first), last: line.last }, byline);
    if (!found) break;
    // An outlet's name alone on a line may be the story's first words: the lines after it have to decide.
    // So may two people's names.
    const isCertain = (found.author && found.sure) || found.date || found.url;
    alone = isCertain ? -1 : alone < 0 ? from : alone;
    add(facts, found);
    from = line.last + 1;
  }
  if (alone >= 0) {
    if (facts.outlet && facts.outlet.first >= alone) facts.outlet = null;
    if (facts.author && facts.author.first >= alone) facts.author = null;
    from = alone;
  }
  if (from >= words.length) return { ...NO_HEAD, end: words.length };
  const lower = isTitle ? lowerHead(words, language, lines, from, byline) : [];
  for (const { found } of lower) add(facts, found);
  const apart = lower.map(({ line }) => line);
  const below = Math.max(from, (apart.at(-1)?.last ?? -1) + 1);
  const storyLine = lines.find(({ last }) => last >= below);
  const story = datelined(words, language, Math.max(below, storyLine?.first ?? below));
  facts.date ??= story.date;
  facts.outlet ??= story.agency;
  const end = extent === 'cut' ? words.length : footOf(words, language, lines, from, facts, covered);
  const { author, date, outlet, url } = facts;
  if (!isTitle) return { title: null, author, body: from, date, outlet, url, end, apart };
  const inline = author || above > 0 ? null : runTogether(words, covered, last);
  if (inline?.author && inline.body <= last) return { ...inline, date, outlet, url, end };
  return { title: { first: opening, last }, author, body: from, date, outlet, url, end, apart };
}

/** Whether a line says that it is the title: "Title: Bridge opens". */
const isTitleKey = (words: Words, first: number, last: number): boolean =>
  words.type(first + 1).text === ':' && first + 2 < last && words.grammar.titleKey.test(words.lower(first));

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
  const read = (n: number, beneath = 2): HeadFacts | null =>
    n + beneath < lines.length ? readHeadLine(words, language, itemAt(lines, n), byline) : null;
  const tells = (found: HeadFacts | null): boolean => Boolean(found && !found.author && (found.date || found.url));
  // "The Torvik Herald / Harbour opens / Jane Roe, 3 March 2021"
  const aroundTitle = (at: number): boolean => {
    const beneath = read(at + 1) ? null : read(at + 2, 1);
    return Boolean(beneath && (beneath.date || (beneath.author && beneath.sure)));
  };
  let n = 0;
  while (n < MAX_ABOVE) {
    const found = read(n);
    const isOutlet = found?.outlet && !found.author && (tells(read(n + 1)) || aroundTitle(n));
    if (!found || !(tells(found) || isOutlet)) break;
    add(facts, found);
    n++;
  }
  return n;
}

const NO_HEAD: Omit<Head, 'end'> = {
  title: null,
  author: null,
  body: 0,
  date: null,
  outlet: null,
  url: null,
  apart: [],
};

function add(facts: HeadFacts, found: HeadFacts): void {
  if (!facts.author && found.author) Object.assign(facts, { author: found.author, sure: found.sure });
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
  covered: Uint8Array,
): number {
  let end = words.length;
  for (const line of lines.slice(-MAX_FOOT_LINES).reverse()) {
    if (line.first <= body) break;
    const bars = /^\|$/.test(words.type(line.first).text) || words.slice(line.first, line.last).includes('|');
    const bracket = inBrackets(words, line);
    const credited = creditsIn(words, line, covered);
    const found = bracket
      ? { ...noFacts(), outlet: bracket }
      : credited
        ? { ...noFacts(), author: credited, sure: true }
        : readHeadLine(words, language, line, (first, last) =>
            words.lower(first) === words.grammar.by ? authorLine(words, first, last, covered) : null,
          );
    if (!found || !(bars || bracket || found.author || found.date || found.url)) break;
    add(facts, found);
    end = line.first;
  }
  return end;
}

/** The first whom a line of credits names: "(Reporting by Jane Doe; Editing by John Roe)". */
function creditsIn(words: Words, { first, last }: Line, covered: Uint8Array): Range | null {
  const from = words.type(first).text === '(' ? first + 1 : first;
  if (!words.grammar.credits.test(words.lower(from)) || words.lower(from + 1) !== words.grammar.by) return null;
  return authorLine(words, from + 1, last, covered)?.name ?? nameAfter(words, from + 2, last, covered);
}

function nameAfter(words: Words, first: number, last: number, covered: Uint8Array): Range | null {
  const end = nameEnd(words, first, last, covered, FUNCTION_WORD);
  return end > first ? { first, last: end } : null;
}

/** An outlet in brackets on a line of its own: "(Reuters)". */
function inBrackets(words: Words, { first, last }: Line): Range | null {
  if (words.type(first).text !== '(' || words.type(last).text !== ')' || last - first > 6) return null;
  for (let i = first + 1; i < last; i++) if (!words.capital(i)) return null;
  return { first: first + 1, last: last - 1 };
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
          apart: [],
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
        apart: [],
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

/** The last two or three words of a run, if each of them occurs only once and they begin no words in quotation marks. */
function authorWithin(words: Words, first: number, last: number): Head['author'] {
  if (opensMarks(words, first - 1)) return null;
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
    if (words.type(i).shape === 'punct' || words.is(i, FUNCTION_WORD)) continue;
    all++;
    if (words.capital(i)) capital++;
  }
  return all > 3 && capital > all * 0.75;
}
