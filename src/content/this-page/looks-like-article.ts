import { allMatchesIn, elementsByTag, textContentOf } from '../shared/page-nodes.ts';

/** A document of more elements is not read: its markup could not be taken within a frame. */
const MAX_ELEMENTS = 30_000;
/** A paragraph counts from so many units on, by the root of those beyond; as in @mozilla/readability's `isProbablyReaderable`. */
const MIN_PARAGRAPH_CHARS = 140;
const MIN_SCORE = 20;

/** Whether this document has more elements than are read. */
export const isTooLarge = (): boolean => elementsByTag(document, '*').length > MAX_ELEMENTS;

/** Whether a page has as many long paragraphs as an article has. */
export function looksLikeArticle(): boolean {
  let score = 0;
  for (const paragraph of allMatchesIn(document, 'p')) {
    score += Math.sqrt(Math.max(0, (textContentOf(paragraph)?.trim().length ?? 0) - MIN_PARAGRAPH_CHARS));
    if (score > MIN_SCORE) return true;
  }
  return false;
}
