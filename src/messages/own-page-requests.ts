import type { ArticleId, EntityId } from './dataset-ids.ts';
import type { ArticleDetails, PagePart, PageToKeep } from './page-article.ts';

// What only our own pages may ask of the background, and how they learn that the dataset has changed.

/** The requests that the popup and the options page may send besides those of `PageRequests`. */
export interface OwnPageRequests {
  /** Has the background tell all tabs that the dataset was changed. */
  changed: { ask: { readonly revision: number }; reply: null };
  /** Has the toolbar button show how many per cent of an import are read; null where none is being read any more. */
  importing: { ask: { readonly percent: number | null }; reply: null };
  /** How many quotations were kept in each entity's record since the reader last opened it; those without are left out. */
  newOnRecord: { ask: { readonly entities: readonly EntityId[] }; reply: Readonly<Record<EntityId, number>> };
  /** Those of some entities that are on record, by the ids that are asked for. */
  onRecord: { ask: { readonly entities: readonly EntityId[] }; reply: readonly EntityId[] };
  /** Has the background start the writer where none is running. The reply comes when the writer is being started. */
  wakeWriter: { ask: null; reply: null };
  /** Reads the page in a tab for its article. Nothing is kept. */
  readTab: { ask: { readonly tab: number }; reply: PageToKeep };
  /**
   * Keeps the article of the page in a tab, or what is selected there.
   * @param isConfirmed the reader has answered the page's question; without that a page with one is only read
   * @param at now, ISO 8601
   */
  keepTab: {
    ask: { readonly tab: number; readonly part: PagePart; readonly isConfirmed: boolean; readonly at: string };
    reply: PageToKeep;
  };
  /** Takes back what was kept at a moment, as the writer does. */
  undoKeep: { ask: { readonly id: ArticleId; readonly at: string }; reply: null };
  /** Changes what is known of a kept article besides its text, as the writer does. */
  changeDetails: { ask: { readonly id: ArticleId; readonly details: ArticleDetails }; reply: null };
}

/** The BroadcastChannel on which our own contexts are told that the dataset was changed. */
export const CHANGES_CHANNEL = 'on-record changes';

/** A message on that channel. */
export interface ChangeNotice {
  readonly revision: number;
}
