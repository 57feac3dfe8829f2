import type { EntityId } from '../engine/types.ts';
import type { CardSubject } from './card-contract.ts';
import type { CardData } from './card-data.ts';

// What the page's script and the card in its frame say to each other, through a port that only the two of them hold.

/** What room a card has. Its frame tells it nothing of the window: that is as large as the card. In CSS px. */
export interface CardRoom {
  readonly width: number;
  /** The most it may be high. */
  readonly height: number;
  /** Whether the window is so low that all of the card is to scroll, head and foot too. */
  readonly isLow: boolean;
}

/** Said to the card. */
export type ToCard =
  | { readonly say: 'show'; readonly subject: CardSubject; readonly keyboard: boolean; readonly room: CardRoom }
  | { readonly say: 'room'; readonly room: CardRoom }
  /** `data` null: it could not be had. */
  | { readonly say: 'answer'; readonly to: number; readonly data: CardData | null }
  /** Its frame has the focus now: it goes on to where in the card it belongs. */
  | { readonly say: 'focus' }
  /** Whether it is seen as it is. Where the page covers, moves or changes it, what is done in it may not be what the reader means. */
  | { readonly say: 'sight'; readonly isSeen: boolean };

/** Said by the card. */
export type FromCard =
  /** An answer to the same number is waited for. */
  | { readonly say: 'ask'; readonly number: number; readonly entity: EntityId }
  /** How high it would be if the frame were no matter, in CSS px; again whenever that changes. */
  | { readonly say: 'height'; readonly height: number }
  /** `held`: the key that is down now. What follows of it comes to the page. */
  | { readonly say: 'close'; readonly held: string | null }
  | { readonly say: 'pinned'; readonly pinned: boolean }
  | { readonly say: 'openOptions'; readonly at: string }
  /** The pointer is no longer over it. */
  | { readonly say: 'left' };
