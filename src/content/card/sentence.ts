/** How far around a mention its sentence is looked for, in UTF-16 units: the segmenter is quadratic on long texts. */
const REACH = 600;

let segmenter: Intl.Segmenter | undefined;

/** The sentence of a text that holds a stretch, white space folded. */
export function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(0, start - REACH);
  const window = text.slice(from, end + REACH);
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  const segments = segmenter.segment(window);
  const first = segments.containing(start - from);
  const last = segments.containing(Math.max(start, end - 1) - from);
  const sentence = first && last ? window.slice(first.index, last.index + last.segment.length) : text.slice(start, end);
  return sentence.replace(/\s+/g, ' ').trim();
}
