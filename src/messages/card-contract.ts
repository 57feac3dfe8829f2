import type { EntityId } from '../engine/types.ts';
import type { CardData } from './card-data.ts';

/** What a card is opened for: one entity, or the words of a mention that several people fit ("Which Aliyev?"). */
export type CardSubject =
  | {
      readonly entity: EntityId;
      /** Its name as the page's reply gave it: shown while the card is slow to come, and where it fails. */
      readonly name?: string;
    }
  | {
      readonly text: string;
      readonly candidates: readonly { readonly entity: EntityId; readonly name: string; readonly quotations: number }[];
    };

/** What the content script gives the card it mounts. */
export interface CardOptions {
  readonly subject: CardSubject;
  /** Asks for an entity's card at the sentence the mention stands in. */
  readonly ask: (entity: EntityId) => Promise<CardData>;
  /** Opened by keyboard: a dialog that takes focus. By pointer it never does. */
  readonly keyboard: boolean;
  readonly close: () => void;
  /** Opens the options page at a place such as `#/article/ID?quotation=ID`. */
  readonly openOptions: (at: string) => void;
  /** Told when the reader pins or unpins the card. */
  readonly pinned: (pinned: boolean) => void;
}

export interface MountedCard {
  /** Unmounts it; the shadow root is empty afterwards. */
  readonly dispose: () => void;
}

/** Mounts a card into the closed shadow root of the host that the content script holds. */
export type MountCard = (root: ShadowRoot, options: CardOptions) => MountedCard;

/** Where the injected card leaves its `MountCard` on the isolated world's window for the content script. */
export const CARD: unique symbol = Symbol.for('on-record card');

declare global {
  interface Window {
    [CARD]?: MountCard;
  }
}
