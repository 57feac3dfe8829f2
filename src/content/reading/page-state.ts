import type {
  FoundBlock,
  FoundMentions,
  PageTexts,
  SentBlock,
  TextSegment,
} from '../../messages/interaction-contract.ts';
import type { PageContext, SpotReply } from '../../messages/page-requests.ts';
import { dataBetween } from '../shared/page-nodes.ts';

/** Whether a block is read for the first time, has changed since it was read before, or is the same. */
export type BlockStatus = 'new' | 'changed' | 'same';

/** What is remembered of the latest reading of a block. */
interface LatestReading {
  /**
   * A hash of the block. Null for a block that was read once, as nearly all are: to hash it would add a tenth to an article's cost,
   * and says something only from the second time on.
   */
  readonly hash: number | null;
  /** The place that the block was given, by which an answer to an earlier reading is told. */
  readonly at: number;
}

/** What is known of a page: which of its texts were read, who is meant by short names so far, and where the mentions are. */
export class PageState implements PageTexts {
  context: PageContext = { names: {} };
  revision: number | null = null;
  /** Whether the page has open shadow trees. What was in one is not listed where its host is removed. */
  hasShadows = false;
  /** Null until the first mention. */
  mentions: FoundMentions | null = null;
  /** The latest reading of each block, by the block's first text node. */
  readonly #read = new WeakMap<Text, LatestReading>();
  /** A number for each text node of a block that was read twice. */
  readonly #numbers = new WeakMap<Text, number>();
  #nextNumber = 0;
  /** Part of each hash. Goes up when all texts are to be read again: no block is the same then. */
  #generation = 0;

  /**
   * Notes that a block is read.
   * @param segments its segments, also of a whole block; null where it is read for the first time, when nobody needs them
   * @param at as `SentBlock` has it
   */
  note({ text, first: { node }, box }: FoundBlock, segments: readonly TextSegment[] | null, at = 0): BlockStatus {
    const before = this.#read.get(node);
    if (before === undefined || !segments) {
      this.#read.set(node, { hash: null, at });
      return 'new';
    }
    const last = segments.at(-1);
    // Of a text node that is cut into several blocks only the first is noted, so its hash is of the whole node.
    const words = last ? text + dataBetween(last.node, last.from + last.length, Infinity) : text;
    // The same words in another text node are not the same block: a mention is in a node.
    const nodes = segments.map((one) => this.#numberOf(one.node));
    const hash = hashOf(`${words} ${nodes}`, this.#generation);
    if (before.hash === hash && this.mentions?.areIn(box, segments) !== false) return 'same';
    this.#read.set(node, { hash, at });
    return 'changed';
  }

  /**
   * Takes in the background's reply to some blocks.
   * @param asked the context that was sent with them. Where the page has another one by now, the reply's context is ignored
   * @returns the boxes whose text is to be read again
   */
  take(found: readonly SentBlock[], reply: SpotReply, asked: PageContext): Element[] {
    if (asked === this.context) {
      this.revision = reply.revision;
      this.context = reply.context;
    }
    return this.mentions?.take(found, reply, this.context) ?? [];
  }

  /** Has all texts read again, as when the dataset has changed. Mentions stay until their text was read. */
  expire(): void {
    this.#generation++;
    this.context = { names: {} };
    this.revision = null;
  }

  /** Forgets a text node and the mentions in it: it will be read again. */
  forget(text: Text): void {
    this.mentions?.forget(text);
    this.#read.delete(text);
  }

  isRead(first: Text, at: number): boolean {
    const latest = this.#read.get(first);
    return latest !== undefined && latest.at <= at;
  }

  unread(first: Text, at: number): void {
    if (this.isRead(first, at)) this.#read.delete(first);
  }

  #numberOf(node: Text): number {
    const number = this.#numbers.get(node) ?? this.#nextNumber++;
    this.#numbers.set(node, number);
    return number;
  }
}

/** A 32-bit hash of a text. @param seed another seed gives another hash */
function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}
