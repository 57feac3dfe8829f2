import type { EntityId } from '../../messages/ids.ts';
import type { PageContext, PageEntity, SpotReply } from '../../messages/page.ts';
import type { FoundBlock } from '../text/walk.ts';
import { type Block, isPaintedOnce, isShown, type Mention, mentionOf, settleBy } from './mention.ts';

/** A block on its way to be spotted, and those it takes the place of once it is. */
export interface SentBlock extends FoundBlock {
  readonly replaces: readonly Block[];
}

/** Told of what is to be painted. */
export interface MentionsListener {
  added(block: Block): void;
  dropped(block: Block): void;
  /** Whether a mention of the block is to be painted has changed. */
  changed(mention: Mention): void;
}

/** All that is known of a page: what was read, who is mentioned where, who is meant so far. */
export class PageMentions {
  context: PageContext = { names: {} };
  /** The dataset's revision the mentions were made from; null before the first reply. */
  revision: number | null = null;
  readonly blocks = new Set<Block>();
  readonly #read = new WeakMap<Text, readonly Block[]>();
  /** Texts that were read since all were last to be read anew. */
  #fresh = new WeakSet<Text>();
  readonly #entities = new Map<string, PageEntity>();
  readonly #byEntity = new Map<EntityId, Set<Mention>>();
  readonly #byKey = new Map<string, Set<Mention>>();
  readonly #firsts = new Map<EntityId, Mention>();
  readonly #listeners = new Set<MentionsListener>();

  listen(listener: MentionsListener, signal: AbortSignal): void {
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  isRead(node: Text): boolean {
    return this.#fresh.has(node);
  }

  /** Has everything read anew, as when the dataset has changed. What was found stays until its text was read again. */
  expire(): void {
    this.#fresh = new WeakSet();
    this.context = { names: {} };
    this.revision = null;
  }

  /** The blocks with mentions that a text has a part in. */
  blocksAt(node: Text): readonly Block[] {
    return this.#read.get(node) ?? [];
  }

  entity(id: EntityId): PageEntity | undefined {
    return this.#entities.get(id);
  }

  /** Shown mentions by entity. */
  get byEntity(): ReadonlyMap<EntityId, ReadonlySet<Mention>> {
    return this.#byEntity;
  }

  /** Notes that a text is on its way to be spotted. */
  markRead(node: Text): void {
    this.#fresh.add(node);
    if (!this.#read.has(node)) this.#read.set(node, NONE);
  }

  /** Forgets a text and everything that stands in its blocks: it will be read anew. */
  forget(node: Text): void {
    for (const block of this.blocksAt(node)) this.drop(block);
    this.#read.delete(node);
    this.#fresh.delete(node);
  }

  /**
   * Takes in what was found in blocks of the page.
   * @param asked the context it was asked for with: where that is not the page's any more, its answer is not either
   */
  take(found: readonly SentBlock[], reply: SpotReply, asked: PageContext): void {
    if (asked === this.context) {
      this.revision = reply.revision;
      this.context = reply.context;
    }
    for (const [id, entity] of Object.entries(reply.entities)) this.#entities.set(id, entity);
    const blocks = new Map<number, Block & { mentions: Mention[] }>();
    for (const mention of reply.mentions) {
      const { segments, box, text } = found[mention.block] ?? {};
      if (!segments || !box || text === undefined) continue;
      const block = blocks.get(mention.block) ?? { segments, box, mentions: [] };
      block.mentions.push(mentionOf(block, text, mention));
      blocks.set(mention.block, block);
    }
    // One whose text has been forgotten meanwhile is being read anew.
    for (const block of blocks.values()) if (block.segments.every(({ node }) => this.#read.has(node))) this.#add(block);
    // Only then, so that what is painted stays painted.
    for (const { segments, replaces } of found) {
      const fresh = segments.filter(({ node }) => this.isRead(node));
      for (const block of replaces) this.drop(block);
      for (const { node } of fresh) this.markRead(node);
    }
    for (const mentions of this.#byKey.values()) for (const mention of mentions) this.#settle(mention);
  }

  /** Takes a block out, as when the page has changed it. */
  drop(block: Block): void {
    if (!this.blocks.delete(block)) return;
    for (const { node } of block.segments) {
      const rest = this.blocksAt(node).filter((other) => other !== block);
      if (rest.length) this.#read.set(node, rest);
      else {
        this.#read.delete(node);
        this.#fresh.delete(node);
      }
    }
    for (const mention of block.mentions) {
      this.#unlist(mention);
      if (mention.key !== null) this.#byKey.get(mention.key)?.delete(mention);
    }
    for (const listener of this.#listeners) listener.dropped(block);
  }

  /** Takes out the blocks of which the page has taken anything away; gives the texts of theirs that are still there. */
  dropGone(): Text[] {
    const left: Text[] = [];
    for (const block of this.blocks) {
      if (block.segments.every(({ node }) => node.isConnected)) continue;
      this.drop(block);
      for (const { node } of block.segments) if (node.isConnected) left.push(node);
    }
    return left;
  }

  /** Whether a mention is painted, where the reader has it so. */
  isPainted(mention: Mention): boolean {
    if (!isShown(mention)) return false;
    const { entity } = mention;
    return entity === null || !isPaintedOnce(this.entity(entity)) || this.#firsts.get(entity) === mention;
  }

  #add(block: Block): void {
    this.blocks.add(block);
    for (const { node } of block.segments) this.#read.set(node, [...this.blocksAt(node), block]);
    for (const mention of block.mentions) {
      if (mention.key !== null) {
        const same = this.#byKey.get(mention.key) ?? new Set();
        this.#byKey.set(mention.key, same.add(mention));
      }
      this.#list(mention);
    }
    for (const listener of this.#listeners) listener.added(block);
  }

  #settle(mention: Mention): void {
    const before = mention.entity;
    if (!settleBy(mention, this.context)) return;
    if (before !== mention.entity) {
      this.#unlist(mention, before);
      this.#list(mention);
    }
    this.#tell(mention);
  }

  #list(mention: Mention): void {
    const { entity } = mention;
    if (entity === null || !isShown(mention)) return;
    this.#byEntity.set(entity, (this.#byEntity.get(entity) ?? new Set()).add(mention));
    const first = this.#firsts.get(entity);
    if (first && !precedes(mention, first)) return;
    this.#firsts.set(entity, mention);
    if (first) this.#tell(first);
  }

  #unlist(mention: Mention, entity = mention.entity): void {
    if (entity === null) return;
    const mentions = this.#byEntity.get(entity);
    mentions?.delete(mention);
    if (mentions?.size === 0) this.#byEntity.delete(entity);
    if (this.#firsts.get(entity) !== mention) return;
    this.#firsts.delete(entity);
    // Only where it shows is the new first one looked for; for all others any will do.
    let first: Mention | undefined;
    for (const other of mentions ?? []) {
      if (!first || (isPaintedOnce(this.entity(entity)) && precedes(other, first))) first = other;
    }
    if (!first) return;
    this.#firsts.set(entity, first);
    this.#tell(first);
  }

  #tell(mention: Mention): void {
    for (const listener of this.#listeners) listener.changed(mention);
  }
}

const NONE: readonly Block[] = [];

/** Whether a mention stands before another in the document. */
export function precedes(a: Mention, b: Mention): boolean {
  const [one, other] = [a.block.segments[0], b.block.segments[0]];
  if (!one || !other) return false;
  if (one.node === other.node) return one.from + a.start < other.from + b.start;
  return (one.node.compareDocumentPosition(other.node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
