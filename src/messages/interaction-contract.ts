import type { EntityId } from './ids.ts';
import type { PageContext, PageRequests, SpotReply } from './page.ts';
import type { PageCount } from './tab.ts';

// What the two scripts of a page have of each other: the one that reads its texts, there from the beginning, and the one that
// knows where its mentions are, shows them and lets the reader use them, put in with the first of them.

/** Asks the background. Rejects with its words, and with an abort where there is nobody left to answer. */
export type Ask = <T extends keyof PageRequests>(
  type: T,
  ask: PageRequests[T]['ask'],
) => Promise<PageRequests[T]['reply']>;

/** A stretch of a block that comes from one text node. Offsets in UTF-16 units. */
export interface Segment<Node = Text> {
  readonly node: Node;
  /** Where the stretch begins in the node. */
  readonly from: number;
  /** Where it begins in the block. */
  readonly at: number;
  readonly length: number;
}

/** A place in a node. */
export interface NodePoint<Node = Text> {
  readonly node: Node;
  readonly offset: number;
}

/** A block as it was found on the page. */
export interface FoundBlock {
  readonly text: string;
  /** Its first stretch. */
  readonly first: Segment;
  /** The element with a box that it stands in. */
  readonly box: Element;
  /** Null where the block is all the text of its box. */
  readonly segments: readonly Segment[] | null;
}

/** A block with the stretches it is made of. */
export interface WholeBlock extends FoundBlock {
  readonly segments: readonly Segment[];
}

/** A block on its way to be spotted. */
export interface SentBlock extends FoundBlock {
  /** How much of the page's text had been read before it, in UTF-16 units: what is read in one go is in its order. */
  readonly at: number;
  /** Whether its first text is the one that the block before it was cut from. */
  readonly goesOn: boolean;
}

/** Which of a page's texts were read. */
export interface PageTexts {
  /** The dataset's revision that what is known was made from; null before the first reply. */
  readonly revision: number | null;
  /** Whether a block that begins with a text was read, and is not to be read anew. */
  isRead(first: Text): boolean;
  /** Has it read anew once it is come by. */
  unread(first: Text): void;
}

/** Where a page's mentions are. */
export interface FoundMentions {
  /** Shown mentions by entity, in no order. */
  counts(): PageCount[];
  /**
   * Takes in what was found in blocks of the page.
   * @param context who is meant on the page as far as it is known now
   * @returns the boxes of blocks with mentions that were read whole and have another text by now: to be read again
   */
  take(found: readonly SentBlock[], reply: SpotReply, context: PageContext): Element[];
  /** Whether what was found in some texts was found in this box; has it looked for where that is now. */
  areIn(box: Element, segments: readonly Segment[] | null): boolean;
  /**
   * To be called for each node that the page has changed, before anything else is asked: a block whose segments were not looked
   * up cannot say any more what has changed, and goes. Gives its box, whose text is to be read again.
   * @param passed where this has looked for those that the page has changed in one go: none is looked at twice
   */
  dropChanged(node: Node, passed: Set<Element>): Element | null;
  /**
   * Looks through the blocks that some texts have a part in (null: all there are), one at each step, and lets those go that have
   * lost something. Gives the texts that may be left of it: to be read again.
   */
  dropGone(texts: readonly Text[] | null): Iterable<readonly Text[]>;
  /** Lets go of what was found in a text: it will be read anew. */
  forget(text: Text): void;
}

/** The names of the two highlights: another one on every page, so that no page's styles or scripts can reckon with it. */
export interface HighlightNames {
  readonly mention: string;
  readonly open: string;
}

/** The highlights' styles in this frame. */
export interface HighlightStyles {
  /**
   * Puts them there, should they not be, and gives the names to paint under.
   * @param wanted a tint instead of the underline
   */
  put(wanted: boolean): HighlightNames;
}

/** Reads single blocks of a page of which nothing is read unasked. */
export interface BlockReading {
  /**
   * Has the block that a place is in spotted, once for as long as its text stays what it is; forgets at once what has changed.
   * @returns resolves once that is done, or could not be; null where the block is known as it is now, or is not read
   */
  spotAt(place: NodePoint): Promise<void> | null;
  /** The same for a block that was come by. */
  spot(block: WholeBlock): Promise<void> | null;
  /**
   * Walks the page block by block.
   * @param from the place in whose run it begins; null: at the page's beginning
   * @returns gives the next block; null where none is complete after some nodes: ask again. Undefined where all is read
   */
  walk(from: NodePoint | null): () => WholeBlock | null | undefined;
}

/** What is there when a page's names are to be shown. */
export interface InteractionOptions {
  readonly texts: PageTexts;
  readonly ask: Ask;
  readonly styles: HighlightStyles;
  /** How names are marked; what is not read has none marked. */
  readonly marks: 'dotted' | 'tint';
  /** What opens a card, as the reader has it now. */
  readonly openOn: () => 'rest' | 'shift-rest';
  /** For a page of which nothing is read, painted or done unasked; null where all of it is read. */
  readonly reading: BlockReading | null;
  /** What pointer and keys did before, as far as it may still lead to a card, the first first. */
  readonly heard: readonly Event[];
  readonly signal: AbortSignal;
}

/** What a reader sees of the names on a page, and can do with them. */
export interface Interaction {
  readonly mentions: FoundMentions;
  /** Goes to the next mention of an entity, or (null) of anybody, and opens its card. */
  goTo(entity: EntityId | null): Promise<void>;
  /** Closes the open card; false where none is. */
  closeCard(): boolean;
  /** Whether a node is ours: the element of a card, open or made ready. */
  isOwn(node: Node): boolean;
}

/** Shows a page's mentions and opens their cards, until the signal aborts; then nothing of it is left. */
export type StartInteraction = (options: InteractionOptions) => Interaction;

/**
 * Where the script that reads waits, on the isolated world's window, to be told by the other one how to start it. Either may be
 * there first: that one, or the reply with the mention it comes for.
 */
export const INTERACTION: unique symbol = Symbol.for('on-record interaction');

declare global {
  interface Window {
    [INTERACTION]?: (start: StartInteraction) => void;
  }
}
