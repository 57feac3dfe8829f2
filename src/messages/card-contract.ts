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

/** What a card is opened with. */
export interface CardOptions {
  readonly subject: CardSubject;
  /** Asks for an entity's card at the sentence the mention stands in. */
  readonly ask: (entity: EntityId) => Promise<CardData>;
  /** Opened by keyboard: a dialog that takes focus. By pointer it never does. */
  readonly keyboard: boolean;
  readonly close: (held: string | null) => void;
  /** Opens the options page at a place such as `#/article/ID?quotation=ID`. */
  readonly openOptions: (at: string) => void;
  /** Told when the reader pins or unpins the card. */
  readonly pinned: (pinned: boolean) => void;
}

/** A box in the viewport, in CSS px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a card stands at: a mention, as far as a card has to know of it. */
export interface Anchor {
  /** The lines it is on, in CSS px of the viewport; none where it is not to be seen any more. */
  lines(): readonly DOMRect[];
  /** Which of them the card was opened at. */
  readonly line: number;
  /** The element with a box that it stands in. */
  readonly box: Element;
}

/** A card on the page. */
export interface OpenedCard {
  /** Where the card is; null before it has painted anything. */
  box(): Box | null;
  /** Takes it from the page, and gives back the focus where it had that. */
  close(): void;
}

/** A frame made ready for a card, on the page but not to be seen, in which one card can be opened. */
export interface ReadyFrame {
  /** The one element of ours on the page. */
  readonly host: Element;
  /**
   * Opens the card at a mention. May be called before its script has come: it opens then.
   * @param told what the reader's pointer and the page do to it
   */
  open(anchor: Anchor, options: CardOptions, told: CardTold): OpenedCard;
  /** Takes the frame away, with the card where one is open in it. */
  close(): void;
}

/** What whoever opened a card is told, always later than the call that opened it. */
export interface CardTold {
  /** The mention went out of sight, the page took the card away or covered it, or its script could not be put in. */
  readonly gone: () => void;
  /** The pointer has left the card for a place outside of the window, or one that nobody knows of. */
  readonly left: () => void;
}

/**
 * Makes a frame ready at an element of the page.
 * @param putIn has the card's script put into the frame that has this name
 */
export type MakeReady = (at: Element, putIn: (name: string) => Promise<unknown>) => ReadyFrame;

/** Where the injected script leaves its `MakeReady` on the isolated world's window for the content script. */
export const CARD: unique symbol = Symbol.for('on-record card');

declare global {
  interface Window {
    [CARD]?: MakeReady;
  }
}
