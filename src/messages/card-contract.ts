import type { EntityId } from '../engine/types.ts';
import type { CardData } from './card-data.ts';
import type { KeepOutcome } from './page-article.ts';
import type { QuotationHere } from './page-reading.ts';
import type { Point } from './viewport-geometry.ts';

// The interface between three scripts: the one that opens a card, the one that places its frame, and the card itself.

/** One of the people whom a mention may name. */
export interface CardCandidate {
  readonly entity: EntityId;
  readonly name: string;
  readonly role?: string;
  readonly quotations: number;
}

/** What a card is opened for: one entity, or a mention that may name several people ("Which Aliyev?"). */
export type CardSubject =
  | {
      readonly entity: EntityId;
      /** The entity's name as the page knows it. Shown while the card is slow to come, and where it fails. */
      readonly name?: string;
      /** The name as the page has it; absent where it is not known. */
      readonly text?: string;
    }
  | {
      readonly text: string;
      readonly candidates: readonly CardCandidate[];
    };

export type ColourScheme = 'light' | 'dark';

/** Whether a card is light or dark as the page is, or as the browser prefers. */
export type CardColours = 'page' | 'browser';

/** What a card is opened with: what to show, and what to call. */
export interface CardOptions {
  readonly subject: CardSubject;
  /** Gets an entity's card for the sentence of the mention. */
  readonly ask: (entity: EntityId) => Promise<CardData>;
  /** Whether the card was opened by keyboard: then it takes the focus. Opened by pointer it never does. */
  readonly keyboard: boolean;
  readonly colours: CardColours;
  readonly close: () => void;
  /** Opens the options page at a place such as `#/article/ID?quotation=ID`. */
  readonly openOptions: (at: string) => void;
  /** Gets what the page's article quotes from an entity, and about them. */
  readonly askHere: (entity: EntityId) => Promise<readonly QuotationHere[]>;
  /** Goes to the quotation of the page that begins at an offset of its article. False where the page has its words no more. */
  readonly goTo: (start: number) => Promise<boolean>;
  /** Keeps the article of the page. */
  readonly keep: () => Promise<KeepOutcome>;
  /** Called when the reader pins or unpins the card. */
  readonly pinned: (pinned: boolean) => void;
}

/** The mention that a card is placed at. */
export interface Anchor {
  /** The boxes of the lines that the mention is on, in CSS px of the viewport. Empty once it cannot be seen any more. */
  lines(): readonly DOMRect[];
  /** Where the pointer is: the card is placed at the line under it. Null: at the first line. */
  readonly at: Point | null;
  /** The nearest element around the mention that has a box. */
  readonly box: Element;
}

/** A card on the page. */
export interface OpenedCard {
  /** Whether the card has been painted, so that the reader can see it. */
  readonly isPainted: boolean;
  /** Whether a point is on the card, or on the way to it from another point. */
  isTowards(at: Point, from: Point | null): boolean;
  /** Takes the card from the page. If the focus was in it, the focus goes back to where it was. */
  close(): void;
}

/** A frame that is on the page but invisible, in which one card can be opened. */
export interface ReadyFrame {
  /** The extension's only element on the page. */
  readonly host: Element;
  /**
   * Opens the card at a mention. If the card's script has not come yet, the card opens when it comes.
   * @param callbacks called when the pointer or the page does something to the card
   */
  open(anchor: Anchor, options: CardOptions, callbacks: CardCallbacks): OpenedCard;
  /** Removes the frame and a card that is open in it. */
  close(): void;
}

/** Functions of whoever opened a card. They are never called before `open` has returned. */
export interface CardCallbacks {
  /** The mention can no longer be seen, the page removed or covered the card, or the card's script could not be put in. */
  readonly gone: () => void;
  /** The pointer has left the card, and no event of the page says where it went: out of the window, or into another frame. */
  readonly left: () => void;
}

/**
 * Makes a frame ready at an element of the page.
 * @param putIn has the card's script put into the frame with this name
 */
export type PrepareCardFrame = (at: Element, putIn: (name: string) => Promise<unknown>) => ReadyFrame;

/** The key under which the injected script leaves its `PrepareCardFrame` on the isolated world's window. */
export const CARD: unique symbol = Symbol.for('on-record card');

declare global {
  interface Window {
    [CARD]?: PrepareCardFrame;
  }
}
