import type { CardColours } from './card-contract.ts';
import type { EntityId } from './dataset-ids.ts';
import type { CardsOfPage, LazilyLoaded } from './page-reading.ts';
import type { PageContext, PageRequests, SpotReply } from './page-requests.ts';
import type { EntityCount } from './tab-requests.ts';
import type { Point } from './viewport-geometry.ts';

// What the two scripts of a page know of each other. The first script reads the page's texts; it is there from the beginning. The
// second script comes with the first mention: it keeps track of where mentions are, paints them, and opens cards.

/** Asks the background. Rejects with the background's message, or with an abort error once the session is over. */
export type Ask = <T extends keyof PageRequests>(
  type: T,
  ask: PageRequests[T]['ask'],
) => Promise<PageRequests[T]['reply']>;

/** The part of a block that comes from one text node. Offsets are in UTF-16 units. */
export interface TextSegment<Node = Text> {
  readonly node: Node;
  /** Where the part begins in the node. */
  readonly from: number;
  /** Where the part begins in the block. */
  readonly at: number;
  readonly length: number;
}

/** A place in a node. */
export interface NodePoint<Node = Text> {
  readonly node: Node;
  readonly offset: number;
}

/** A block of text as it was found on the page. */
export interface FoundBlock {
  readonly text: string;
  /** The part of its first text node. */
  readonly first: TextSegment;
  /** The nearest element around the block that has a box. */
  readonly box: Element;
  /** The parts of all its text nodes; null where the block is all the text of its box, so that they can be found again. */
  readonly segments: readonly TextSegment[] | null;
}

/** A block whose segments are all known. */
export interface SegmentedBlock extends FoundBlock {
  readonly segments: readonly TextSegment[];
}

/** A block that is sent to the background. */
export interface SentBlock extends FoundBlock {
  /** How much of the page's text had been read before this block, in UTF-16 units. Within one walk, a later block has more. */
  readonly at: number;
  /** Whether the block begins in the text node in which the block before it was cut off. */
  readonly goesOn: boolean;
}

/** Which of a page's texts were read. */
export interface PageTexts {
  /** The dataset's revision by which the page was last spotted; null before the first reply. */
  readonly revision: number | null;
  /**
   * Whether the block that begins with this text node was read, need not be read again, and was not read again meanwhile.
   * @param at the place that the block was given when it was read. A later reading of the same block has a later place
   */
  isRead(first: Text, at: number): boolean;
  /**
   * Marks the block that begins with this text node, so that the next walk reads it again. A block that was read again meanwhile
   * stays read: the answer to its later reading is still to come.
   */
  unread(first: Text, at: number): void;
}

/** Where a page's mentions are. */
export interface FoundMentions {
  /** How often each entity is mentioned on the page, in no order. Held mentions do not count. */
  counts(): EntityCount[];
  /**
   * Adds the mentions of a reply.
   * @param context who is meant on the page, as far as is known now
   * @returns the boxes of blocks whose text has changed since they were sent: these are to be read again
   */
  take(found: readonly SentBlock[], reply: SpotReply, context: PageContext): Element[];
  /** Whether the mentions of these segments were found in this box. If they were, their places are looked up anew. */
  areIn(box: Element, segments: readonly TextSegment[]): boolean;
  /**
   * Drops the block around a changed node if the block's segments were never looked up, since what has changed in it cannot be
   * told any more. To be called for each node that the page has changed, before any other question about the change.
   * @param passed the elements that were looked at for the same batch of changes: no element is looked at twice
   * @returns the dropped block's box, whose text is to be read again; null where no block was dropped
   */
  dropChanged(node: Node, passed: Set<Element>): Element | null;
  /**
   * Looks through the blocks that contain any of these text nodes (null: through all blocks), one block a step, and drops each
   * that has lost part of its text. Gives the text nodes that may be left of it, which are to be read again.
   */
  dropGone(texts: readonly Text[] | null): Iterable<readonly Text[]>;
  /** Drops what was found in a text node, because it will be read again. */
  forget(text: Text): void;
}

/** The names of the two highlights. They are random on every page, so that no page's styles or scripts can expect them. */
export interface HighlightNames {
  readonly mention: string;
  readonly open: string;
}

/** Puts the highlights' styles into this frame. */
export interface HighlightStyles {
  /**
   * Puts the styles into the frame if they are not there yet, and gives the names to paint under.
   * @param wanted true for a tint, false for a dotted underline
   */
  put(wanted: boolean): HighlightNames;
}

/** Reads single blocks of a page on which names are not marked, so that nothing else of the page is read. */
export interface BlockReading {
  /**
   * Spots the block at a point of the viewport, unless it was spotted with the text that it has now. What was found in an earlier text
   * of the block is forgotten at once.
   * @returns resolves once the block was spotted, or could not be; null where there is nothing to do
   */
  spotAt(at: Point): Promise<void> | null;
  /** Reads on until there is a mention, and shows it. */
  goToNext(known: KnownMentions): Promise<void>;
}

/** The mentions of the blocks that were spotted. */
export interface KnownMentions {
  /** The end of the mention to go on from; null where none was gone to. */
  readonly last: NodePoint | null;
  /**
   * The first mention of a block that can be shown.
   * @param from a place in the block: mentions that end before it do not count
   * @returns shows the mention; null where there is none
   */
  firstIn(block: FoundBlock, from: NodePoint | null): (() => Promise<void>) | null;
}

/** What the first script gives to the second. */
export interface InteractionOptions {
  readonly texts: PageTexts;
  readonly ask: Ask;
  readonly styles: HighlightStyles;
  /** How names are marked. */
  readonly marks: 'dotted' | 'tint';
  /** What opens a card, by the reader's present settings. */
  readonly openOn: () => 'rest' | 'shift-rest';
  /** The colours of cards, by the reader's present settings. */
  readonly cardColours: () => CardColours;
  /** Whether the toolbar button says how many people on record the page names, by the reader's present settings. */
  readonly countsOnButton: () => boolean;
  /** What the page's article says, for the cards; null in a frame within a page, and where nothing is marked. */
  readonly thisPage: LazilyLoaded<CardsOfPage> | null;
  /** Reads single blocks, on a page on which names are not marked; null where the whole page is read. */
  readonly reading: BlockReading | null;
  /** The events of pointer and keys before this script came that may still lead to a card, the earliest first. */
  readonly heard: readonly Event[];
  readonly signal: AbortSignal;
}

/** What the second script gives to the first. */
export interface Interaction {
  readonly mentions: FoundMentions;
  /** Goes to the next mention of an entity, or of any entity where it is null, and opens the card. */
  goTo(entity: EntityId | null): Promise<void>;
  /** Opens a card at the words that the reader has selected. False where none in sight are selected. */
  lookUp(): Promise<boolean>;
  /** Closes the open card. False where none is open. */
  closeCard(): boolean;
  /** Whether a node is the extension's own: the element of a card, be it open or only made ready. */
  isOwn(node: Node): boolean;
}

/** Shows a page's mentions and opens their cards until the signal aborts. Then everything of it is removed. */
export type StartInteraction = (options: InteractionOptions) => Interaction;

/**
 * The key under which the first script waits, on the isolated world's window. The second script calls the function there and
 * brings its own `StartInteraction`. It may come before or after the reply with the mention that it was put in for.
 */
export const INTERACTION: unique symbol = Symbol.for('on-record interaction');

declare global {
  interface Window {
    [INTERACTION]?: ((start: StartInteraction) => void) | undefined;
  }
}
