import { Label } from '../engine/quotations/labelling/labels.ts';
import { quotedAt, type Range, type Scene } from '../engine/quotations/scene.ts';
import type { Words } from '../engine/text/words.ts';
import type { Span } from '../engine/types.ts';
import type { GoldQuotation, GoldSpan, QuotedArticle } from './gold-articles.ts';

/** A part of an annotated quotation: one that its cue splits has several. */
export interface GoldPart extends Span {
  /** False for an unspoken belief or plan. */
  readonly core: boolean;
  readonly speaker: GoldQuotation['speaker'];
}

const spanOf = (span: GoldSpan): Span => ('start' in span ? span : { start: span[0], end: span[1] });

/** The words that a span of the text touches. */
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

/** The right label of each word; −1 where nobody annotated. */
export function goldLabels({ quotes, ignore }: QuotedArticle, scene: Scene): Int8Array {
  const { words } = scene;
  const labels = new Int8Array(words.length);
  const fill = (span: Span, label: number, first = label): void => {
    const range = wordsOf(words, span);
    labels.fill(label, range.first, range.last + 1);
    if (range.first <= range.last) labels[range.first] = first;
  };
  const core = quotes.filter((quote) => quote.core !== false);
  for (const { spans } of quotes.filter((quote) => quote.core === false))
    for (const span of spans) fill(spanOf(span), Label.unspoken);
  for (const { speaker, cue } of core) {
    if (speaker) fill(speaker, Label.speaker);
    if (cue) fill(cue, Label.cue);
  }
  for (const { spans, cue } of core)
    for (const span of spans.map(spanOf)) {
      const { first, last } = wordsOf(words, span);
      if (isDirect(scene, first, last)) fill(span, Label.direct);
      else if (!cue || span.start >= cue.end) fill(span, Label.after, Label.afterFirst);
      else fill(span, Label.before);
    }
  for (const span of ignore ?? []) fill(spanOf(span), -1);
  return labels;
}

function isDirect(scene: Scene, first: number, last: number): boolean {
  let inside = false;
  for (let i = first; i <= last; i++) {
    if (scene.words.type(i).shape === 'punct') continue;
    if (!quotedAt(scene, i)) return false;
    inside = true;
  }
  return inside;
}

/** All parts, in the order of the text, trimmed as the scorer trims them. */
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

/** A span without what is neither letter nor digit at its ends. */
function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && !isWord(text[from])) from++;
  while (to > from && !isWord(text[to - 1])) to--;
  return { start: from, end: to };
}

/** Characters a gold part and a range of words share, of those of both. */
export function shared(part: Span, text: string, { words }: Scene, { first, last }: Range): number {
  return sharedSpan(part, text, { start: words.start(first), end: words.end(last) });
}

/** Characters a gold part and a span share, of those of both. */
export function sharedSpan(part: Span, text: string, { start, end }: Span): number {
  if (end <= part.start || start >= part.end) return 0;
  const range = trimmed(text, { start, end });
  const both = Math.min(range.end, part.end) - Math.max(range.start, part.start);
  return both <= 0 ? 0 : both / (range.end - range.start + part.end - part.start - both);
}

const PRONOUN = /^(?:he|she|they|it|i|we|you|who|his|her|their)$/i;

/** Whether a range of words is the gold speaker's mention, or names them by the same last word. */
export function isSpeaker(gold: Named, { words }: Scene, { first, last }: Range): boolean {
  return sameSpeaker(gold, { start: words.start(first), end: words.end(last), name: words.slice(first, last) });
}

interface Named extends Span {
  readonly text: string;
}

/** As the scorer has it: at least half of the mention lies in the gold one, or both have the same last name. */
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
