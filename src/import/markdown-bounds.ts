import { NotAnArticle } from './import-types.ts';

// What of Markdown is not read, because it would take its reader minutes and gigabytes: all is counted before it is parsed.

/** The most characters that may be markup: a reader of Markdown takes a kilobyte and some microseconds for each. */
const MAX_MARKS = 300_000;
const MARK = /[*_~`[\]()<>#|!\\\n]/g;
/** A line that is in a hundred quotations and lists, each in the one before, or in thirty by its indentation. */
const DEEP_LINE = /^(?:(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])[ \t])){100}|[ \t]{64,}(?:>|(?:[*+-]|\d{1,9}[.)])[ \t]))/m;
/**
 * The most characters that are looked at again: each line of a list once for each list around it, and what an item has so far once
 * for each line that goes on it.
 */
const MAX_READ_AGAIN = 20_000_000;
/** The least columns by which a list is further in than the one around it. */
const COLUMNS_A_LEVEL = 2;
const COLUMNS_A_TAB = 4;
const MARKER = /[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t]))/y;

/** @throws NotAnArticle where Markdown, with line feeds only, would take too long to be read */
export function refuseHostileMarkdown(markdown: string): void {
  if (DEEP_LINE.test(markdown)) throw new NotAnArticle('is nested too deep to be read.');
  if (isReadAgainTooOften(markdown)) throw new NotAnArticle('has lists too long and too deep to be read.');
  let marks = 0;
  for (const _ of markdown.matchAll(MARK))
    if (++marks > MAX_MARKS) throw new NotAnArticle('has too much markup to be read.');
}

function isReadAgainTooOften(markdown: string): boolean {
  let chars = 0;
  let levels = 0;
  /** Characters since the last empty line or marker. */
  let run = 0;
  let inList = false;
  for (let start = 0; start < markdown.length; ) {
    const found = markdown.indexOf('\n', start);
    const end = found < 0 ? markdown.length : found;
    const { columns, markers, isEmpty } = beginning(markdown, start, end);
    const own = Math.floor(columns / COLUMNS_A_LEVEL) + markers;
    inList = markers > 0 || (inList && (isEmpty || levels > 0 || own > 0));
    // A line goes on the paragraph before it, however deep that is, until a line is empty.
    levels = isEmpty || !inList ? 0 : Math.max(levels, own);
    run = isEmpty || markers > 0 ? 0 : run + end - start + 1;
    chars += levels * (end - start + 1 + run);
    if (chars > MAX_READ_AGAIN) return true;
    start = end + 1;
  }
  return false;
}

/** How far in a line begins, and by how many marks of quotations and lists. */
function beginning(
  markdown: string,
  start: number,
  end: number,
): { readonly columns: number; readonly markers: number; readonly isEmpty: boolean } {
  let columns = 0;
  let at = start;
  for (; at < end && /[ \t]/.test(markdown.charAt(at)); at++) columns += markdown[at] === '\t' ? COLUMNS_A_TAB : 1;
  let markers = 0;
  MARKER.lastIndex = at;
  while (at < end && MARKER.test(markdown)) markers++;
  return { columns, markers, isEmpty: at === end };
}
