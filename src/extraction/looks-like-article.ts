/** The least length of an article's sentences together, in UTF-16 units: two sentences. */
const MIN_PROSE_CHARS = 150;
/** A paragraph of prose has a sentence's length, in UTF-16 units. */
const MIN_PARAGRAPH_CHARS = 40;
/** A caption that says something has so many words; a shorter one is a name or a number. */
const MIN_CAPTION_WORDS = 4;

const SENTENCE_END = /[.!?…。！？।؟։][\]”"’'»)）」』]*$/u;

/**
 * Whether an extracted text reads like an article. Forms, players and lists of links give text too, but short lines instead of
 * sentences.
 * @param isGallery whether its text is captions, which need be no sentences
 */
export function looksLikeArticle(text: string, isGallery = false): boolean {
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => paragraph.trim());
  const prose = paragraphs.filter(
    (one) =>
      (one.length >= MIN_PARAGRAPH_CHARS && SENTENCE_END.test(one)) ||
      (isGallery && one.split(/\s+/).length >= MIN_CAPTION_WORDS),
  );
  return prose.reduce((sum, { length }) => sum + length, 0) >= MIN_PROSE_CHARS;
}
