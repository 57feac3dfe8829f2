let segmenter: Intl.Segmenter | undefined;

/**
 * The sentence of a text that holds a stretch: its words with white space folded, and where it stands. The segmenter is
 * quadratic on long texts, and the first one takes 10 ms and more to make, which is why no page makes one.
 */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
): { sentence: string; start: number; end: number } {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  // It ends a sentence at each line's end; a page's lines end anywhere.
  const segments = segmenter.segment(text.replace(/\n(?![ \t]*\n)/g, ' '));
  const first = segments.containing(start);
  const last = segments.containing(Math.max(start, end - 1));
  const span = first && last ? { start: first.index, end: last.index + last.segment.length } : { start, end };
  return { sentence: text.slice(span.start, span.end).replace(/\s+/g, ' ').trim(), ...span };
}
