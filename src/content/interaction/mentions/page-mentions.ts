import type { FoundMentions, PageTexts, SentBlock, TextSegment } from '../../../messages/interaction-contract.ts';
import type { PageContext, PageEntity, PageMention, SpotReply } from '../../../messages/page-requests.ts';
import type { EntityCount } from '../../../messages/tab-requests.ts';
import { dataBetween, isConnected, textContentOf } from '../../shared/page-nodes.ts';
import { BlockIndex } from './block-index.ts';
import { countedFor, EntityCounts } from './entity-counts.ts';
import { type Mention, MentionBlock, mentionOf, resolveBy } from './mention.ts';
import { MentionsByKey } from './mentions-by-key.ts';
import { ReplacedBlocks } from './replaced-blocks.ts';

/** Told when mentions appear, move, change or go, so that what is painted follows. */
export interface MentionsListener {
  added(block: MentionBlock): void;
  /** The block was read again and is the same, but may be elsewhere on the page. */
  again(block: MentionBlock): void;
  dropped(block: MentionBlock): void;
  /** Who is meant by a mention has changed, and with that perhaps whether it is painted. */
  changed(mention: Mention): void;
}

/**
 * All mentions known on a page. Adds those of the background's replies, and drops those whose text the page changed or removed.
 * The methods that `FoundMentions` names are described there.
 */
export class PageMentions implements FoundMentions {
  listener: MentionsListener | null = null;
  /** The blocks with mentions, the one found longest ago first. */
  readonly blocks = new Set<MentionBlock>();
  readonly entities = new Map<string, PageEntity>();
  readonly #texts: PageTexts;
  readonly #maxBlocks: number;
  readonly #index = new BlockIndex();
  readonly #counts = new EntityCounts();
  readonly #byKey = new MentionsByKey();

  /** @param maxBlocks how many blocks are remembered */
  constructor(texts: PageTexts, maxBlocks = Number.POSITIVE_INFINITY) {
    this.#texts = texts;
    this.#maxBlocks = maxBlocks;
  }

  counts(): EntityCount[] {
    return [...this.#counts.all].flatMap(([entity, mentions]) => {
      const facts = this.entities.get(entity);
      return facts && !facts.isOnlyHere ? [{ entity, ...facts, mentions }] : [];
    });
  }

  /** The blocks with a mention in a text node. */
  blocksAt(text: Text): readonly MentionBlock[] {
    return this.#index.at(text);
  }

  areIn(box: Element, segments: readonly TextSegment[]): boolean {
    const blocks = this.#index.inBox(box, segments);
    for (const block of blocks) this.listener?.again(block);
    return blocks.every((block) => block.box === box);
  }

  take(found: readonly SentBlock[], { mentions, entities }: SpotReply, context: PageContext): Element[] {
    for (const [id, entity] of Object.entries(entities)) this.entities.set(id, entity);
    const byBlock = Map.groupBy(mentions, ({ block }) => block);
    const replaced = new ReplacedBlocks((text) => this.blocksAt(text));
    const blocks: MentionBlock[] = [];
    const changed = new Set<Element>();
    found.forEach((sent, n) => {
      const here = byBlock.get(n);
      // Of a block that was read again meanwhile, the later answer counts.
      const isLatest = this.#texts.isRead(sent.first.node, sent.at);
      if (!isLatest && this.#texts.isRead(sent.first.node, Infinity)) return;
      // A block is forgotten when one of its texts has changed. That text will be read, but it may be elsewhere by then.
      const block = isLatest && here ? this.#unchanged(sent) : null;
      if (here && !block) {
        this.#texts.unread(sent.first.node, sent.at);
        if (isConnected(sent.box)) changed.add(sent.box);
        return;
      }
      // A block that is to be read again replaces none: one of this reply may have its texts as they are now.
      replaced.note(sent);
      if (!block || !here) return;
      this.#addFound(block, here);
      blocks.push(block);
    });
    // The old blocks go after the new ones were added, so that painted mentions stay painted.
    replaced.each((block, isRead, texts) => this.drop(block, isRead, texts));
    for (const mention of this.#byKey.renamedBy(context)) this.#resolve(mention, context);
    for (const block of blocks)
      if (this.blocks.has(block)) for (const mention of block.mentions) this.#resolve(mention, context);
    for (const oldest of this.blocks) if (this.blocks.size > this.#maxBlocks) this.drop(oldest);
    return [...changed];
  }

  dropChanged(node: Node, passed: Set<Element>): Element | null {
    const whole = this.#index.wholeAround(node, passed);
    if (whole) this.drop(whole);
    return whole?.box ?? null;
  }

  *dropGone(texts: readonly Text[] | null): Generator<readonly Text[]> {
    // Null: the page removed too much to list it, so every block is checked.
    for (const block of texts?.flatMap((text) => this.blocksAt(text)) ?? this.blocks) {
      const isGone = !block.isThere;
      if (isGone) this.drop(block);
      // Of a whole block nothing is left: its box is gone.
      yield isGone && !block.isWhole ? block.segments.map(({ node }) => node) : [];
    }
  }

  forget(text: Text): void {
    for (const block of this.blocksAt(text)) this.drop(block, false, new Set([text]));
  }

  /**
   * Removes a block that the page has changed.
   * @param isRead whether the block's text has been read again already
   * @param texts the text nodes that have changed or were read again, where it is known that no others were: mentions in the others
   *   stay. Those may be in another block by now, or too far away to be read again together with these, so without this they
   *   would be lost
   */
  drop(block: MentionBlock, isRead = false, texts?: ReadonlySet<Text>): void {
    if (!this.blocks.delete(block)) return;
    if (!isRead) this.#texts.unread(block.first.node, block.at);
    const kept = texts && !block.isWhole ? outside(block, texts) : [];
    this.#index.delete(block);
    for (const mention of block.mentions) {
      this.#counts.count(countedFor(mention), -1);
      this.#byKey.delete(mention);
    }
    this.listener?.dropped(block);
    block.mentions = kept;
    if (kept.length) this.#add(block);
  }

  /** The block that was sent. Null where the page has changed it meanwhile. */
  #unchanged(sent: SentBlock): MentionBlock | null {
    const { box, segments, text } = sent;
    const block = new MentionBlock({ ...sent, length: text.length }, this.#segmentsKnown);
    const isSame = segments
      ? segments.every((one) => dataOfSegment(one) === textOfSegment(one, text))
      : textContentOf(box) === text;
    return block.isThere && isSame ? block : null;
  }

  #addFound(block: MentionBlock, found: readonly PageMention[]): void {
    // Read twice before it was answered: the later answer is the one to keep.
    const earlier = block.isWhole ? this.#index.wholeIn(block.box) : undefined;
    if (earlier) this.drop(earlier);
    block.mentions = found.map((mention) => mentionOf(block, mention));
    this.#add(block);
  }

  #add(block: MentionBlock): void {
    this.blocks.add(block);
    this.#index.add(block);
    for (const mention of block.mentions) {
      this.#byKey.add(mention);
      this.#counts.count(countedFor(mention), 1);
    }
    this.listener?.added(block);
  }

  readonly #segmentsKnown = (block: MentionBlock): void => {
    if (!this.blocks.has(block)) return;
    this.#index.segmentsKnown(block);
    // The block's box has another text by now.
    if (block.segments.length === 0) this.drop(block);
  };

  #resolve(mention: Mention, context: PageContext): void {
    const before = countedFor(mention);
    if (!resolveBy(mention, context)) return;
    this.#counts.count(before, -1);
    this.#counts.count(countedFor(mention), 1);
    this.listener?.changed(mention);
  }
}

/** The text of a segment on the page as it is now, and as it was read. */
const dataOfSegment = ({ node, from, length }: TextSegment): string => dataBetween(node, from, from + length);
const textOfSegment = ({ at, length }: TextSegment, text: string): string => text.slice(at, at + length);

/** The mentions of a block that are in none of some text nodes. */
const outside = ({ mentions, segments }: MentionBlock, texts: ReadonlySet<Text>): Mention[] =>
  segments.reduce(
    (kept, { node, at, length }) =>
      texts.has(node) ? kept.filter(({ start, end }) => end <= at || at + length <= start) : kept,
    mentions,
  );

declare global {
  // ES2024; both browsers have it since before our oldest.
  interface MapConstructor {
    groupBy<K, T>(items: Iterable<T>, by: (item: T) => K): Map<K, T[]>;
  }
}
