import type { ExtractArticle } from '../import/import-types.ts';
import type { ChangedParagraph } from '../messages/page-article.ts';

export type { ExtractArticle };

/** The functions that the extraction script provides for pages. */
export interface PageTools {
  readonly extract: ExtractArticle;
  /** The paragraphs that differ between two texts. */
  readonly textChanges: (before: string, now: string) => ChangedParagraph[];
}

/** The name under which the extraction script puts its functions on the worker's global object. */
export const PAGE_TOOLS = 'onRecordPageTools';
