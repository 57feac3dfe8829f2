import type { Span } from '../../engine/types.ts';

// The two lengths are those of the browsers' own "copy link to highlight": fragment-generation-utils.js of
// https://github.com/GoogleChromeLabs/text-fragments-polyfill.
/** Up to so many characters the words are given whole; beyond, by their beginning and end. */
const WHOLE = 300;
/** Words shorter than this always get some of what stands around them. */
const SHORT = 20;
/** Words a beginning or an end has at first, and by how many it grows while it has a lookalike. */
const FEW = 6;
/** Words of context, at most on each side, and by how many it grows. */
const MOST_CONTEXT = 24;
const STEP = 3;
/** In a text of more characters than this (a book) no lookalikes are looked for: all words get the most context. */
const MOST_SEARCHED = 1_000_000;
/** Characters a word has, about, with the space after it: twice that of English, so that the first look is enough. */
const ROOM = 12;
/** A line is looked at so far, in characters: far more than the words of context take. */
const MOST_LINE = 10_000;
/** How far apart, in characters, places in the text are known in what is searched. */
const MARK = 4_096;

/** The address of a page that scrolls to the words of a fragment; the address alone where there is none. */
export function sentenceLink(url: string, fragment: string | null): string {
  if (fragment === null) return url;
  const [address = url] = url.split(':~:');
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${fragment}`;
}

/**
 * Gives for spans of a text what a text fragment (https://wicg.github.io/scroll-to-text-fragment/) says of them, so that the
 * browser scrolls to these very words. They are given as they stand in the text, white space as one space, with as much of
 * what stands around them as it takes that no other place in the text matches first. `-`, `,` and `&`, which the syntax uses,
 * are encoded too. Null for a span without words.
 */
export function fragmentsOf(text: string): (span: Span) => string | null {
  const page = new Page(text);
  return (span) => {
    const { start, end } = trimmed(text, span);
    return start < end ? directive(page, { start, end }) : null;
  };
}

function directive(page: Page, span: Span): string {
  // A match never goes from one block to the next, so words over a line end can only be given as a range.
  const whole = span.end - span.start <= WHOLE && !page.hasLineEnd(span);
  if (!whole) {
    const first = opening(page, span);
    const last = closing(page, span, first.end);
    if (last) return withContext(page, first, `${page.encoded(first)},${page.encoded(last)}`);
  }
  return withContext(page, span, page.encoded(span));
}

/** The directive with what stands before, then also after, until the first match in the text is the right one. */
function withContext(page: Page, words: Span, core: string): string {
  const around = leastContext(page, words);
  const before = trimmed(page.text, { start: around.start, end: words.start });
  const after = trimmed(page.text, { start: words.end, end: around.end });
  const prefix = before.start < before.end ? `${page.encoded(before)}-,` : '';
  // A suffix would stand after the range's end, not after its beginning, so a range is told apart by its prefix alone.
  const suffix = after.start < after.end && !core.includes(',') ? `,-${page.encoded(after)}` : '';
  return prefix + core + suffix;
}

function leastContext(page: Page, words: Span): Span {
  if (!page.isSearched) return page.context(words, MOST_CONTEXT, MOST_CONTEXT);
  if (words.end - words.start >= SHORT && page.isFirst(words)) return words;
  for (let n = STEP; n <= MOST_CONTEXT; n += STEP) {
    const around = page.context(words, n, 0);
    if (page.isFirst(around)) return around;
  }
  for (let n = STEP; n < MOST_CONTEXT; n += STEP) {
    const around = page.context(words, MOST_CONTEXT, n);
    if (page.isFirst(around)) return around;
  }
  return page.context(words, MOST_CONTEXT, MOST_CONTEXT);
}

/** The first few words of a span, more while they stand elsewhere before; within its first line. */
function opening(page: Page, span: Span): Span {
  const said = page.text.slice(span.start, span.end);
  const line = said.indexOf('\n');
  const limit = line < 0 ? span.end : span.start + said.slice(0, line).trimEnd().length;
  let n = FEW;
  let end = page.wordsAfter(span.start, n, limit);
  while (end < limit && n < MOST_CONTEXT && !page.isFirst({ start: span.start, end })) {
    n += STEP;
    end = page.wordsAfter(span.start, n, limit);
  }
  return { start: span.start, end };
}

/** The last few words, more while they stand between the beginning and the end too; null where nothing is left for them. */
function closing(page: Page, span: Span, from: number): Span | null {
  const said = page.text.slice(from, span.end);
  const line = said.lastIndexOf('\n');
  const limit = from + Math.max(line + 1, said.search(/\S|$/));
  let n = FEW;
  let start = page.wordsBefore(span.end, n, limit);
  while (start > limit && !page.isFirstAfter(from, { start, end: span.end })) {
    n += STEP;
    const longer = page.wordsBefore(span.end, n, limit);
    // All words of the line are taken; white space may still stand before them.
    if (longer === start) break;
    start = longer;
  }
  const end = trimmed(page.text, { start, end: span.end });
  return end.start < end.end ? end : null;
}

/** A text as a browser searches it: case, kinds of quotation marks and of white space all the same. */
class Page {
  readonly text: string;
  /** Null where the text is too long to be searched for each of its quotations. */
  readonly #searched: string | null;
  /** Places in the text, and in what is searched, at least `MARK` apart. */
  readonly #marks: { readonly at: number; readonly searched: number }[] = [{ at: 0, searched: 0 }];

  constructor(text: string) {
    this.text = text;
    this.#searched = text.length > MOST_SEARCHED ? null : this.#search();
  }

  get isSearched(): boolean {
    return this.#searched !== null;
  }

  /** Whether no place before a span has the span's words. It stands at the edges of words. Of too long a text nothing is known. */
  isFirst({ start, end }: Span): boolean {
    if (this.#searched === null) return false;
    const at = this.#searched.indexOf(searchable(this.text.slice(start, end)));
    return at < 0 || at >= this.#placeOf(start);
  }

  /** Whether no place between `from` and a span has the span's words. */
  isFirstAfter(from: number, { start, end }: Span): boolean {
    const words = searchable(this.text.slice(start, end));
    const between = searchable(this.text.slice(from, end));
    return between.indexOf(words) === between.length - words.length;
  }

  #search(): string {
    let searched = '';
    for (let from = 0, to = 0; from < this.text.length; from = to) {
      // Not within white space, which is searched as one space.
      to = Math.min(this.text.length, from + MARK);
      while (to < this.text.length && /\s/.test(this.text.charAt(to - 1))) to++;
      searched += searchable(this.text.slice(from, to));
      this.#marks.push({ at: to, searched: searched.length });
    }
    return searched;
  }

  /** Where a place in the text is in what is searched. */
  #placeOf(place: number): number {
    const { at, searched } = this.#marks.findLast((mark) => mark.at <= place) ?? { at: 0, searched: 0 };
    return searched + searchable(this.text.slice(at, place)).length;
  }

  /** A span with so many words before and after, each within one line. */
  context({ start, end }: Span, before: number, after: number): Span {
    return {
      start: before ? this.wordsBefore(start, before, this.#lineStart(start)) : start,
      end: after ? this.wordsAfter(end, after, this.#lineEnd(end)) : end,
    };
  }

  /** Where the n words before a place begin. @param room How far to look at first, in characters. */
  wordsBefore(place: number, n: number, limit: number, room = n * ROOM): number {
    const near = Math.max(limit, place - room);
    const words = [...this.text.slice(near, place).matchAll(/\S+/g)];
    // The first may be cut.
    if (near > limit && words.length <= n) return this.wordsBefore(place, n, limit, room * 4);
    return near + (words.at(-n) ?? words[0] ?? { index: place - near }).index;
  }

  /** Where the n words after a place end. */
  wordsAfter(place: number, n: number, limit: number): number {
    let end = place;
    let words = 0;
    for (const { 0: word, index } of this.text.slice(place, limit).matchAll(/\S+/g)) {
      end = place + index + word.length;
      if (++words === n) break;
    }
    return end;
  }

  hasLineEnd({ start, end }: Span): boolean {
    return this.text.slice(start, end).includes('\n');
  }

  encoded({ start, end }: Span): string {
    // A lone surrogate cannot be encoded, and no browser would find it.
    const words = this.text
      .slice(start, end)
      .replace(/\s+/g, ' ')
      .replace(/\p{Surrogate}/gu, '');
    return encodeURIComponent(words).replace(/-/g, '%2D');
  }

  /** Of the line that the words before a place stand in: its own, or the one before where it begins a line. */
  #lineStart(place: number): number {
    const before = this.text.slice(0, place).trimEnd();
    const near = before.slice(-MOST_LINE);
    const line = near.lastIndexOf('\n');
    // Of too long a line, from a word's beginning on.
    const start = line >= 0 || near === before ? line + 1 : near.search(/\s|$/);
    return before.length - near.length + start;
  }

  #lineEnd(place: number): number {
    const begins = place + this.text.slice(place).search(/\S|$/);
    const near = this.text.slice(begins, begins + MOST_LINE);
    const line = near.indexOf('\n');
    return begins + (line < 0 ? near.length : line);
  }
}

const searchable = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .toLowerCase();

/** Without the white space at its ends, and within the text. */
function trimmed(text: string, { start, end: wanted }: Span): Span {
  const end = Math.min(wanted, text.length);
  const said = text.slice(start, end);
  return { start: start + said.length - said.trimStart().length, end: end - (said.length - said.trimEnd().length) };
}
