import type { Quotation, Reading, Span } from '../types.ts';

/**
 * Maps a reading of a text with decoded HTML escapes to the offsets of the text as written. Names, mentions and quotations keep
 * the decoded words: "François" for "Fran&ccedil;ois".
 */
export function withOriginalOffsets(reading: Reading, original: (offset: number) => number): Reading {
  const moved = <T extends Span>(span: T): T => ({ ...span, start: original(span.start), end: original(span.end) });
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
