import { Class, type Language } from '../languages/language.ts';
import { Gap, type Words } from '../text/words.ts';
import { dateIn } from './date-in-words.ts';
import type { Range } from './quotations/annotated-article.ts';

/** What a line before or after a story, or a part of it between bars, says about the article. Word indexes. */
export interface HeadFacts {
  author: Range | null;
  date: string | null;
  outlet: Range | null;
  url: Range | null;
}

/** The most words of such a line and of a part of it. */
const MAX_LINE_WORDS = 30;
const MAX_DATE_WORDS = 14;
const MAX_OUTLET_WORDS = 6;

/** Finds a byline in the words `first` to `last`, and returns the author's name in it; null if it is no byline. */
export type FindAuthor = (first: number, last: number) => Range | null;

/**
 * Reads a line before or after a story: "The Caspian Review | 11 November 2024 | By Jane Roe". Null for any other line: each part
 * must be a date, a byline, an address or, next to one of these or with a newspaper's typical words, an outlet.
 */
export function readHeadLine(
  words: Words,
  language: Language,
  { first, last }: Range,
  author: FindAuthor,
): HeadFacts | null {
  if (last - first >= MAX_LINE_WORDS) return null;
  const facts: HeadFacts = { author: null, date: null, outlet: null, url: null };
  const rest: Range[] = [];
  for (const part of partsOf(words, language, first, last)) {
    const url = words.grammar.webAddress.test(words.lower(part.first)) && part.first === part.last ? part : null;
    const found = url ? null : author(part.first, part.last);
    const day = url || found ? null : dateLine(words, language, part);
    if (url) facts.url ??= url;
    else if (found) facts.author ??= found;
    else if (day) facts.date ??= day;
    else rest.push(part);
  }
  const known = facts.author || facts.date || facts.url;
  const [outlet] = rest;
  if (rest.length > 1 && !known) return null;
  if (outlet && !isOutlet(words, outlet, Boolean(known))) return null;
  if (rest.slice(1).some((part) => !isOutlet(words, part, true))) return null;
  facts.outlet = outlet ?? null;
  return known || outlet ? facts : null;
}

const BAR = /^[|·•∙¦]$/;

/** The parts of a line: between bars, or an outlet and a date with a comma between ("The Torvik Herald, 3 March 2021"). */
function partsOf(words: Words, language: Language, first: number, last: number): Range[] {
  const parts = betweenBars(words, first, last);
  if (parts.length > 1) return parts;
  for (let i = first + 1; i < last && i <= first + MAX_OUTLET_WORDS; i++) {
    if (words.type(i).text !== ',') continue;
    const [outlet, date] = [
      { first, last: i - 1 },
      { first: i + 1, last },
    ];
    return hasPaperWord(words, outlet) && dateLine(words, language, date) ? [outlet, date] : parts;
  }
  return parts;
}

function betweenBars(words: Words, first: number, last: number): Range[] {
  const parts: Range[] = [];
  let from = first;
  for (let i = first; i <= last + 1; i++) {
    if (i <= last && !BAR.test(words.type(i).text)) continue;
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
    if (shape === 'lower' && !words.is(i, allowed) && !words.grammar.dated.test(words.lower(i))) return null;
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
  return beside || (hasPaperWord(words, range) && words.gap(last + 1) >= Gap.newline);
}

function hasPaperWord(words: Words, { first, last }: Range): boolean {
  for (let i = first; i <= last; i++) if (words.capital(i) && words.grammar.paper.test(words.lower(i))) return true;
  return false;
}
