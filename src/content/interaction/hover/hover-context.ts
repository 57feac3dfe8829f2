import type { OpenedCard } from '../../../messages/card-contract.ts';
import type { InteractionOptions } from '../../../messages/interaction-contract.ts';
import type { Point } from '../../../messages/viewport-geometry.ts';
import type { Mention } from '../mentions/mention.ts';
import type { HoverController } from './hover-controller.ts';
import type { PendingAction } from './pending-action.ts';

/** What the pointer's listeners need to know of the open card. */
export interface CardOnPage {
  /** The card, once it has painted something; null before. */
  readonly painted: OpenedCard | null;
  readonly host: Element | null;
}

/**
 * Reads and spots the block at a point of the viewport, on a page that is read on demand, and forgets at once what has changed
 * there.
 * @returns resolves once the block's mentions are known; null where they are known already, or nothing is to be read
 */
export type ReadAt = (at: Point) => Promise<void> | null;

/** What the pointer's listeners share: where they look, and whom they tell. */
export interface HoverContext {
  readonly hover: HoverController;
  /** The mention that the reader sees at a point of the viewport. */
  readonly mentionAt: (at: Point) => Mention | null;
  /** The open card; null where none is. */
  readonly card: () => CardOnPage | null;
  /** What opens a card: a resting pointer, or one with Shift held down. */
  readonly openOn: InteractionOptions['openOn'];
  /** Null where the whole page is read anyway. */
  readonly readAt: ReadAt | null;
  /** The one thing that is still to be done about where the pointer is. */
  readonly pending: PendingAction;
}
