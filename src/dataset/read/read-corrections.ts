import type { Correction } from '../model/corrections.ts';
import type { ArticleMeta, QuotationId } from '../model/dataset-types.ts';
import { quotationId } from '../model/quotation-identity.ts';
import { type DatasetDb, type ReadTx, read } from './dataset-transaction.ts';

/**
 * What has become of a correction: it is `shown`, was taken back (`undone`), its quotation is no longer in the article's text
 * (`not found`), or the article is not on record any more (`article gone`). One that was made on a page whose article is not on
 * record holds there (`on page`).
 */
export type CorrectionState = 'shown' | 'undone' | 'not found' | 'article gone' | 'on page';

/** A correction, as the history lists it. */
export interface ListedCorrection {
  readonly correction: Correction;
  readonly state: CorrectionState;
  /** The article in which the reader made it; null where it is gone, and where it is about people. */
  readonly article: ArticleMeta | null;
  /** Null where it is about no quotation. */
  readonly quotation: QuotationId | null;
}

/** All corrections, in force or taken back, in no order. */
export async function readCorrections(db: DatasetDb): Promise<Correction[]> {
  const rows = await read(db, ['corrections'], (tx) => tx.objectStore('corrections').getAll());
  return rows.map(({ articles: _, ...one }) => one);
}

/** Every correction that the reader made, the latest first. */
export function listCorrections(db: DatasetDb): Promise<ListedCorrection[]> {
  return read(db, ['corrections', 'articles', 'readings'], async (tx) => {
    const rows = await tx.objectStore('corrections').getAll();
    const listed = await Promise.all(rows.map((row) => listedCorrection(tx, row)));
    return listed.sort((a, b) => (a.correction.at < b.correction.at ? 1 : a.correction.at > b.correction.at ? -1 : 0));
  });
}

async function listedCorrection(tx: ReadTx, correction: Correction): Promise<ListedCorrection> {
  const [place] = correction.places;
  if (!place) return { correction, state: correction.undone ? 'undone' : 'shown', article: null, quotation: null };
  const article = await tx.objectStore('articles').get(place.article);
  const reading = article && (await tx.objectStore('readings').get([article.id, article.meta.version, article.made]));
  const isFound = reading !== undefined && !reading.unplaced?.includes(correction.id);
  const { change } = correction;
  const isOnPage = change.kind === 'somebody else' && change.page !== undefined;
  const gone = isOnPage ? 'on page' : 'article gone';
  const state = correction.undone ? 'undone' : !article ? gone : isFound ? 'shown' : 'not found';
  const quotation = place.mark === '' ? null : quotationId(place.article, place.mark);
  return { correction, state, article: article?.meta ?? null, quotation };
}
