import type { EntityId, Quotation, Reading, Span } from '../../engine/types.ts';
import type { CorrectedPlace, QuotationChange } from './corrections.ts';
import { placeOfWords } from './find-corrected-quotation.ts';

// A quotation that begins or ends elsewhere than the engine has read it.

/** Where the words that a quotation is to have stand in a text; null where they do not stand there. */
export function newEnds(
  place: CorrectedPlace,
  { words, from }: Extract<QuotationChange, { readonly kind: 'words' }>,
  text: string,
): Span | null {
  const at = placeOfWords(place, text);
  if (at === null) return null;
  const span = { start: at + from, end: at + from + words.length };
  return span.start >= 0 && text.slice(span.start, span.end) === words ? span : null;
}

/**
 * A quotation with other ends. What is between its parts, as its cue, stays out; in a direct one all that is added is in quotation
 * marks, in another one nothing is.
 */
export function withEnds(quotation: Quotation, { start, end }: Span, text: string, { mentions }: Reading): Quotation {
  const spans = stretched(quotation.spans, { start, end });
  const quoted = quotation.kind === 'direct' ? spans : quotation.quoted.flatMap((part) => within(part, { start, end }));
  const isInside = (one: Span): boolean => spans.some((part) => one.start >= part.start && one.end <= part.end);
  const speaker = quotation.speaker?.entity;
  const about = mentions.filter(isInside).map(({ entity }) => entity);
  return {
    ...quotation,
    start,
    end,
    spans,
    quoted,
    kind: quoted.length === 0 ? 'indirect' : quotation.kind,
    text: spans.map((part) => text.slice(part.start, part.end)).join(' '),
    about: [...new Set<EntityId>(about)].filter((id) => id !== speaker),
    sentence: sentencesAround(quotation.sentence, { start, end }, text),
  };
}

/** The parts of a quotation, the first and the last of which reach to its new ends. Parts that lie outside go. */
function stretched(parts: readonly Span[], ends: Span): Span[] {
  const left = parts.filter((part) => part.end > ends.start && part.start < ends.end);
  if (left.length === 0) return [ends];
  return left.map((part, i) => ({
    start: i === 0 ? ends.start : part.start,
    end: i === left.length - 1 ? ends.end : part.end,
  }));
}

const within = (part: Span, ends: Span): Span[] => {
  const cut = { start: Math.max(part.start, ends.start), end: Math.min(part.end, ends.end) };
  return cut.start < cut.end ? [cut] : [];
};

/** How much of a text around a quotation is looked at for the ends of its sentences, in UTF-16 units. */
const LOOKED_AT = 2_000;

function sentencesAround(before: Span, { start, end }: Span, text: string): Span {
  const from = Math.max(0, text.lastIndexOf('\n', start - 1) + 1, start - LOOKED_AT);
  const newline = text.indexOf('\n', end);
  const until = Math.min(newline < 0 ? text.length : newline, end + LOOKED_AT);
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const held = Array.from(segmenter.segment(text.slice(from, until)), ({ index, segment }) => ({
    start: from + index,
    end: from + index + segment.trimEnd().length,
  })).filter((one) => one.end > start && one.start < end);
  return {
    start: Math.min(before.start <= start ? before.start : start, held[0]?.start ?? start),
    end: Math.max(before.end >= end ? before.end : end, held.at(-1)?.end ?? end),
  };
}
