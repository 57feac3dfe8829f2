import type { FoundMentions, PageTexts, Segment, SentBlock } from '../../../messages/interaction-contract.ts';
import type { PageContext, PageEntity, PageMention, SpotReply } from '../../../messages/page.ts';
import type { PageCount } from '../../../messages/tab.ts';
import { isConnected, textContentOf } from '../../shared/page-nodes.ts';
import { BlockIndex } from './block-index.ts';
import { countedFor, EntityCounts } from './entity-counts.ts';
import { Block, type Mention, mentionOf, settleBy } from './mention.ts';
import { OpenNames } from './open-names.ts';
import { Replaced } from './replaced.ts';

/** Told of what is to be painted. */
export interface MentionsListener {
  added(block: Block): void;
  /** The block was read again, and is the same; it may stand elsewhere than it did. */
  again(block: Block): void;
  dropped(block: Block): void;
  /** Whether a mention of the block is to be painted has changed. */
  changed(mention: Mention): void;
}

/** Who is mentioned where on a page. */
export class PageMentions implements FoundMentions {
  listener: MentionsListener | null = null;
  /** Those with mentions, the one found longest ago first. */
  readonly blocks = new Set<Block>();
  readonly entities = new Map<string, PageEntity>();
  readonly #texts: PageTexts;
  readonly #most: number;
  readonly #index = new BlockIndex();
  readonly #counts = new EntityCounts();
  readonly #open = new OpenNames();

  /** @param most how many blocks are remembered */
  constructor(texts: PageTexts, most = Number.POSITIVE_INFINITY) {
    this.#texts = texts;
    this.#most = most;
  }

  counts(): PageCount[] {
    return [...this.#counts.all].flatMap(([entity, mentions]) => {
      const facts = this.entities.get(entity);
      return facts ? [{ entity, ...facts, mentions }] : [];
    });
  }

  /** The blocks with mentions that a text has a part in. */
  blocksAt(text: Text): readonly Block[] {
    return this.#index.at(text);
  }

  areIn(box: Element, segments: readonly Segment[] | null): boolean {
    const blocks = this.#index.inBox(box, segments);
    for (const block of blocks) this.listener?.again(block);
    return blocks.every((block) => block.box === box);
  }

  take(found: readonly SentBlock[], { mentions, entities }: SpotReply, context: PageContext): Element[] {
    for (const [id, entity] of Object.entries(entities)) this.entities.set(id, entity);
    const byBlock = Map.groupBy(mentions, ({ block }) => block);
    const replaced = new Replaced((text) => this.blocksAt(text));
    const blocks: Block[] = [];
    const changed: Element[] = [];
    found.forEach((sent, n) => {
      replaced.note(sent);
      const here = byBlock.get(n);
      // One whose text has been forgotten meanwhile is being read anew.
      if (!here || !this.#texts.isRead(sent.first.node)) return;
      const block = this.#put(sent, here);
      if (block) blocks.push(block);
      else {
        this.#texts.unread(sent.first.node);
        if (isConnected(sent.box)) changed.push(sent.box);
      }
    });
    // Only then, so that what is painted stays painted.
    replaced.each((block, isRead, texts) => this.drop(block, isRead, texts));
    for (const mention of this.#open.renamedBy(context)) this.#settle(mention, context);
    for (const block of blocks)
      if (this.blocks.has(block)) for (const mention of block.mentions) this.#settle(mention, context);
    for (const oldest of this.blocks) if (this.blocks.size > this.#most) this.drop(oldest);
    return changed;
  }

  dropChanged(node: Node, passed: Set<Element>): Element | null {
    const whole = this.#index.wholeAround(node, passed);
    if (whole) this.drop(whole);
    return whole?.box ?? null;
  }

  *dropGone(texts: readonly Text[] | null): Generator<readonly Text[]> {
    // Where so much was taken away, it is shorter to look what is still there.
    for (const block of texts?.flatMap((text) => this.blocksAt(text)) ?? this.blocks) {
      const isGone = !block.isThere;
      if (isGone) this.drop(block);
      // One that is whole has gone with its box.
      yield isGone && !block.isWhole ? block.segments.map(({ node }) => node) : [];
    }
  }

  forget(text: Text): void {
    for (const block of this.blocksAt(text)) this.drop(block, false, new Set([text]));
  }

  /**
   * Takes a block out, as when the page has changed it, or (with `isRead`) has been read as it is now.
   * @param texts where it is known that no others have changed, or were read: what was found in the others stays. They may be
   *   another line's by now, or further from these than is read with them: nothing else would have them read.
   */
  drop(block: Block, isRead = false, texts?: ReadonlySet<Text>): void {
    if (!this.blocks.delete(block)) return;
    if (!isRead) this.#texts.unread(block.first.node);
    const stay = texts && !block.isWhole ? outside(block, texts) : [];
    this.#index.delete(block);
    for (const mention of block.mentions) {
      this.#counts.count(countedFor(mention), -1);
      this.#open.delete(mention);
    }
    this.listener?.dropped(block);
    block.mentions = stay;
    if (stay.length) this.#add(block);
  }

  /** Puts a block in, at once: what was read twice while it waited to be sent is there again further on. Null where it has changed. */
  #put(sent: SentBlock, found: readonly PageMention[]): Block | null {
    const { box, segments, text } = sent;
    const block = new Block({ ...sent, length: text.length }, this.#looked);
    if (!block.isThere || !(segments || textContentOf(box) === text)) return null;
    const same = segments ? undefined : this.#index.wholeIn(box);
    if (same) this.drop(same);
    block.mentions = found.map((mention) => mentionOf(block, mention));
    this.#add(block);
    return block;
  }

  #add(block: Block): void {
    this.blocks.add(block);
    this.#index.add(block);
    for (const mention of block.mentions) {
      this.#open.add(mention);
      this.#counts.count(countedFor(mention), 1);
    }
    this.listener?.added(block);
  }

  readonly #looked = (block: Block): void => {
    if (!this.blocks.has(block)) return;
    this.#index.looked(block);
    // Its box has another text by now.
    if (block.segments.length === 0) this.drop(block);
  };

  #settle(mention: Mention, context: PageContext): void {
    const before = countedFor(mention);
    if (!settleBy(mention, context)) return;
    this.#counts.count(before, -1);
    this.#counts.count(countedFor(mention), 1);
    this.listener?.changed(mention);
  }
}

/** The mentions of a block that none of some texts has a part in. */
const outside = ({ mentions, segments }: Block, texts: ReadonlySet<Text>): Mention[] =>
  segments.reduce(
    (stay, { node, at, length }) =>
      texts.has(node) ? stay.filter(({ start, end }) => end <= at || at + length <= start) : stay,
    mentions,
  );

declare global {
  // ES2024; both browsers have it since before our oldest.
  interface MapConstructor {
    groupBy<K, T>(items: Iterable<T>, by: (item: T) => K): Map<K, T[]>;
  }
}
