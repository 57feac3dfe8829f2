import type { Quotation } from '../../engine/types.ts';
import type { ArticleId, QuotationId } from './dataset-types.ts';
import { plainWords, wordsHash } from './word-hash.ts';

// A quotation is identified by its article and its words, not by its place: in another version of the article's text, in which
// the words stand elsewhere or have another speaker, it is the same quotation.

/** A quotation's words as a short string; where an article has the same words again, with their number: "1k2j3h", "1k2j3h.2". */
export type QuotationMark = string;

/** The marks of an article's quotations, in the order of the reading. No two of one reading are the same. */
export function quotationMarks(quotations: readonly Pick<Quotation, 'text'>[]): QuotationMark[] {
  const times = new Map<string, number>();
  return quotations.map(({ text }) => {
    const mark = wordsHash(plainWords(text)).toString(36);
    const nth = (times.get(mark) ?? 0) + 1;
    times.set(mark, nth);
    return nth === 1 ? mark : `${mark}.${nth}`;
  });
}

/** The part of a mark that is the same for the same words, however often an article has them. */
export const wordsOfMark = (mark: QuotationMark): string => mark.split('.', 1)[0] ?? mark;

/** `article:…~mark`. */
export const quotationId = (article: ArticleId, mark: QuotationMark): QuotationId => `${article}~${mark}`;

/** The mark in a quotation's id, if it is one of an article's; otherwise null. */
export const markInId = (id: string, article: ArticleId): QuotationMark | null =>
  id.startsWith(`${article}~`) ? id.slice(article.length + 1) : null;
