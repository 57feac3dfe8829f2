import type { QuotationId } from '../dataset/model/dataset-types.ts';
import type { DisplayedQuotation } from '../dataset/model/displayed-quotation.ts';
import type { ChangedParagraph } from './page-article.ts';

/** A quotation that only one of two versions of an article has. */
export interface ChangedQuotation extends DisplayedQuotation {
  readonly id: QuotationId;
  /** Who said it; null where that is not clear. */
  readonly speaker: string | null;
}

/** What is different in a version of an article's text from the one before. */
export interface VersionChanges {
  readonly paragraphs: readonly ChangedParagraph[];
  readonly added: readonly ChangedQuotation[];
  readonly removed: readonly ChangedQuotation[];
}
