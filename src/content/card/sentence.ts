/** How far around a mention its sentence is looked for, in UTF-16 units: the segmenter is quadratic on long texts. */
const REACH = 600;

let segmenter: Intl.Segmenter | undefined;

/** The sentence of a text that holds a stretch: its words with white space folded, and where it stands. */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
): { sentence: string; start: number; end: number } {
  const from = Math.max(0, start - REACH);
  const window = text.slice(from, end + REACH);
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  const segments = segmenter.segment(window);
  const first = segments.containing(start - from);
  const last = segments.containing(Math.max(start, end - 1) - from);
  const span =
    first && last ? { start: from + first.index, end: from + last.index + last.segment.length } : { start, end };
  return { sentence: text.slice(span.start, span.end).replace(/\s+/g, ' ').trim(), ...span };
}
