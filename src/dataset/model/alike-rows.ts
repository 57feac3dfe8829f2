import type { FullArticle } from './dataset-types.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { ReadingStamp } from './reading-stamp.ts';
import { articleShingles } from './shingles.ts';
import type { FingerprintRow, ShinglesRow } from './stored-rows.ts';

// The rows by which articles and quotations that are alike are found. Only the writer makes them, and needs for it what tells two
// wordings apart, which would make the background larger.

export const fingerprintRow = (
  article: Pick<FullArticle, 'meta' | 'text' | 'reading'>,
  made: ReadingStamp,
): FingerprintRow => ({
  article: article.meta.id,
  version: article.meta.version,
  made,
  ...fingerprintOf(article),
});

/** Null where the reading has no quotation that could be found by its words. */
export function shinglesRow(
  { meta, text, reading }: Pick<FullArticle, 'meta' | 'text' | 'reading'>,
  made: ReadingStamp,
): ShinglesRow | null {
  const shingles = articleShingles(text, reading.quotations);
  return shingles.length > 0 ? { article: meta.id, version: meta.version, made, shingles } : null;
}
