import { belongsToDate } from '../languages/dates-of-other-languages.ts';
import { Class, type Language } from '../languages/language.ts';
import { Gap, type Words } from '../text/words.ts';
import { type Byline, hasPaperWord } from './bylines.ts';
import { dateIn } from './date-in-words.ts';
import { agencyAt } from './datelines.ts';
import type { Range } from './quotations/annotated-article.ts';

/** What a line before or after a story, or a part of it between bars, says about the article. Word indexes. */
export interface HeadFacts {
  author: Range | null;
  /** Whether the author's line alone makes it a byline; a pair of names may also be the story's. */
  sure: boolean;
  date: string | null;
  outlet: Range | null;
  url: Range | null;
}

/** The most words of such a line and of a part of it. */
const MAX_LINE_WORDS = 30;
const MAX_DATE_WORDS = 18;
const MAX_OUTLET_WORDS = 6;

/** Finds a byline in the words `first` to `last`; null if it is none. */
export type FindAuthor = (first: number, last: number) => Byline | null;

/** No facts yet. */
export const noFacts = (): HeadFacts => ({ author: null, sure: false, date: null, outlet: null, url: null });

/**
 * Reads a line before or after a story: "The Caspian Review | 11 November 2024 | By Jane Roe". Null for any other line: each part
 * must be a date, a byline, an address or, next to one of these or with a newspaper's typical words, an outlet.
 */
export function readHeadLine(words: Words, language: Language, line: Range, author: FindAuthor): HeadFacts | null {
  const { first, last } = withoutEmphasis(words, line);
  if (last - first >= MAX_LINE_WORDS) return null;
  const facts = noFacts();
  const rest: Range[] = [];
  for (const written of partsOf(words, language, first, last, author)) {
    const key = keyAt(words, written);
    const part = key ? { first: written.first + 2, last: written.last } : written;
    if (key === 'outlet') {
      facts.outlet ??= part;
      continue;
    }
    const url = words.grammar.webAddress.test(words.lower(part.first)) && part.first === part.last ? part : null;
    const found = url ? null : author(part.first, part.last);
    const day = url || found ? null : dateLine(words, language, part);
    if (url) facts.url ??= url;
    else if (found && !facts.author) Object.assign(facts, { author: found.name, sure: found.sure || key === 'author' });
    else if (day) {
      facts.date ??= day;
      facts.outlet ??= agencyIn(words, part);
    } else if (key === 'author' && !facts.author) Object.assign(facts, { author: part, sure: true });
    else if (!saysNothing(words, part)) rest.push(part);
  }
  const known = facts.author || facts.date || facts.url || facts.outlet;
  const [outlet] = rest;
  if (rest.length > 1 && !known) return null;
  if (outlet && !isOutlet(words, outlet, Boolean(known))) return null;
  if (rest.slice(1).some((part) => !isOutlet(words, part, true))) return null;
  facts.outlet ??= outlet ?? null;
  return known || outlet ? facts : null;
}

/** Whether a part is the site's or a time of day: "3 min read", "4:21 PM EDT". */
function saysNothing(words: Words, { first, last }: Range): boolean {
  const text = words.slice(first, last);
  return TIME_OF_DAY.test(text) || words.grammar.siteLine.test(text.toLowerCase());
}

const TIME_OF_DAY = /^\d{1,2}[:.h]\d{2}(?:\s\S{1,5}){0,2}$/;

/** A line without the stars that set it in italics: "*By Jane Doe*". */
const withoutEmphasis = (words: Words, { first, last }: Range): Range =>
  last > first && EMPHASIS.test(words.type(first).text) && EMPHASIS.test(words.type(last).text)
    ? { first: first + 1, last: last - 1 }
    : { first, last };

const EMPHASIS = /^[*_]+$/;
const BAR = /^[|·•∙¦]$/;

/** The parts of a line: between bars, or an outlet and a date with a comma between ("The Torvik Herald, 3 March 2021"). */
function partsOf(words: Words, language: Language, first: number, last: number, author: FindAuthor): Range[] {
  const parts = betweenBars(words, first, last);
  if (parts.length > 1) return parts;
  const dated = behindAuthor(words, language, first, last);
  if (dated > 0)
    return [
      { first, last: dated - 1 },
      { first: dated + 1, last },
    ];
  for (let i = first + 1; i < last && i <= first + MAX_OUTLET_WORDS; i++) {
    if (words.type(i).text !== ',') continue;
    const [before, date] = [
      { first, last: i - 1 },
      { first: i + 1, last },
    ];
    const isGiven = language.givenName(words.lower(first)) !== undefined;
    const named = hasPaperWord(words, before.first, before.last) || (isGiven && author(first, i - 1));
    return named && dateLine(words, language, date) ? [before, date] : parts;
  }
  return parts;
}

/** The word between an author and a date: of "By Jane Doe on 3 May 2025" and "By Jane Doe — 3 May 2025"; -1 where there is none. */
function behindAuthor(words: Words, language: Language, first: number, last: number): number {
  if (words.lower(first) !== words.grammar.by && !words.grammar.bylineOpening.test(words.lower(first))) return -1;
  for (let i = first + 2; i < last; i++) {
    const parts = (words.is(i, Class.preposition) && !words.capital(i)) || /^(?:[—–]|-+)$/.test(words.type(i).text);
    if (parts && dateLine(words, language, { first: i + 1, last })) return i;
  }
  return -1;
}

/** What a word before a colon says that the rest of a part is: "Author: Jane Doe", "Source: Example Post". Null for none. */
function keyAt(words: Words, { first, last }: Range): 'author' | 'outlet' | null {
  if (words.type(first + 1).text !== ':' || first + 2 > last || !words.capital(first + 2)) return null;
  if (words.grammar.authorKey.test(words.lower(first))) return 'author';
  return words.grammar.outletKey.test(words.lower(first)) ? 'outlet' : null;
}

/** The agency in brackets beside a date: "LYON (AP) — Oct. 12, 2021". */
function agencyIn(words: Words, { first, last }: Range): Range | null {
  for (let i = first; i <= last; i++) {
    const agency = agencyAt(words, i);
    if (agency && agency.last < last && hasPaperWord(words, agency.first, agency.last, 'any')) return agency;
  }
  return null;
}

/** A stroke between spaces: "Jane Doe / The Torvik Herald". */
const isStroke = (words: Words, i: number): boolean =>
  words.type(i).text === '/' && words.gap(i) > Gap.none && words.gap(i + 1) > Gap.none;

function betweenBars(words: Words, first: number, last: number): Range[] {
  const parts: Range[] = [];
  let from = first;
  for (let i = first; i <= last + 1; i++) {
    if (i <= last && !BAR.test(words.type(i).text) && !isStroke(words, i)) continue;
    if (i > from) parts.push({ first: from, last: i - 1 });
    from = i + 1;
  }
  return parts;
}

/** A date with its weekday, hour or place and nothing else: "Wellington, 6 June 2025.", "Mon 7 Apr 2025 10.15 BST". */
function dateLine(words: Words, language: Language, { first, last }: Range): string | null {
  if (last - first >= MAX_DATE_WORDS) return null;
  for (let i = first; i <= last; i++) {
    const { shape } = words.type(i);
    const allowed = Class.time | Class.weekday | Class.month | Class.preposition;
    const agency = agencyAt(words, i);
    if (agency) {
      i = agency.last + 1;
      continue;
    }
    const ofDate = words.is(i, allowed) || words.grammar.dated.test(words.lower(i)) || belongsToDate(words.lower(i));
    if (shape === 'lower' && !ofDate) return null;
    // "12 May 2022": a month is no verb.
    if (words.is(i, Class.auxiliary | Class.subjectPronoun) && !(words.is(i, Class.month) && words.capital(i)))
      return null;
  }
  return dateIn(words, language, first, last);
}

/**
 * Whether capitalised words name an outlet: by one of the words, by the article before them, or because a date or a byline is
 * beside them.
 */
function isOutlet(words: Words, range: Range, beside: boolean): boolean {
  const { first, last } = range;
  if (last - first >= MAX_OUTLET_WORDS || !words.capital(first)) return false;
  for (let i = first; i <= last; i++) {
    const { shape, text } = words.type(i);
    if (shape === 'punct' && !/^[&.'’-]$/.test(text)) return false;
    if (shape === 'lower' && !words.is(i, Class.preposition | Class.determiner | Class.conjunction)) return false;
  }
  return beside || (hasPaperWord(words, first, last) && words.gap(last + 1) >= Gap.newline);
}
