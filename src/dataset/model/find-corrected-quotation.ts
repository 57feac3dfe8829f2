import type { Quotation } from '../../engine/types.ts';
import type { CorrectedPlace } from './corrections.ts';
import { type QuotationMark, wordsOfMark } from './quotation-identity.ts';

/**
 * Finds the quotation that a correction is about, in a reading or a text that may be another one than it was made in: by its words,
 * and where an article has them more than once, by what stands around them. Where no quotation has these very words, it is the one
 * that has most of the place where they stand: another engine may begin or end it elsewhere.
 * @returns its index; null where it is not there any more
 */
export function findCorrectedQuotation(
  place: CorrectedPlace,
  text: string,
  quotations: readonly Quotation[],
  marks: readonly QuotationMark[],
): number | null {
  const words = wordsOfMark(place.mark);
  const same = marks.flatMap((mark, index) => (wordsOfMark(mark) === words ? [index] : []));
  if (same.length > 1) {
    const likeness = (index: number): number => likenessAround(text, quotations[index]?.start ?? 0, place);
    // Where the surroundings tell nothing, it is the one of that number.
    return (
      same.sort(
        (a, b) =>
          likeness(b) - likeness(a) || Number(marks[b] === place.mark) - Number(marks[a] === place.mark) || a - b,
      )[0] ?? null
    );
  }
  return same[0] ?? atPlaceOfWords(place, text, quotations);
}

/** The quotation that has at least half of the place where the words stand, and the most of it. */
function atPlaceOfWords(place: CorrectedPlace, text: string, quotations: readonly Quotation[]): number | null {
  const start = placeOfWords(place, text);
  if (start === null) return null;
  const end = start + place.words.length;
  let found: number | null = null;
  let most = place.words.length / 2;
  for (const [index, one] of quotations.entries()) {
    const common = Math.min(end, one.end) - Math.max(start, one.start);
    if (common < most || (common === most && found !== null)) continue;
    found = index;
    most = common;
  }
  return found;
}

/** Where the words stand in a text; where they do more than once, at the place with the most of what stood around them. */
export function placeOfWords(place: CorrectedPlace, text: string): number | null {
  if (place.words === '') return null;
  let found: number | null = null;
  let most = -1;
  for (let at = text.indexOf(place.words); at >= 0; at = text.indexOf(place.words, at + 1)) {
    const likeness = likenessAround(text, at, place);
    if (likeness > most) found = at;
    most = Math.max(most, likeness);
  }
  return found;
}

/** How much of what stood before and after the words stands there now, in UTF-16 units. */
function likenessAround(text: string, start: number, { words, before, after }: CorrectedPlace): number {
  const end = start + words.length;
  let likeness = 0;
  for (let n = 1; n <= before.length && before.at(-n) === text.charAt(start - n); n++) likeness++;
  for (let n = 0; n < after.length && after.charAt(n) === text.charAt(end + n); n++) likeness++;
  return likeness;
}
