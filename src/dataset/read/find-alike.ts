import type { ArticleId, QuotationInArticle } from '../model/dataset-types.ts';
import type { ArticleRow, ReadingNumber } from '../model/stored-rows.ts';
import type { StoreName } from './database-schema.ts';
import type { ReadTx } from './dataset-transaction.ts';
import { articleQuotations } from './read-quotations.ts';
import { articleWithReading } from './shown-readings.ts';

/** The stores that a transaction needs for finding quotations that are alike. */
export const ALIKE_STORES: readonly StoreName[] = ['articles', 'entities', 'quotations', 'likenesses'];

/** Readings that are looked at of those that have one shingle, at most; a shingle of more says too little. */
const MAX_PER_SHINGLE = 40;
/** Articles whose quotations are read, at most: those that share the most, and the rarest, shingles. */
const MAX_ARTICLES = 6;

/**
 * The quotations of those articles on record that have quotations in nearly the same words as one, found by an index, so that the
 * number of reads does not grow with the dataset: one per shingle, and three per article that is looked at.
 * @param shingles the `soughtShingles` of the one
 * @param besides an article that is left out
 */
export async function findAlike(
  tx: ReadTx,
  shingles: readonly number[],
  besides: ArticleId | null,
): Promise<QuotationInArticle[]> {
  const index = tx.objectStore('likenesses').index('shingles');
  const numbers = await Promise.all(shingles.map((one) => index.getAllKeys(one, MAX_PER_SHINGLE)));
  const rare = numbers.filter(({ length }) => length < MAX_PER_SHINGLE);
  const scores = new Map<ReadingNumber, number>();
  for (const found of rare.length > 0 ? rare : numbers)
    for (const reading of found) scores.set(reading, (scores.get(reading) ?? 0) + 1 / found.length);
  const likely = [...scores].sort(([a, one], [b, other]) => other - one || a - b);
  const rows: ArticleRow[] = [];
  for (const [reading] of likely) {
    const row = await articleWithReading(tx, reading);
    if (row && row.id !== besides) rows.push(row);
    if (rows.length === MAX_ARTICLES) break;
  }
  return (await Promise.all(rows.map((row) => articleQuotations(tx, row)))).flat();
}
