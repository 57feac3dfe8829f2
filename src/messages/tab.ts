import type { EntityId, EntityKind } from '../engine/types.ts';

/** One row of the popup: an entity of this page. */
export interface PageCount {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  readonly mentions: number;
  readonly quotations: number;
}

/** What the background and the popup may ask of the content script in a tab. */
export interface TabRequests {
  /** Who is on the frame's page and how often. `reading` is true while the page is still being read. */
  summary: { ask: null; reply: { readonly counts: readonly PageCount[]; readonly reading: boolean } };
  /** Scrolls to the entity's first mention (the next one when asked again) and opens its card there by keyboard rules. */
  goTo: { ask: { readonly entity: EntityId }; reply: null };
  /** The keyboard command: the next mention and its card. */
  nextMention: { ask: null; reply: null };
  /** The dataset has a newer revision: spot again. */
  revised: { ask: { readonly revision: number }; reply: null };
}
