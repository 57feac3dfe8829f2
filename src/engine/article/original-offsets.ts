import type { Rewritten } from '../text/rewritten.ts';
import type { Quotation, Reading, Span } from '../types.ts';

/**
 * Maps a reading of a rewritten text to the offsets of the text as written. Names, mentions and quotations keep the words as they
 * were read: "François" for "Fran&ccedil;ois".
 */
export function withOriginalOffsets(reading: Reading, { startOf, endOf }: Rewritten): Reading {
  const moved = <T extends Span>(span: T): T => ({ ...span, start: startOf(span.start), end: endOf(span.end) });
  const quotation = (one: Quotation): Quotation => ({
    ...moved(one),
    spans: one.spans.map(moved),
    quoted: one.quoted.map(moved),
    cue: one.cue && moved(one.cue),
    speaker: one.speaker && moved(one.speaker),
    sentence: moved(one.sentence),
  });
  return { ...reading, mentions: reading.mentions.map(moved), quotations: reading.quotations.map(quotation) };
}

/** A reading whose mentions and quotations have the words that the text has at their places, marks and line ends included. */
export function withWordsAsWritten(reading: Reading, text: string): Reading {
  const written = <T extends Span>(span: T): T & { readonly text: string } => ({
    ...span,
    text: text.slice(span.start, span.end),
  });
  const quotation = (one: Quotation): Quotation => ({
    ...one,
    text: one.spans.map(({ start, end }) => text.slice(start, end)).join(' '),
    cue: one.cue && written(one.cue),
    speaker: one.speaker && written(one.speaker),
  });
  return { ...reading, mentions: reading.mentions.map(written), quotations: reading.quotations.map(quotation) };
}
