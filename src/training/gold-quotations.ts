import { type AnnotatedArticle, quotedAt, type Range } from '../engine/article/quotations/annotated-article.ts';
import { Label } from '../engine/article/quotations/labelling/speech-labels.ts';
import type { Words } from '../engine/text/words.ts';
import type { Span } from '../engine/types.ts';
import type { GoldQuotation, GoldSpan, QuotedArticle } from './gold-articles.ts';

/** A part of an annotated quotation. A quotation that its cue splits has several. */
export interface GoldPart extends Span {
  /** False for a belief or plan that nobody uttered. */
  readonly core: boolean;
  readonly speaker: GoldQuotation['speaker'];
}

const spanOf = (span: GoldSpan): Span => ('start' in span ? span : { start: span[0], end: span[1] });

/** The range of words that a span of the text touches. */
export function wordsOf(words: Words, { start, end }: Span): Range {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words.end(middle) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low - 1;
  while (last + 1 < words.length && words.start(last + 1) < end) last++;
  return { first: low, last };
}

/** The right label of each word; -1 where nobody annotated. */
export function goldLabels({ quotes, ignore }: QuotedArticle, article: AnnotatedArticle): Int8Array {
  const { words } = article;
  const labels = new Int8Array(words.length);
  const range = (span: GoldSpan): Range => wordsOf(words, spanOf(span));
  const fill = ({ first, last }: Range, label: number): unknown => labels.fill(label, first, last + 1);
  for (const { cue, speaker } of quotes.filter(({ core }) => core !== false)) {
    if (speaker) fill(range(speaker), Label.speaker);
    if (cue) fill(range(cue), Label.cue);
  }
  for (const span of ignore ?? []) fill(range(span), -1);
  const taken = new Uint8Array(words.length);
  for (const { first, last, label } of contents(quotes, article, range)) {
    if (taken.subarray(first, last + 1).includes(1)) continue;
    taken.fill(1, first, last + 1);
    fill({ first, last }, label + 1);
    labels[first] = label;
  }
  return labels;
}

/** All content with the label of its first word. Uttered content comes before unuttered, longer before what it contains. */
function contents(
  quotes: readonly GoldQuotation[],
  article: AnnotatedArticle,
  range: (span: GoldSpan) => Range,
): (Range & { readonly label: number })[] {
  return quotes
    .flatMap(({ spans, cue, core }) =>
      spans.map((span) => {
        const { first, last } = range(span);
        const after = !cue || spanOf(span).start >= cue.end;
        const kind = isDirect(article, first, last) ? Label.directFirst : after ? Label.afterFirst : Label.beforeFirst;
        return { first, last, label: core === false ? Label.unspokenFirst : kind };
      }),
    )
    .filter(({ first, last }) => first <= last)
    .sort(
      (a, b) =>
        Number(a.label === Label.unspokenFirst) - Number(b.label === Label.unspokenFirst) ||
        b.last - b.first - (a.last - a.first) ||
        a.first - b.first,
    );
}

function isDirect(article: AnnotatedArticle, first: number, last: number): boolean {
  let inside = false;
  for (let i = first; i <= last; i++) {
    if (article.words.type(i).shape === 'punct') continue;
    if (!quotedAt(article, i)) return false;
    inside = true;
  }
  return inside;
}

/** All annotated parts in the order of the text, trimmed as the scorer trims them. */
export function goldParts({ text, quotes }: Pick<QuotedArticle, 'text' | 'quotes'>): GoldPart[] {
  return quotes
    .flatMap((quote) =>
      quote.spans.map((span) => ({
        ...trimmed(text, spanOf(span)),
        core: quote.core !== false,
        speaker: quote.speaker,
      })),
    )
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
}

const isWord = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}]/u.test(c);

/** A span without characters other than letters and digits at its ends. */
function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && !isWord(text[from])) from++;
  while (to > from && !isWord(text[to - 1])) to--;
  return { start: from, end: to };
}

/** The share of characters that an annotated part and a range of words have in common (intersection over union). */
export function shared(part: Span, text: string, { words }: AnnotatedArticle, { first, last }: Range): number {
  return sharedSpan(part, text, { start: words.start(first), end: words.end(last) });
}

/** The share of characters that an annotated part and a span have in common (intersection over union). */
export function sharedSpan(part: Span, text: string, { start, end }: Span): number {
  if (end <= part.start || start >= part.end) return 0;
  const range = trimmed(text, { start, end });
  const both = Math.min(range.end, part.end) - Math.max(range.start, part.start);
  return both <= 0 ? 0 : both / (range.end - range.start + part.end - part.start - both);
}

const PRONOUN = /^(?:he|she|they|it|i|we|you|who|his|her|their)$/i;

/** Whether a range of words is the annotated speaker's mention, or names them by the same last word. */
export function isSpeaker(gold: Named, { words }: AnnotatedArticle, { first, last }: Range): boolean {
  return sameSpeaker(gold, { start: words.start(first), end: words.end(last), name: words.slice(first, last) });
}

interface Named extends Span {
  readonly text: string;
}

/**
 * Whether two mentions name the same speaker, as the scorer decides: they overlap by at least half, or have the same last name.
 */
export function sameSpeaker(gold: Named, { start, end, name }: Span & { readonly name: string }): boolean {
  const both = Math.min(end, gold.end) - Math.max(start, gold.start);
  if (both > 0 && both * 2 >= end - start) return true;
  return !PRONOUN.test(gold.text.trim()) && lastName(name) === lastName(gold.text);
}

const lastName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/['’]s?$/u, '')
    .match(/[\p{L}\p{N}-]+/gu)
    ?.at(-1) ?? '';
