import type { ArticleId, ArticleMeta } from '../model/dataset-types.ts';
import { compareDates } from '../model/partial-date.ts';
import type { ReadingNumber } from '../model/stored-rows.ts';
import { textBands } from '../model/text-bands.ts';
import { SAME_TEXT, textLikeness } from '../model/text-likeness.ts';
import { type DatasetDb, read } from './dataset-transaction.ts';
import { articleWithReading } from './shown-readings.ts';

/** Readings that are looked at of those that share one band of a text, at most. */
const MAX_PER_BAND = 200;
/** Texts that are compared, at most: those that share the most bands. */
const MAX_COMPARED = 20;

/**
 * The other articles that have the same text, or nearly: an agency's, printed elsewhere under another headline, cut, or with
 * another beginning. They are found by an index, so that the number of reads does not grow with the number of articles. The
 * earliest first, undated last.
 * @param besides the article itself
 */
export function findCopies(db: DatasetDb, text: string, besides: ArticleId): Promise<ArticleMeta[]> {
  return read(db, ['articles', 'likenesses', 'texts'], async (tx) => {
    const index = tx.objectStore('likenesses').index('bands');
    const numbers = await Promise.all(textBands(text).map((band) => index.getAllKeys(band, MAX_PER_BAND)));
    const bands = new Map<ReadingNumber, number>();
    for (const reading of numbers.flat()) bands.set(reading, (bands.get(reading) ?? 0) + 1);
    const likely = [...bands].sort(([a, one], [b, other]) => other - one || a - b);
    const copies: ArticleMeta[] = [];
    let compared = 0;
    for (const [reading] of likely) {
      const row = await articleWithReading(tx, reading);
      if (!row || row.id === besides) continue;
      if (compared++ >= MAX_COMPARED) break;
      const stored = await tx.objectStore('texts').get([row.id, row.meta.version]);
      if (stored && textLikeness(stored.text, text) >= SAME_TEXT) copies.push(row.meta);
    }
    return copies.sort(
      (a, b) => Number(!a.date) - Number(!b.date) || compareDates(a.date, b.date) || (a.id < b.id ? -1 : 1),
    );
  });
}
