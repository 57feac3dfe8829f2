import type { EntityId, EntityKind, PageContext, PageMention } from '../engine/types.ts';
import type { CardData } from './card-data.ts';
import type { KeepOutcome } from './page-article.ts';
import type { PageReading } from './page-reading.ts';

// What a web page's content script may ask of the background, and what it is answered.

export type { PageContext, PageMention } from '../engine/types.ts';

/** What a page's content script may know of an entity that the page names. */
export interface PageEntity {
  readonly kind: EntityKind;
  readonly name: string;
  /** How many quotations are on record: by a person, or about a country. */
  readonly quotations: number;
  /** A person's role, which tells one Smith from another; absent where none is on record. */
  readonly role?: string;
  /** True for a person who is not on record, and speaks on the open page. */
  readonly isOnlyHere?: true;
}

/** The entities that the blocks of a `spot` request name. */
export interface SpotReply {
  /** The dataset's revision that the reply was made from. */
  readonly revision: number;
  readonly mentions: readonly PageMention[];
  /** Every entity that is in `mentions`, and every entity that is in `context` but was not in the request's context. */
  readonly entities: Readonly<Record<EntityId, PageEntity>>;
  readonly context: PageContext;
  /** Of whom the reader says that this page does not mean them; absent where that is nobody. */
  readonly notMeant?: readonly EntityId[];
}

/** A span of a text, and the entity that it names. */
export interface NamedSpan {
  readonly entity: EntityId;
  readonly start: number;
  readonly end: number;
}

/** The text around a mention on the page. Offsets are into `text`. */
export interface Passage {
  /** The mention with at most `PASSAGE_REACH` units before and after it, so that the whole sentence is there. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The other names in the text, as the page has resolved them; the nearest to the mention first. */
  readonly others: readonly NamedSpan[];
}

/** The requests that a web page's content script may send to the background, and their replies. */
export interface PageRequests {
  /**
   * Asks whom blocks of text name. There are at most `PIECE_BLOCKS` blocks, with at most `PIECE_CHARS` together. Where
   * `bringsInteraction` is set and the reply has a mention, the background also puts the script that shows names into the frame
   * that asks. Script and reply may come in either order.
   */
  spot: {
    ask: {
      readonly blocks: readonly string[];
      readonly context: PageContext;
      /** Whether the page says that it is in another language than English. */
      readonly isForeign?: boolean;
      readonly bringsInteraction: boolean;
    };
    reply: SpotReply;
  };
  /** Asks for the card of an entity. The address of the page is not in the request: the browser tells it. */
  card: { ask: { readonly entity: EntityId; readonly passage: Passage }; reply: CardData };
  /** Puts the highlight styles for these two names into the frame that asks. */
  paintStyles: { ask: { readonly mention: string; readonly open: string; readonly tint: boolean }; reply: null };
  /** Takes those styles out again. */
  unpaintStyles: { ask: { readonly mention: string; readonly open: string; readonly tint: boolean }; reply: null };
  /** Puts the styles in which the page's own quotations are tinted into the frame that asks, or takes them out. */
  tintQuotations: { ask: { readonly random: string; readonly isOn: boolean }; reply: null };
  /** Puts the script that shows names into the frame that asks. */
  injectInteraction: { ask: null; reply: null };
  /** Puts the script that reads on demand into the frame that asks. */
  injectOnDemand: { ask: null; reply: null };
  /** Puts the script that places a card's frame into the frame that asks. */
  injectCardFrame: { ask: null; reply: null };
  /** Puts the card's script into a frame that the asking script has just made in its page. `frame`: the frame's random name. */
  injectCard: { ask: { readonly frame: string }; reply: null };
  /** Puts the script that has the open page's article read into the frame that asks. */
  injectThisPage: { ask: null; reply: null };
  /**
   * Reads the article of the page in the tab that asks; null where there is none.
   * @param isAsked whether the reader has asked for something that needs it: a large page is read only then
   */
  readThisPage: { ask: { readonly isAsked: boolean }; reply: PageReading | null };
  /** Keeps the article of the page in the tab that asks. */
  keepPage: { ask: null; reply: KeepOutcome };
  /** Shows on the toolbar button how many people on record the page in the tab that asks names; 0: nothing. */
  showCount: { ask: { readonly people: number }; reply: null };
  /** Opens the options page at a place such as `#/articles`. */
  openOptions: { ask: { readonly at: string }; reply: null };
}

/** How much text one `spot` may carry, in UTF-16 units: sending more would block the page's thread. */
export const PIECE_CHARS = 50_000;

/**
 * How many blocks one `spot` may carry. Even an empty block costs something to read. With 25 units a block, as the cells of a table
 * have, this many fill a piece.
 */
export const PIECE_BLOCKS = 2_000;

/** The sentence of a mention is looked for so far before and after it, in UTF-16 units. */
export const PASSAGE_REACH = 600;

/** How many other names a card may be asked for with. The passage cannot hold more: each has at least two letters. */
export const MAX_OTHER_NAMES = 600;
