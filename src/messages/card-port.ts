import type { EntityId } from '../engine/types.ts';
import type { CardSubject, ColourScheme } from './card-contract.ts';
import type { CardData } from './card-data.ts';
import type { KeepOutcome } from './page-article.ts';
import type { QuotationHere } from './page-reading.ts';

// The messages between the page's script and the card in its frame. They go through a port that only these two hold.

/**
 * How much room a card has, in CSS px. The card cannot see that for itself: its frame is as large as the card, and says nothing
 * of the window.
 */
export interface CardRoom {
  readonly width: number;
  /** How high the card may be. */
  readonly height: number;
  /** Whether the window is so low that the whole card scrolls, its head and foot included. */
  readonly isLow: boolean;
}

/** A message to the card. */
export type ToCard =
  | { readonly say: 'show'; readonly subject: CardSubject; readonly keyboard: boolean; readonly room: CardRoom }
  /** Has the card light or dark as the page is. Where it is never sent, the card is as the browser prefers. */
  | { readonly say: 'scheme'; readonly scheme: ColourScheme }
  | { readonly say: 'room'; readonly room: CardRoom }
  /** The answer to the card's question of the number `to`. `data` is null where it could not be read. */
  | { readonly say: 'answer'; readonly to: number; readonly data: CardData | null }
  /** The answer to the card's question of the number `to`, what the page quotes. */
  | { readonly say: 'here'; readonly to: number; readonly quotations: readonly QuotationHere[] }
  /** Whether the page still has the quotation that was to be gone to. */
  | { readonly say: 'went'; readonly isThere: boolean }
  /** What came of keeping the page's article; null where it failed. */
  | { readonly say: 'kept'; readonly outcome: KeepOutcome | null }
  /** The frame has the focus now, so that the card can move it to the right place inside. */
  | { readonly say: 'focus' }
  /** Whether the reader sees the card as it is. Where the page covers, moves or changes it, a click may not be what they mean. */
  | { readonly say: 'seen'; readonly isSeen: boolean };

/** A message of the card. */
export type FromCard =
  /** Asks for an entity's card. The answer has the same number. */
  | { readonly say: 'ask'; readonly number: number; readonly entity: EntityId }
  /** Asks what the page's article quotes from an entity, and about them. The answer has the same number. */
  | { readonly say: 'askHere'; readonly number: number; readonly entity: EntityId }
  /** Goes to the quotation of the page that begins at an offset of its article. */
  | { readonly say: 'goTo'; readonly start: number }
  /** How high the card's content is, in CSS px, however high the frame is. Sent again whenever that changes. */
  | { readonly say: 'height'; readonly height: number }
  | { readonly say: 'close' }
  | { readonly say: 'pinned'; readonly pinned: boolean }
  | { readonly say: 'openOptions'; readonly at: string }
  /** Keeps the article of the page. */
  | { readonly say: 'keep' }
  /** The pointer has left the card. */
  | { readonly say: 'left' };
