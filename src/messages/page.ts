import type { EntityId, EntityKind } from '../engine/types.ts';
import type { CardData } from './card-data.ts';

/**
 * Who is meant on a page so far. The background keeps nothing about a tab: each piece carries this, each reply the next.
 * Key: a folded family name (or other short form); value: whom it names on this page, or 'other' where the page has named
 * somebody who is not in the dataset by it.
 */
export interface PageContext {
  readonly names: Readonly<Record<string, EntityId | 'other'>>;
}

/** A mention in a piece of a page. */
export interface PageMention {
  /** Index into the request's blocks. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** Whom it names; null while that is open. */
  readonly entity: EntityId | null;
  /**
   * Where `entity` is null: those it may name. With `held` it is neither painted nor hoverable until the context settles
   * its key; without, the card asks which one is meant.
   */
  readonly candidates?: readonly EntityId[];
  readonly held?: true;
  /** The key under which a later context may settle or revise it; absent for a full name, which never changes. */
  readonly key?: string;
}

/** What a page's content script may know of an entity in view. */
export interface PageEntity {
  readonly kind: EntityKind;
  readonly name: string;
  /** Quotations by a person, about a country. 0: nothing on record. */
  readonly quotations: number;
}

export interface SpotReply {
  /** The dataset's revision the reply was made from. */
  readonly revision: number;
  readonly mentions: readonly PageMention[];
  /** Every entity that `mentions` names, and those that `context` names and the asked one did not. */
  readonly entities: Readonly<Record<EntityId, PageEntity>>;
  readonly context: PageContext;
}

/** A stretch of a text and whom it names. */
export interface NamedSpan {
  readonly entity: EntityId;
  readonly start: number;
  readonly end: number;
}

/** What a mention stands in on the page. Offsets are into `text`. */
export interface Passage {
  /** At most `PASSAGE_REACH` units before and after the mention, so that its sentence is in it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Other names in the text as the page has settled them, the nearest first. */
  readonly others: readonly NamedSpan[];
}

/** What a web page's content script may ask of the background, and what it gets. */
export interface PageRequests {
  /**
   * Blocks of text, no more than `PIECE_BLOCKS`, together under `PIECE_CHARS`. With `bringsInteraction` a reply that has a mention
   * brings the script that shows names into the frame that asks; either may be there first.
   */
  spot: {
    ask: { readonly blocks: readonly string[]; readonly context: PageContext; readonly bringsInteraction: boolean };
    reply: SpotReply;
  };
  /** A card. The page's own address comes from the browser. */
  card: { ask: { readonly entity: EntityId; readonly passage: Passage }; reply: CardData };
  /** Puts the highlight styles for these two names into the frame that asks. */
  paintStyles: { ask: { readonly mention: string; readonly open: string; readonly tint: boolean }; reply: null };
  /** Takes them out again. */
  unpaintStyles: { ask: { readonly mention: string; readonly open: string; readonly tint: boolean }; reply: null };
  /** Puts the script that shows names into the frame that asks. */
  injectInteraction: { ask: null; reply: null };
  /** Puts the script that places a card's frame into the frame that asks. */
  injectCardFrame: { ask: null; reply: null };
  /** Puts the card's script into a frame of the tab that asks, which the one that asks has just made: by its random name. */
  injectCard: { ask: { readonly frame: string }; reply: null };
  /** Opens the options page at a place. */
  openOptions: { ask: { readonly at: string }; reply: null };
}

/** The most text one `spot` carries, in UTF-16 units: larger messages block the page that sends them. */
export const PIECE_CHARS = 50_000;

/** The most blocks one `spot` carries: a piece of 25 units each, as the cells of a table are. Each costs something, even an empty one. */
export const PIECE_BLOCKS = 2_000;

/** A sentence is looked for so far around a mention, in UTF-16 units. */
export const PASSAGE_REACH = 600;

/** Other names that a card is asked for with: around it there are no more, as each has two letters at least. */
export const MOST_OTHERS = 600;
