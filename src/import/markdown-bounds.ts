import { NotAnArticle } from './import-types.ts';

// What of Markdown is not read, because it would take its reader minutes and gigabytes: all is counted before it is parsed.

/** The most characters that may be markup: a reader of Markdown takes a kilobyte and some microseconds for each. */
const MAX_MARKS = 300_000;
const MARK = /[*_~`[\]()<>#|!\\\n]/g;
/** A line that is in a hundred quotations and lists, each in the one before, or in thirty by its indentation. */
const DEEP_LINE = /^(?:(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])[ \t])){100}|[ \t]{64,}(?:>|(?:[*+-]|\d{1,9}[.)])[ \t]))/m;
/**
 * The most characters of all lines, each counted once for each quotation and list that it may be in: what is in a list is read
 * again for each list around it. A million take about 20 ms.
 */
const MAX_NESTED_CHARS = 20_000_000;
/** The least columns by which a list is further in than the one around it. */
const COLUMNS_A_LEVEL = 2;
const COLUMNS_A_TAB = 4;
const MARKER = /[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t]))/y;

/** @throws NotAnArticle where Markdown, with line feeds only, would take too long to be read */
export function refuseHostileMarkdown(markdown: string): void {
  if (DEEP_LINE.test(markdown) || isNestedTooMuch(markdown)) throw new NotAnArticle('is nested too deep to be read.');
  let marks = 0;
  for (const _ of markdown.matchAll(MARK))
    if (++marks > MAX_MARKS) throw new NotAnArticle('has too much markup to be read.');
}

function isNestedTooMuch(markdown: string): boolean {
  let chars = 0;
  let levels = 0;
  for (let start = 0; start < markdown.length; ) {
    const found = markdown.indexOf('\n', start);
    const end = found < 0 ? markdown.length : found;
    const own = levelsAt(markdown, start, end);
    // A line goes on the paragraph before it, however deep that is, until a line is empty.
    levels = own === null ? 0 : Math.max(levels, own);
    chars += levels * (end - start + 1);
    if (chars > MAX_NESTED_CHARS) return true;
    start = end + 1;
  }
  return false;
}

/** How many quotations and lists a line may be in, by its indentation and its markers; null for an empty line. */
function levelsAt(markdown: string, start: number, end: number): number | null {
  let columns = 0;
  let at = start;
  for (; at < end && /[ \t]/.test(markdown.charAt(at)); at++) columns += markdown[at] === '\t' ? COLUMNS_A_TAB : 1;
  if (at === end) return null;
  let markers = 0;
  MARKER.lastIndex = at;
  while (MARKER.test(markdown)) markers++;
  return Math.floor(columns / COLUMNS_A_LEVEL) + markers;
}
