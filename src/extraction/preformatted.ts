/**
 * Makes paragraphs of a text whose line ends are shown as they are written (`<pre>`): press releases and mails have their lines
 * broken at a width, which parts sentences. Such lines are joined; lists, addresses and verse keep their lines.
 */

/** Lines are broken at a width from this many characters; below, each line is one that somebody meant. */
const MIN_WIDTH = 45;
/** Lines longer than this were not broken: each is a paragraph. */
const MAX_WIDTH = 120;
/** Spaces more than the line before that begin a paragraph. */
const MIN_INDENT = 2;
/** A line of this share of the width may have been broken, where the next goes on in lower case. */
const RAGGED = 0.6;

const ITEM = /^\s*(?:[-*•–—·▪◦]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+/u;

/** A text with this share of signs that prose seldom has is a program or data. */
const SIGNS = /[{}=;<>_\\|[\]]|":/g;
const CODE = 0.01;

/** The paragraphs of a text with line ends. Where lines are not joined, a paragraph keeps its line ends; a program stays as it is. */
export function paragraphsOfLines(text: string): string[] {
  if (text.trim() === '') return [];
  if ((text.match(SIGNS)?.length ?? 0) > text.length * CODE) return [text];
  const lines = text
    .replace(/\t/g, '    ')
    .split('\n')
    .map((line) => line.trimEnd());
  const width = usualWidth(lines);
  const paragraphs: string[][] = [];
  let isOpen = false;
  let before = '';
  for (const line of lines) {
    const paragraph = isOpen ? paragraphs.at(-1) : undefined;
    const part = line.trim();
    if (part === '') isOpen = false;
    else if (!paragraph || width > MAX_WIDTH || (width >= MIN_WIDTH && isIndented(line, before))) {
      paragraphs.push([line]);
      isOpen = true;
    } else if (width >= MIN_WIDTH && isBroken(before, part, width)) {
      const last = paragraph.pop() ?? '';
      // By its last line, not by all of it: looked through with each line, a long paragraph would take the square of its length.
      paragraph.push(`${last}${/\p{L}-$/u.test(before) && /^\p{Ll}/u.test(part) ? '' : ' '}${part}`);
    } else paragraph.push(line);
    before = line;
  }
  return paragraphs.map((paragraph) => paragraph.join('\n').trim());
}

/** The third longest line's length: one or two lines, an address or a table's head, may be longer than the rest. */
const usualWidth = (lines: readonly string[]): number => {
  const lengths = lines
    .map(({ length }) => length)
    .filter((length) => length > 0)
    .sort((a, b) => b - a);
  return lengths[Math.min(2, lengths.length - 1)] ?? 0;
};

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Whether a line begins a paragraph by standing further in than the one before, and is not the rest of a list's item. */
const isIndented = (line: string, before: string): boolean =>
  indentOf(line) >= indentOf(before) + MIN_INDENT && !ITEM.test(line) && !ITEM.test(before);

/** Whether a line was broken before the next: that one's first word had no room in it. */
function isBroken(line: string, next: string, width: number): boolean {
  if (ITEM.test(next)) return false;
  const [word = ''] = next.split(/\s/, 1);
  if (line.length + 1 + word.length > width) return true;
  return line.length >= width * RAGGED && /^\p{Ll}/u.test(next) && !/[.!?:;]["”’)]*$/.test(line);
}
