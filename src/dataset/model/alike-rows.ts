import type { ArticleId, FullArticle, TextVersion } from './dataset-types.ts';
import { quotationsFingerprint } from './fingerprint.ts';
import type { ReadingStamp } from './reading-stamp.ts';
import { articleShingles } from './shingles.ts';
import type { FingerprintRow, LikenessRow, ReadingNumber } from './stored-rows.ts';
import { textBands } from './text-bands.ts';
import { wordsHash } from './word-hash.ts';

// The rows by which articles and quotations that are alike are found. Only the writer makes them, and needs for it what tells two
// wordings apart, which would make the background larger.

/** The rows by which a reading is found, and recognised, as alike to others. */
export function alikeRows(
  { meta, text, reading }: Pick<FullArticle, 'meta' | 'text' | 'reading'>,
  made: ReadingStamp,
): { readonly fingerprint: FingerprintRow; readonly likeness: LikenessRow } {
  const key = { article: meta.id, version: meta.version, made };
  const print = quotationsFingerprint({ text, reading });
  return {
    fingerprint: { ...key, ...print },
    likeness: {
      reading: readingNumber(meta.id, meta.version, made),
      ...key,
      bands: textBands(text),
      words: print.words,
      shingles: articleShingles(text, reading.quotations),
    },
  };
}

/** The number of a reading. Two readings share one by a chance that `wordsHash` tells; the later one is then found in the other's stead. */
export const readingNumber = (article: ArticleId, version: TextVersion, made: ReadingStamp): ReadingNumber =>
  wordsHash([article, version, made]);
