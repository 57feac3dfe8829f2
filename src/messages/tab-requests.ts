import type { EntityId, EntityKind } from '../engine/types.ts';
import type { SpeakersHere } from './page-reading.ts';

// What the background and the popup may ask of the content script in a tab.

/** An entity of a page, with how often the page names it and how many quotations are on record. A row of the popup. */
export interface EntityCount {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  readonly mentions: number;
  readonly quotations: number;
}

/** Which entities a frame's page names. `reading` is true while the page is still being read. */
export interface PageSummary {
  readonly counts: readonly EntityCount[];
  readonly reading: boolean;
}

/** The requests and their replies. */
export interface TabRequests {
  /** Gives the summary of the frame's page. */
  summary: { ask: null; reply: PageSummary };
  /** Scrolls to the entity's first mention, or the next one when asked again, and opens its card as the keyboard does. */
  goTo: { ask: { readonly entity: EntityId }; reply: null };
  /** Gives everybody whom the page's article quotes, after having it read; null where it is not to be read. */
  speakers: { ask: null; reply: SpeakersHere | null };
  /**
   * Shows on the page who is speaking, or hides that again; null: whichever it is not now.
   * @returns whether it is shown now: never where the page has no quotation that can be found
   */
  showSpeakers: { ask: { readonly on: boolean | null }; reply: boolean };
  /** Scrolls to the quotation that begins at an offset of the article's text. False where the page has its words no more. */
  goToQuotation: { ask: { readonly start: number }; reply: boolean };
  /** The keyboard command: goes to the next mention and opens its card. */
  nextMention: { ask: null; reply: null };
  /**
   * Looks the selected words up: opens a card at them, or the options page's search where there can be none.
   * @param isChosen whether this frame alone is meant; otherwise the frame with the focus is
   */
  lookUp: { ask: { readonly isChosen: boolean }; reply: null };
  /** Says that the dataset has a newer revision, by which the page is to be read again. */
  revised: { ask: { readonly revision: number }; reply: null };
}
