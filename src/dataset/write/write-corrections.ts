import { wholeArticle } from '../model/apply-corrections.ts';
import { type ArticleFactsChange, articleFacts, type QuotationChange } from '../model/corrections.ts';
import type { ArticleId, CorrectionId, QuotationId } from '../model/dataset-types.ts';
import type { StoreName } from '../read/database-schema.ts';
import { type DatasetDb, read } from '../read/dataset-transaction.ts';
import { getArticle } from '../read/read-articles.ts';
import { applyCorrection, showCorrection, storedCorrection } from './apply-correction.ts';
import { placesOf } from './corrected-places.ts';
import { writeQueueOf } from './write-queue.ts';

// What the reader does about what is wrong: corrects it, takes a correction back, makes it again.

/** A correction that the reader asks for. */
export interface AskedCorrection {
  /** The id of the correction, which no other correction has. */
  readonly id: CorrectionId;
  readonly article: ArticleId;
  readonly quotation: QuotationId;
  readonly change: QuotationChange;
  /** Now, ISO 8601. */
  readonly at: string;
}

/**
 * Corrects a quotation, and those of the same words by the same speaker in other articles. Calling this again with the same id does
 * nothing more.
 * @returns false where the article no longer has the quotation
 */
export function correctQuotation(db: DatasetDb, asked: AskedCorrection): Promise<boolean> {
  return writeQueueOf(db)(async () => {
    const stored = await storedCorrection(db, asked.id);
    if (stored) {
      await showCorrection(db, stored);
      return true;
    }
    const found = await read(db, CORRECTED_STORES, (tx) => placesOf(tx, asked));
    if (!found) return false;
    const { id, at, change } = asked;
    await applyCorrection(db, { id, at, change, ...found, undone: false, changedAt: at });
    return true;
  });
}

/** A correction of what is known of an article besides its text that the reader asks for. */
export interface AskedArticleCorrection {
  readonly id: CorrectionId;
  readonly article: ArticleId;
  readonly facts: ArticleFactsChange['facts'];
  /** Now, ISO 8601. */
  readonly at: string;
}

/**
 * Corrects an article's title, author, source, address or date. Calling this again with the same id does nothing more.
 * @returns false where the dataset does not have the article
 */
export function correctArticle(db: DatasetDb, { id, article, facts, at }: AskedArticleCorrection): Promise<boolean> {
  return writeQueueOf(db)(async () => {
    if (await storedCorrection(db, id)) return true;
    const meta = await getArticle(db, article);
    if (!meta) return false;
    const was = articleFacts(facts).map((fact) => meta[fact] ?? '');
    await applyCorrection(db, {
      id,
      at,
      change: { kind: 'article', facts },
      was: was.join(' · ').slice(0, MAX_WAS_CHARS) || null,
      places: [wholeArticle(article)],
      undone: false,
      changedAt: at,
    });
    return true;
  });
}

/** UTF-16 units of what was shown before, in a correction, at most. */
const MAX_WAS_CHARS = 4_000;

/**
 * Takes a correction back, or makes one that was taken back again.
 * @param at now, ISO 8601
 * @returns false where there is no such correction
 */
export function setCorrectionUndone(db: DatasetDb, id: CorrectionId, undone: boolean, at: string): Promise<boolean> {
  return writeQueueOf(db)(async () => {
    const stored = await storedCorrection(db, id);
    if (stored && stored.undone !== undone) {
      // Also where the clock was set back, it is the latest state.
      const changedAt = at > stored.changedAt ? at : new Date(Date.parse(stored.changedAt) + 1).toISOString();
      const { articles: _, ...correction } = stored;
      await applyCorrection(db, { ...correction, undone, changedAt });
    } else if (stored) await showCorrection(db, stored);
    return stored !== undefined;
  });
}

const CORRECTED_STORES = [
  'articles',
  'corrections',
  'fingerprints',
  'likenesses',
  'quotations',
  'readings',
  'texts',
] as const satisfies StoreName[];
