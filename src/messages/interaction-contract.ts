import type { EntityId } from './ids.ts';
import type { PageEntity, PageRequests } from './page.ts';

// What the two scripts of a page have of each other: the one that reads it, there from its beginning, and the one that shows
// what was found and lets the reader use it, put in with the first mention.

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

/** A block of the page with mentions in it. */
export interface MentionBlock {
  /** Its first stretch. */
  readonly first: Segment;
  /** The element with a box that it stands in. */
  readonly box: Element;
  /** How much of the page's text had been read before it, in UTF-16 units: what is read in one go is in its order. */
  readonly at: number;
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
  /** All it is made of; none where its box has another text by now: it is being read again. */
  readonly segments: readonly Segment[];
}

/** A mention on the page, as far as it is known who is meant. */
export interface Mention {
  readonly block: MentionBlock;
  readonly start: number;
  readonly end: number;
  readonly key: string | null;
  readonly entity: EntityId | null;
  /** Those it may name; empty where that is settled. */
  readonly candidates: readonly EntityId[];
  /** Not to be shown until the page's context settles it. */
  readonly held: boolean;
}

/** Told of what is to be painted. */
export interface MentionsListener {
  added(block: MentionBlock): void;
  /** The block was read again, and is the same; it may stand elsewhere than it did. */
  again(block: MentionBlock): void;
  dropped(block: MentionBlock): void;
  /** Whether a mention of the block is to be painted has changed. */
  changed(mention: Mention): void;
}

/** What is known of a page. */
export interface KnownPage {
  /** The dataset's revision the mentions were made from; null before the first reply. */
  readonly revision: number | null;
  readonly blocks: ReadonlySet<MentionBlock>;
  readonly entities: ReadonlyMap<string, PageEntity>;
  /** The blocks with mentions that a text has a part in. */
  blocksAt(node: Text): readonly MentionBlock[];
  listener: MentionsListener | null;
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
   * @param tint instead of the underline
   */
  put(tint: boolean): HighlightNames;
}

/** A block with the stretches it is made of, spotted or not. */
export interface WholeBlock {
  readonly text: string;
  readonly first: Segment;
  readonly box: Element;
  readonly segments: readonly Segment[];
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

/** What shows a page's names is begun with. */
export interface InteractionOptions {
  readonly page: KnownPage;
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
  /** Goes to the next mention of an entity, or (null) of anybody, and opens its card. */
  goTo(entity: EntityId | null): Promise<void>;
  /** Closes the open card; false where none is. */
  closeCard(): boolean;
  /** Whether a node is ours: the element of a card, open or made ready. */
  isOwn(node: Node): boolean;
}

/** Paints a page's mentions and opens their cards, until the signal aborts; then nothing of it is left. */
export type StartInteraction = (options: InteractionOptions) => Interaction;

/**
 * Where the script that reads waits, on the isolated world's window, to be told by the other one how to start it. Both may come
 * first, that one and the reply with the mention it comes for.
 */
export const INTERACTION: unique symbol = Symbol.for('on-record interaction');

declare global {
  interface Window {
    [INTERACTION]?: (start: StartInteraction) => void;
  }
}
