import type { ArticleId, ArticleMeta } from '../model/dataset-types.ts';
import { compareDates } from '../model/partial-date.ts';
import { textBands } from '../model/text-bands.ts';
import { SAME_TEXT, textLikeness } from '../model/text-likeness.ts';
import { type DatasetDb, read } from './dataset-transaction.ts';

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
  return read(db, ['articles', 'fingerprints', 'texts'], async (tx) => {
    const index = tx.objectStore('fingerprints').index('bands');
    const keys = await Promise.all(textBands(text).map((band) => index.getAllKeys(band, MAX_PER_BAND)));
    const sharing = new Map<
      string,
      { readonly id: ArticleId; readonly version: string; readonly made: string; bands: number }
    >();
    for (const [id, version, made] of keys.flat()) {
      if (id === besides) continue;
      const key = `${id} ${version} ${made}`;
      const found = sharing.get(key) ?? { id, version, made, bands: 0 };
      found.bands++;
      sharing.set(key, found);
    }
    const likely = [...sharing.values()].sort((a, b) => b.bands - a.bands || (a.id < b.id ? -1 : 1));
    const copies: ArticleMeta[] = [];
    let compared = 0;
    for (const { id, version, made } of likely) {
      const row = await tx.objectStore('articles').get(id);
      // The index also has readings that are not shown: of other versions, of other engines, of deleted articles.
      if (row?.meta.version !== version || row.made !== made) continue;
      if (compared++ >= MAX_COMPARED) break;
      const stored = await tx.objectStore('texts').get([id, version]);
      if (stored && textLikeness(stored.text, text) >= SAME_TEXT) copies.push(row.meta);
    }
    return copies.sort(
      (a, b) => Number(!a.date) - Number(!b.date) || compareDates(a.date, b.date) || (a.id < b.id ? -1 : 1),
    );
  });
}
