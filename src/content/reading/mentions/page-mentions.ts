import type { EntityId } from '../../../messages/ids.ts';
import type { KnownPage, MentionsListener, Segment } from '../../../messages/interaction-contract.ts';
import type { PageContext, PageEntity, SpotReply } from '../../../messages/page.ts';
import { isShown } from '../../shared/is-shown.ts';
import { dataOf, isConnected, parentElementOf, textContentOf } from '../../shared/page-nodes.ts';
import type { FoundBlock } from '../text/walk.ts';
import { MOST_INNER, segmentsIn } from '../text/whole.ts';
import { Block, mentionOf, type OwnMention, settleBy } from './mention.ts';

/** A block on its way to be spotted. */
export interface SentBlock extends FoundBlock {
  /** Whether its first text is the one that the block before it was cut from. */
  readonly goesOn: boolean;
}

/** How a block that is read stands to what was read before: there for the first time, another one now, or the same. */
export type Noted = 'new' | 'again' | 'same';

/** All that is known of a page: what was read, who is mentioned where, who is meant so far. */
export class PageMentions implements KnownPage {
  context: PageContext = { names: {} };
  /** The dataset's revision the mentions were made from; null before the first reply. */
  revision: number | null = null;
  listener: MentionsListener | null = null;
  readonly blocks = new Set<Block>();
  readonly entities = new Map<string, PageEntity>();
  /** Shown mentions by entity. */
  readonly counts = new Map<EntityId, number>();
  /** How much text was read so far. */
  #units = 0;
  /**
   * By its first text, the hash of each block as it was read, little enough for pages of any size; null where it was read
   * once, as nearly all are: hashing would be a tenth of what an article costs, and tells something from the second time on.
   */
  readonly #read = new WeakMap<Text, number | null>();
  /** By text, the blocks with a mention that it has a part in; but those of `#whole`. */
  readonly #at = new WeakMap<Text, readonly Block[]>();
  /** By box, the blocks whose segments have not been looked up. */
  readonly #whole = new WeakMap<Element, Block>();
  readonly #onFirst: () => void;
  /** Goes up whenever all texts are to be read anew. */
  #reading = 0;
  readonly #byKey = new Map<string, Set<OwnMention>>();

  /** @param onFirst told before the first mention is known, to listen from there on */
  constructor(onFirst: () => void) {
    this.#onFirst = onFirst;
  }

  /** Notes a block that is about to be spotted. */
  note({ text, first: { node }, box, segments }: FoundBlock): Noted {
    const before = this.#read.get(node);
    if (before === undefined) {
      this.#read.set(node, null);
      return 'new';
    }
    const last = segments?.at(-1);
    // What is cut off here is a part of what is noted: the blocks it is in are not noted themselves.
    const hash = hashOf(last ? text + dataOf(last.node).slice(last.from + last.length) : text, this.#reading);
    if (before === hash && this.#isIn(box, segments)) return 'same';
    this.#read.set(node, hash);
    return 'again';
  }

  /** Has everything read anew, as when the dataset has changed. What was found stays until its text was read again. */
  expire(): void {
    this.#reading++;
    this.context = { names: {} };
    this.revision = null;
  }

  /** The blocks with mentions that a text has a part in. */
  blocksAt(node: Text): readonly Block[] {
    const blocks = this.#at.get(node) ?? NONE;
    const whole = this.#wholeAt(node);
    return whole ? [...blocks, whole] : blocks;
  }

  /**
   * To be called for each node that the page has changed, before anything else is asked of this: a block whose segments were
   * not looked up cannot say any more what has changed, and goes. Gives its box, whose text is to be read again.
   * @param passed where this has looked for those that the page has changed in one go: none is looked at twice
   */
  dropChanged(node: Node, passed: Set<Element>): Element | null {
    const whole = this.#wholeAt(node, passed);
    if (whole) this.drop(whole);
    return whole?.box ?? null;
  }

  /** Forgets a text and the mentions in it: it will be read anew. */
  forget(node: Text): void {
    for (const block of this.blocksAt(node)) this.drop(block, false, new Set([node]));
    this.#read.delete(node);
  }

  /**
   * Takes in what was found in blocks of the page.
   * @param asked the context it was asked for with: where that is not the page's any more, its answer is not either
   * @returns the boxes of blocks with mentions that were read whole and have another text by now: to be read again
   */
  take(found: readonly SentBlock[], reply: SpotReply, asked: PageContext): Element[] {
    const { names } = this.context;
    if (asked === this.context) {
      this.revision = reply.revision;
      this.context = reply.context;
    }
    for (const [id, entity] of Object.entries(reply.entities)) this.entities.set(id, entity);
    const mentioned = Map.groupBy(reply.mentions, ({ block }) => block);
    const before = new Map<Block, Set<Text>>();
    const blocks: Block[] = [];
    const changed: Element[] = [];
    const firsts = new Set<Text>();
    found.forEach(({ segments, first, box, text, goesOn }, i) => {
      firsts.add(first.node);
      segments?.forEach(({ node }, j) => {
        if (goesOn && j === 0) return;
        for (const block of this.blocksAt(node)) before.set(block, (before.get(block) ?? new Set()).add(node));
      });
      const at = this.#units;
      this.#units += text.length;
      const here = mentioned.get(i);
      // One whose text has been forgotten meanwhile is being read anew.
      if (!here || !this.#read.has(first.node)) return;
      const block = new Block({ first, box, at, length: text.length, segments }, this.#looked);
      // One that has changed is to be; where it was taken away, should it come back.
      if (!block.isThere || !(segments || textContentOf(box) === text)) {
        this.#read.delete(first.node);
        if (isConnected(box)) changed.push(box);
        return;
      }
      const same = this.#whole.get(box);
      if (same && !segments) this.drop(same);
      block.mentions = here.map((mention) => mentionOf(block, mention));
      blocks.push(block);
      // At once: what was read twice while it waited to be sent is there again further on.
      this.#add(block);
    });
    // Only then, so that what is painted stays painted.
    for (const [block, texts] of before) this.drop(block, firsts.has(block.first.node), texts);
    // What the page has not changed its mind about stays as it is, however many names it has.
    for (const [key, who] of Object.entries(this.context.names)) {
      if (names[key] !== who) for (const mention of this.#byKey.get(key) ?? []) this.#settle(mention);
    }
    for (const block of blocks) if (this.blocks.has(block)) for (const mention of block.mentions) this.#settle(mention);
    return changed;
  }

  /**
   * Takes a block out, as when the page has changed it, or (with `isRead`) has been read as it is now.
   * @param texts where it is known that no others have changed, or were read: what was found in the others stays. They may be
   *   another line's by now, or further from these than is read with them: nothing else would have them read.
   */
  drop(block: Block, isRead = false, texts?: ReadonlySet<Text>): void {
    if (!this.blocks.delete(block)) return;
    if (!isRead) this.#read.delete(block.first.node);
    let stay: OwnMention[] = [];
    if (block.isWhole) this.#whole.delete(block.box);
    else {
      if (texts) stay = block.mentions;
      for (const { node, at, length } of block.segments) {
        if (texts?.has(node)) stay = stay.filter(({ start, end }) => end <= at || at + length <= start);
        const blocks = this.#at.get(node)?.filter((other) => other !== block);
        if (blocks?.length) this.#at.set(node, blocks);
        else this.#at.delete(node);
      }
    }
    for (const mention of block.mentions) {
      this.#count(shownAs(mention), -1);
      if (mention.key !== null) this.#byKey.get(mention.key)?.delete(mention);
    }
    this.listener?.dropped(block);
    block.mentions = stay;
    if (stay.length) this.#add(block);
  }

  /** Whether what was found in some texts was found in this box; has it looked for where that is now. */
  #isIn(box: Element, segments: readonly Segment[] | null): boolean {
    const whole = this.#whole.get(box);
    const blocks = whole ? [whole] : (segments ?? segmentsIn(box)).flatMap(({ node }) => this.#at.get(node) ?? NONE);
    for (const block of blocks) this.listener?.again(block);
    return blocks.every((block) => block.box === box);
  }

  #add(block: Block): void {
    if (!this.listener) this.#onFirst();
    this.blocks.add(block);
    if (block.isWhole) this.#whole.set(block.box, block);
    else this.#index(block);
    for (const mention of block.mentions) {
      if (mention.key !== null) {
        const same = this.#byKey.get(mention.key) ?? new Set();
        this.#byKey.set(mention.key, same.add(mention));
      }
      this.#count(shownAs(mention), 1);
    }
    this.listener?.added(block);
  }

  readonly #looked = (block: Block): void => {
    if (!this.blocks.has(block)) return;
    this.#whole.delete(block.box);
    if (block.segments.length > 0) this.#index(block);
    else this.drop(block);
  };

  #index(block: Block): void {
    for (const { node, at, length } of block.segments) {
      // Those beside a mention as well: a pointer on its last letter may be told of the next text.
      if (block.mentions.some(({ start, end }) => start <= at + length && at <= end))
        this.#at.set(node, [...(this.#at.get(node) ?? NONE), block]);
    }
  }

  #wholeAt(node: Node, passed?: Set<Element>): Block | null {
    // Deeper than that in one there is nothing, or is so by a change of something that was less deep.
    let up = node instanceof Element ? node : parentElementOf(node);
    for (let steps = 0; up && steps <= MOST_INNER && !passed?.has(up); steps++) {
      passed?.add(up);
      const block = this.#whole.get(up);
      if (block) return block;
      up = parentElementOf(up);
    }
    return null;
  }

  #settle(mention: OwnMention): void {
    const before = shownAs(mention);
    if (!settleBy(mention, this.context)) return;
    this.#count(before, -1);
    this.#count(shownAs(mention), 1);
    this.listener?.changed(mention);
  }

  #count(entity: EntityId | null, by: number): void {
    if (entity === null) return;
    const count = (this.counts.get(entity) ?? 0) + by;
    if (count) this.counts.set(entity, count);
    else this.counts.delete(entity);
  }
}

const NONE: readonly Block[] = [];

/** A 32-bit hash of a text, on from another. */
function hashOf(text: string, from: number): number {
  let hash = from;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}

const shownAs = (mention: OwnMention): EntityId | null => (isShown(mention) ? mention.entity : null);

declare global {
  // ES2024; both browsers have it since before our oldest.
  interface MapConstructor {
    groupBy<K, T>(items: Iterable<T>, by: (item: T) => K): Map<K, T[]>;
  }
}
