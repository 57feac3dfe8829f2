import { type Edit, type Rewritten, rewritten } from './rewritten.ts';

/** `# Heading` and `> quoted`, at the start of a line; also `> # Heading`. */
const LINE_STARTS = /^ {0,3}(?:(?:>[ \t]?)+(?:#{1,6}[ \t]+)?|#{1,6}[ \t]+(?=\S))/gm;
/** The marks that may close a heading: `# Heading #`. All that repeats has a bound: without one, a line of spaces took minutes. */
const HEADING_ENDS = /^( {0,3}#{1,6}[ \t]{1,9}(?=\S)[^\n]{1,300}?)[ \t]{1,9}#{1,9}[ \t]{0,9}$/gm;
/** `[words](address "title")` and `![words](address)`. */
const LINKS = /(!?)\[([^[\]\n]{1,300})\]\(([^\s()]{1,2000})(?:\s{1,9}"[^"\n]{0,300}")?\)/g;
/** In an address, unlike the words of "[sic](they)". */
const OF_ADDRESS = /[./#]/;
/** `*words*`, `**words**`, `***words***`, within a paragraph. Not `2*3*4`, a footnote's "five*", or a "* * *" between parts. */
const STARS =
  /(?<![\p{L}\p{N}*\\])(\*{1,3})(?=[^\s*])(?:[^*\n]|\n(?![ \t]{0,99}\n)){1,1000}(?<=[^\s*])\1(?![\p{L}\p{N}*])/gu;
/** `_words_` and `__words__`. Not "snake_case_name". */
const UNDERSCORES =
  /(?<![\p{L}\p{N}_\\])(_{1,3})(?=[^\s_])(?:[^_\n]|\n(?![ \t]{0,99}\n)){1,1000}(?<=[^\s_])\1(?![\p{L}\p{N}_])/gu;
/** A backslash before a mark that has a meaning in Markdown, or before a quotation mark. */
const ESCAPES = /\\(?=[\\*_{}[\]()#+.!>~|"'-])/g;

/**
 * A text without the marks of Markdown that stand in or around its words: emphasis, headings, quoted paragraphs, links and images.
 * Null if it has none.
 */
export function withoutMarkdown(text: string): Rewritten | null {
  if (!/[*_#>[\\]/.test(text)) return null;
  const left: Edit[] = [];
  const leaveOut = (start: number, end: number): void => void left.push({ start, end, by: '' });
  for (const { index, 0: marks } of text.matchAll(LINE_STARTS)) leaveOut(index, index + marks.length);
  for (const { index, 0: line, 1: heading = '' } of text.matchAll(HEADING_ENDS))
    leaveOut(index + heading.length, index + line.length);
  for (const { index, 0: link, 1: image = '', 2: shown = '', 3: address = '' } of text.matchAll(LINKS)) {
    if (!OF_ADDRESS.test(address)) continue;
    leaveOut(index, index + image.length + 1);
    leaveOut(index + image.length + 1 + shown.length, index + link.length);
  }
  for (const emphasis of [STARS, UNDERSCORES])
    for (const { index, 0: words, 1: mark = '' } of text.matchAll(emphasis)) {
      leaveOut(index, index + mark.length);
      leaveOut(index + words.length - mark.length, index + words.length);
    }
  for (const { index } of text.matchAll(ESCAPES)) leaveOut(index, index + 1);
  left.sort((a, b) => a.start - b.start || b.end - a.end);
  return rewritten(text, apart(left));
}

/** The edits that overlap none before them: an underscore in a link's address is no mark. */
function* apart(edits: readonly Edit[]): Generator<Edit> {
  let free = 0;
  for (const edit of edits) {
    if (edit.start < free) continue;
    yield edit;
    free = edit.end;
  }
}
