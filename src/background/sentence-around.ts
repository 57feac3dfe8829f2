let segmenter: Intl.Segmenter | undefined;

/**
 * Finds the sentence around a span of a text.
 *
 * It is found here and not on the page, because making the first segmenter takes 10 ms and more. The segmenter takes quadratic
 * time, so the text should be short.
 * @returns the sentence with its white space folded, and its place in the text
 */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
): { sentence: string; start: number; end: number } {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  // The segmenter ends a sentence at every end of a line, but a page's lines end anywhere.
  const segments = segmenter.segment(text.replace(/\n(?![ \t]*\n)/g, ' '));
  const first = segments.containing(start);
  const last = segments.containing(Math.max(start, end - 1));
  const span = first && last ? { start: first.index, end: last.index + last.segment.length } : { start, end };
  return { sentence: text.slice(span.start, span.end).replace(/\s+/g, ' ').trim(), ...span };
}
