import type { FoundBlock, FoundMentions, PageTexts, SentBlock } from '../../messages/interaction-contract.ts';
import type { PageContext, SpotReply } from '../../messages/page.ts';
import { dataOf } from '../shared/page-nodes.ts';

/** How a block that is read stands to what was read before: there for the first time, another one now, or the same. */
export type Noted = 'new' | 'again' | 'same';

/** All that is known of a page: what was read, who is meant so far, and, from the first of them on, where the mentions are. */
export class ReadPage implements PageTexts {
  context: PageContext = { names: {} };
  revision: number | null = null;
  /** Null as long as there are none. */
  mentions: FoundMentions | null = null;
  /**
   * By its first text, the hash of each block as it was read, little enough for pages of any size; null where it was read
   * once, as nearly all are: hashing would be a tenth of what an article costs, and tells something from the second time on.
   */
  readonly #read = new WeakMap<Text, number | null>();
  /** Goes up whenever all texts are to be read anew. */
  #reading = 0;

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
    if (before === hash && this.mentions?.areIn(box, segments) !== false) return 'same';
    this.#read.set(node, hash);
    return 'again';
  }

  /**
   * Takes in what was found in blocks of the page.
   * @param asked the context it was asked for with: where that is not the page's any more, its answer is not either
   * @returns the boxes whose text is to be read again
   */
  take(found: readonly SentBlock[], reply: SpotReply, asked: PageContext): Element[] {
    if (asked === this.context) {
      this.revision = reply.revision;
      this.context = reply.context;
    }
    return this.mentions?.take(found, reply, this.context) ?? [];
  }

  /** Has everything read anew, as when the dataset has changed. What was found stays until its text was read again. */
  expire(): void {
    this.#reading++;
    this.context = { names: {} };
    this.revision = null;
  }

  /** Forgets a text and the mentions in it: it will be read anew. */
  forget(text: Text): void {
    this.mentions?.forget(text);
    this.unread(text);
  }

  isRead(first: Text): boolean {
    return this.#read.has(first);
  }

  unread(first: Text): void {
    this.#read.delete(first);
  }
}

/** A 32-bit hash of a text, on from another. */
function hashOf(text: string, from: number): number {
  let hash = from;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}
