import type { Reading } from '../../../engine/types.ts';
import type { ArticleMeta } from '../dataset-types.ts';
import type { QuotationDays } from '../quotation-days.ts';
import { wordsOf } from './folded-words.ts';

/** What search knows of an article: all its words, and in which of its quotations each is. */
export interface IndexedArticle {
  readonly meta: Pick<ArticleMeta, 'id' | 'date' | 'source' | 'quotations'>;
  readonly days: QuotationDays;
  /** The indexes of quotations for which one of another article stands, in order: they are not searched. */
  readonly repeated: readonly number[];
  /** For each word, the indexes of the quotations that have it, in order. */
  readonly words: ReadonlyMap<string, readonly number[]>;
}

/** Quotations of one article that search knows, at most: an index has 15 bits (see `WordIndexRow`). */
export const MAX_INDEXED_QUOTATIONS = 2 ** 15;

/**
 * The words of an article's title, source, author, text and quotations.
 * @param repeated the indexes of quotations for which one of another article stands: they are left out
 */
export function articleWords(
  { title, source, author }: Pick<ArticleMeta, 'title' | 'source' | 'author'>,
  text: string,
  { quotations }: Pick<Reading, 'quotations'>,
  repeated: ReadonlySet<number>,
): Map<string, number[]> {
  const words = new Map<string, number[]>();
  for (const of of [title, source, author, text])
    for (const word of wordsOf(of ?? '')) if (!words.has(word)) words.set(word, []);
  for (const [index, quotation] of quotations.slice(0, MAX_INDEXED_QUOTATIONS).entries()) {
    if (repeated.has(index)) continue;
    for (const word of new Set(wordsOf(quotation.text))) {
      const indexes = words.get(word);
      if (indexes) indexes.push(index);
      else words.set(word, [index]);
    }
  }
  return words;
}
