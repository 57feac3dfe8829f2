import type { Rewritten } from '../text/rewritten.ts';
import type { Quotation, Reading, Span } from '../types.ts';

/**
 * Maps a reading of a rewritten text to the offsets of the text as written. Names, mentions and quotations keep the words as they
 * were read: "François" for "Fran&ccedil;ois", and "Jane Doe" for "**Jane** Doe".
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
