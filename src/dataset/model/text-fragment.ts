import { itemAt } from '../../engine/item-at.ts';
import type { Span } from '../../engine/types.ts';

// Makes links that scroll to a quotation on its article's page: text fragments (#:~:text=…), as
// https://wicg.github.io/scroll-to-text-fragment/ defines them. A fragment is built as browsers build the one for "Copy link to
// highlight"; the first two lengths are theirs: fragment-generation-utils.js of
// https://github.com/GoogleChromeLabs/text-fragments-polyfill.

/** Up to this length the words are given in full; longer ones by their first and last words. */
const MAX_EXACT_CHARS = 300;
/** Words shorter than this always get some words of context. */
const MIN_UNAMBIGUOUS_CHARS = 20;
/** The start and the end of a long quotation have at least this many words. */
const MIN_EDGE_WORDS = 6;
/** Words of context on each side, at most; also words of a start or end. */
const MAX_CONTEXT_WORDS = 24;
/** While another place in the text matches first, start, end and context grow by this many words. */
const CONTEXT_STEP_WORDS = 3;
/** A text longer than this (a book) is not searched for other matches: every fragment gets the most context. */
const MAX_SEARCHED_CHARS = 1_000_000;
/** Estimated characters of a word and the space after it: twice that of English, so that the first slice mostly has enough words. */
const WORD_CHARS = 12;
/** How much of a line is looked at for context: far more than the words of context take. */
const MAX_LINE_CHARS = 10_000;
/** The distance between two checkpoints, at which offsets in the text and in the normalized text are both known. */
const CHECKPOINT_CHARS = 512;

/** The URL that opens a page and scrolls to a text fragment. Without a fragment it is the page's own URL. */
export function sentenceLink(url: string, fragment: string | null): string {
  if (fragment === null) return url;
  const [address = url] = url.split(':~:');
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${fragment}`;
}

/**
 * Returns a function that makes the text fragment of a span of this text: what comes after `#:~:text=`. The fragment has the
 * span's words with white space as single spaces, and as many words of context as it takes for the browser to find this place
 * and no earlier one. `-`, `,` and `&`, which the syntax uses, are encoded too. Null for a span without words.
 *
 * Example: `treaty%20with-,Japan` finds the first "Japan" that follows "treaty with".
 */
export function textFragments(text: string): (span: Span) => string | null {
  const searchable = new SearchableText(text);
  return (span) => {
    const { start, end } = trimmed(text, span);
    return start < end ? directive(searchable, { start, end }) : null;
  };
}

function directive(searchable: SearchableText, span: Span): string {
  // A match of exact words never spans two blocks of a page, so words with a line end can only be given as a range: start,end.
  const whole = span.end - span.start <= MAX_EXACT_CHARS && !searchable.hasLineEnd(span);
  if (!whole) {
    const first = startWords(searchable, span);
    const last = endWords(searchable, span, first.end);
    if (last) return withContext(searchable, first, `${searchable.encoded(first)},${searchable.encoded(last)}`);
  }
  return withContext(searchable, span, searchable.encoded(span));
}

/** Adds a prefix, then also a suffix, to the directive, until the first match in the text is the right one. */
function withContext(searchable: SearchableText, words: Span, core: string): string {
  const extended = shortestContext(searchable, words);
  const before = trimmed(searchable.text, { start: extended.start, end: words.start });
  const after = trimmed(searchable.text, { start: words.end, end: extended.end });
  const prefix = before.start < before.end ? `${searchable.encoded(before)}-,` : '';
  // A suffix follows a range's end, but the browser picks the range by its start: only the prefix can tell two ranges apart.
  const suffix = after.start < after.end && !core.includes(',') ? `,-${searchable.encoded(after)}` : '';
  return prefix + core + suffix;
}

function shortestContext(searchable: SearchableText, words: Span): Span {
  if (!searchable.isSearched) return searchable.context(words, MAX_CONTEXT_WORDS, MAX_CONTEXT_WORDS);
  if (words.end - words.start >= MIN_UNAMBIGUOUS_CHARS && searchable.isFirst(words)) return words;
  for (let n = CONTEXT_STEP_WORDS; n <= MAX_CONTEXT_WORDS; n += CONTEXT_STEP_WORDS) {
    const extended = searchable.context(words, n, 0);
    if (searchable.isFirst(extended)) return extended;
  }
  for (let n = CONTEXT_STEP_WORDS; n < MAX_CONTEXT_WORDS; n += CONTEXT_STEP_WORDS) {
    const extended = searchable.context(words, MAX_CONTEXT_WORDS, n);
    if (searchable.isFirst(extended)) return extended;
  }
  return searchable.context(words, MAX_CONTEXT_WORDS, MAX_CONTEXT_WORDS);
}

/** The first few words of a span, more while they also occur earlier in the text. They end with the span's first line. */
function startWords(searchable: SearchableText, span: Span): Span {
  const said = searchable.text.slice(span.start, span.end);
  const line = said.indexOf('\n');
  const limit = line < 0 ? span.end : span.start + said.slice(0, line).trimEnd().length;
  let n = MIN_EDGE_WORDS;
  let end = searchable.wordsAfter(span.start, n, limit);
  while (end < limit && n < MAX_CONTEXT_WORDS && !searchable.isFirst({ start: span.start, end })) {
    n += CONTEXT_STEP_WORDS;
    end = searchable.wordsAfter(span.start, n, limit);
  }
  return { start: span.start, end };
}

/** The last few words of a span, more while they also occur between its start and its end; null where no words are left. */
function endWords(searchable: SearchableText, span: Span, from: number): Span | null {
  const said = searchable.text.slice(from, span.end);
  const line = said.lastIndexOf('\n');
  const limit = from + Math.max(line + 1, said.search(/\S|$/));
  let n = MIN_EDGE_WORDS;
  let start = searchable.wordsBefore(span.end, n, limit);
  while (start > limit && !searchable.isFirstAfter(from, { start, end: span.end })) {
    n += CONTEXT_STEP_WORDS;
    const longer = searchable.wordsBefore(span.end, n, limit);
    // The whole line is taken; there may still be white space before it.
    if (longer === start) break;
    start = longer;
  }
  const end = trimmed(searchable.text, { start, end: span.end });
  return end.start < end.end ? end : null;
}

/** A text normalized as a browser normalizes it for text fragments: ignoring case, and kinds of quotation marks and white space. */
class SearchableText {
  readonly text: string;
  /** The normalized text; null where the text is too long to be searched for each of its quotations. */
  readonly #normalized: string | null;
  /** Offsets in the text with the corresponding offsets in the normalized text, at least `CHECKPOINT_CHARS` apart. */
  readonly #checkpoints: { readonly offset: number; readonly normalized: number }[] = [{ offset: 0, normalized: 0 }];

  constructor(text: string) {
    this.text = text;
    this.#normalized = text.length > MAX_SEARCHED_CHARS ? null : this.#normalize();
  }

  get isSearched(): boolean {
    return this.#normalized !== null;
  }

  /** Whether the span's words occur nowhere earlier in the text. The span begins and ends at word boundaries. False for too long a text. */
  isFirst({ start, end }: Span): boolean {
    if (this.#normalized === null) return false;
    const at = this.#normalized.indexOf(normalize(this.text.slice(start, end)));
    return at < 0 || at >= this.#normalizedOffset(start);
  }

  /** Whether the span's words occur nowhere between `from` and the span. */
  isFirstAfter(from: number, { start, end }: Span): boolean {
    const words = normalize(this.text.slice(start, end));
    const between = normalize(this.text.slice(from, end));
    return between.indexOf(words) === between.length - words.length;
  }

  #normalize(): string {
    let normalized = '';
    for (let from = 0, to = 0; from < this.text.length; from = to) {
      // A checkpoint must not split white space, which is normalized to one space.
      to = Math.min(this.text.length, from + CHECKPOINT_CHARS);
      while (to < this.text.length && /\s/.test(this.text.charAt(to - 1))) to++;
      normalized += normalize(this.text.slice(from, to));
      this.#checkpoints.push({ offset: to, normalized: normalized.length });
    }
    return normalized;
  }

  /** The offset in the normalized text of an offset in the text. */
  #normalizedOffset(place: number): number {
    // As they are at least so far apart, no later one lies before the place.
    let n = Math.min(this.#checkpoints.length - 1, Math.floor(place / CHECKPOINT_CHARS));
    while (n > 0 && itemAt(this.#checkpoints, n).offset > place) n--;
    const last = itemAt(this.#checkpoints, n);
    return last.normalized + normalize(this.text.slice(last.offset, place)).length;
  }

  /** A span extended by some words before and after it, on each side within one line. */
  context({ start, end }: Span, before: number, after: number): Span {
    return {
      start: before ? this.wordsBefore(start, before, this.#lineStart(start)) : start,
      end: after ? this.wordsAfter(end, after, this.#lineEnd(end)) : end,
    };
  }

  /** Where the n words before a place begin. @param room how many characters to look back at first */
  wordsBefore(place: number, n: number, limit: number, room = n * WORD_CHARS): number {
    const from = Math.max(limit, place - room);
    const words = [...this.text.slice(from, place).matchAll(/\S+/g)];
    // The slice may have cut its first word.
    if (from > limit && words.length <= n) return this.wordsBefore(place, n, limit, room * 4);
    return from + (words.at(-n) ?? words[0] ?? { index: place - from }).index;
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

  /** The start of the line that contains the words before a place: of the line before, where the place begins a line. */
  #lineStart(place: number): number {
    const before = this.text.slice(0, place).trimEnd();
    const tail = before.slice(-MAX_LINE_CHARS);
    const line = tail.lastIndexOf('\n');
    // A line that is too long counts from the next start of a word.
    const start = line >= 0 || tail === before ? line + 1 : tail.search(/\s|$/);
    return before.length - tail.length + start;
  }

  #lineEnd(place: number): number {
    const begins = place + this.text.slice(place).search(/\S|$/);
    const head = this.text.slice(begins, begins + MAX_LINE_CHARS);
    const line = head.indexOf('\n');
    return begins + (line < 0 ? head.length : line);
  }
}

const normalize = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .toLowerCase();

/** A span without the white space at its ends, and cut at the end of the text. */
function trimmed(text: string, { start, end: wanted }: Span): Span {
  const end = Math.min(wanted, text.length);
  const said = text.slice(start, end);
  return { start: start + said.length - said.trimStart().length, end: end - (said.length - said.trimEnd().length) };
}
