// Joins the pieces of text on a PDF's pages to lines and paragraphs.

/** A piece of text and its position on the page, in points from the lower left corner. */
export interface TextPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** The height of its letters; 0 for a space. */
  readonly height: number;
  readonly endsLine: boolean;
}

interface Line {
  text: string;
  readonly x: number;
  readonly y: number;
  height: number;
}

/** A gap between two lines larger than the usual gap by this factor begins a paragraph. */
const PARAGRAPH_GAP = 1.35;
/** An indent by this many points, against the line before and the line after, begins a paragraph. */
const MIN_INDENT = 6;
/** Text at one height on at least this many pages, its numbers aside, is a header or a footer. */
const MIN_REPEATS = 3;

/** The text of all pages, with blank lines between paragraphs, without headers, footers and page numbers. */
export function paragraphsOfPages(pages: readonly (readonly TextPiece[])[]): string {
  const lines = pages.map(linesOf);
  const repeated = repeatedLines(lines);
  const paragraphs: string[] = [];
  for (const page of lines) {
    const own = page.filter((line) => !repeated.has(placeOf(line)) && !/^[\s\d–—-]*$/.test(line.text));
    const ofPage = paragraphsOf(own);
    const last = paragraphs.at(-1);
    const [first, ...rest] = ofPage;
    // A sentence that continues on the next page stays in one paragraph.
    if (last !== undefined && first !== undefined && !/[.!?:…”"’)\]]\s*$/.test(last) && /^\p{Ll}/u.test(first))
      paragraphs.splice(-1, 1, joined(last, first), ...rest);
    else paragraphs.push(...ofPage);
  }
  return paragraphs.join('\n\n');
}

function linesOf(pieces: readonly TextPiece[]): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const { text, x, y, height, endsLine } of pieces) {
    if (line && text.trim() !== '' && Math.abs(line.y - y) > Math.max(2, line.height / 2)) line = null;
    if (!line && text.trim() !== '') {
      line = { text: '', x, y, height };
      lines.push(line);
    }
    if (!line) continue;
    line.text += text;
    line.height = Math.max(line.height, height);
    if (endsLine) line = null;
  }
  for (const one of lines) one.text = one.text.replace(/\s+/g, ' ').trim();
  return lines.filter(({ text }) => text !== '');
}

function repeatedLines(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const place of new Set([...page.slice(0, 3), ...page.slice(-3)].map(placeOf)))
      counts.set(place, (counts.get(place) ?? 0) + 1);
  const least = Math.max(MIN_REPEATS, pages.length / 3);
  return new Set([...counts].flatMap(([place, count]) => (count >= least ? [place] : [])));
}

const placeOf = ({ text, y }: Line): string => `${Math.round(y / 4)} ${text.replace(/\d+/g, '#')}`;

function paragraphsOf(lines: readonly Line[]): string[] {
  const gaps = lines.slice(1).flatMap((line, n) => {
    const gap = (lines[n]?.y ?? 0) - line.y;
    return gap > 0 ? [gap] : [];
  });
  const usual = gaps.sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? 0;
  const paragraphs: string[] = [];
  let text = '';
  for (const [n, line] of lines.entries()) {
    const before = lines[n - 1];
    if (before && beginsParagraph(line, before, lines[n + 1], usual)) {
      paragraphs.push(text);
      text = line.text;
    } else text = text === '' ? line.text : joined(text, line.text);
  }
  if (text !== '') paragraphs.push(text);
  return paragraphs;
}

function beginsParagraph(line: Line, before: Line, after: Line | undefined, usual: number): boolean {
  const gap = before.y - line.y;
  // Going upwards means the next column, where the sentence may continue.
  if (gap < 0) return /[.!?…”"’)]\s*$/.test(before.text);
  if (usual > 0 && gap > usual * PARAGRAPH_GAP) return true;
  if (Math.abs(line.height - before.height) > 1.5) return true;
  const isIndented = line.x - before.x > MIN_INDENT && (!after || line.x - after.x > MIN_INDENT);
  return isIndented && /[.!?…:”"’)]\s*$/.test(before.text);
}

/** Joins two lines. A word that was hyphenated at the end of the first becomes whole. */
function joined(first: string, second: string): string {
  if (/\p{Ll}[-\u00ad]$/u.test(first) && /^\p{Ll}/u.test(second)) return first.slice(0, -1) + second;
  return `${first.replace(/\u00ad$/, '')} ${second}`;
}
