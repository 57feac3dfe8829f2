import type { ArticleId, QuotationInArticle } from '../model/dataset-types.ts';
import type { ArticleRow } from '../model/stored-rows.ts';
import type { StoreName } from './database-schema.ts';
import type { ReadTx } from './dataset-transaction.ts';
import { articleQuotations } from './read-quotations.ts';

/** The stores that a transaction needs for finding quotations that are alike. */
export const ALIKE_STORES: readonly StoreName[] = ['articles', 'entities', 'quotations', 'shingles'];

/** Readings that are looked at of those that have one shingle, at most; a shingle of more says too little. */
const MAX_PER_SHINGLE = 40;
/** Articles whose quotations are read, at most: those that share the most, and the rarest, shingles. */
const MAX_ARTICLES = 6;

/**
 * The quotations of those articles on record that have quotations in nearly the same words as one, found by an index, so that the
 * number of reads does not grow with the dataset: one per shingle, and two per article that is looked at.
 * @param shingles the `soughtShingles` of the one
 * @param besides an article that is left out
 */
export async function findAlike(
  tx: ReadTx,
  shingles: readonly number[],
  besides: ArticleId | null,
): Promise<QuotationInArticle[]> {
  const index = tx.objectStore('shingles').index('shingles');
  const keys = await Promise.all(shingles.map((one) => index.getAllKeys(one, MAX_PER_SHINGLE)));
  const rare = keys.filter(({ length }) => length < MAX_PER_SHINGLE);
  const sharing = new Map<
    string,
    { readonly id: ArticleId; readonly version: string; readonly made: string; score: number }
  >();
  for (const found of rare.length > 0 ? rare : keys)
    for (const [id, version, made] of found) {
      if (id === besides) continue;
      const key = `${id} ${version} ${made}`;
      const one = sharing.get(key) ?? { id, version, made, score: 0 };
      one.score += 1 / found.length;
      sharing.set(key, one);
    }
  const likely = [...sharing.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const rows: ArticleRow[] = [];
  for (const { id, version, made } of likely) {
    const row = await tx.objectStore('articles').get(id);
    // The index also has readings that are not shown: of other versions, of other engines, of deleted articles.
    if (row?.meta.version === version && row.made === made) rows.push(row);
    if (rows.length === MAX_ARTICLES) break;
  }
  return (await Promise.all(rows.map((row) => articleQuotations(tx, row)))).flat();
}
