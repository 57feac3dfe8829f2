import { fold } from '../../engine/text/fold.ts';

/** Words in one shingle. Source: Broder, "On the resemblance and containment of documents" (1997), which has runs of words. */
const SHINGLE_WORDS = 5;

/**
 * How much of the shorter of two texts stands in the other, by runs of five words: 0 to 1. Upper case, accents, punctuation and
 * white space do not count. A text of fewer words than five is like another only where that holds the same words.
 */
export function textLikeness(a: string, b: string): number {
  const [few, many] = [shinglesOf(a), shinglesOf(b)].sort((x, y) => x.size - y.size);
  if (!few || !many || few.size === 0) return 0;
  let shared = 0;
  for (const shingle of few) if (many.has(shingle)) shared++;
  return shared / few.size;
}

/** The likeness from which two texts are one, changed or cut: half of the shorter one. */
export const SAME_TEXT = 0.5;

function shinglesOf(text: string): Set<string> {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<string>();
  for (let at = 0; at <= Math.max(0, words.length - SHINGLE_WORDS); at++)
    if (words.length > 0) shingles.add(words.slice(at, at + SHINGLE_WORDS).join(' '));
  return shingles;
}
