import type { Ask } from '../ask.ts';
import { textOf } from '../card/cards.ts';
import type { Point } from '../hover/geometry.ts';
import type { PageMentions } from '../mentions/page-mentions.ts';
import { blockAt, type WholeBlock } from './block-at.ts';
import { textAt } from './text-at.ts';

/** Blocks that are remembered, so that a second look at one asks nothing: more than a screen has. */
export const MOST_ASKED = 64;

/** A block that was sent to be spotted. */
interface Asked {
  readonly block: WholeBlock;
  /** Null once it is answered. */
  answer: Promise<void> | null;
}

/** Reads single blocks of a page, as the reader asks for them, and has them spotted. Nothing else of the page is read. */
export class AskedBlocks {
  readonly #page: PageMentions;
  readonly #ask: Ask;
  readonly #signal: AbortSignal;
  /** The one asked for longest ago first. */
  #asked: Asked[] = [];
  #address = addressOf();

  constructor(page: PageMentions, ask: Ask, signal: AbortSignal) {
    this.#page = page;
    this.#ask = ask;
    this.#signal = signal;
  }

  /**
   * Reads the block at a point of the viewport. What was known of it and has changed is forgotten at once.
   * @returns null where there is none, or where it is known as it is now
   */
  readAt(at: Point): Promise<void> | null {
    const place = textAt(at);
    const block = place && blockAt(place);
    return block && this.read([block]);
  }

  /**
   * Reads some blocks, no more than are remembered.
   * @returns resolves once they are spotted, or could not be; null where all are known as they are now
   */
  read(blocks: readonly WholeBlock[]): Promise<void> | null {
    if (this.#address !== addressOf()) {
      // Another address is another article: who "the president" was there says nothing here.
      this.forgetAll();
      this.#page.context = { names: {} };
      this.#address = addressOf();
    }
    const waiting: Promise<void>[] = [];
    const asked: Asked[] = [];
    for (const block of blocks) {
      const known = this.#asked.find((one) => isSame(one.block, block));
      if (known?.answer) waiting.push(known.answer);
      if (known) continue;
      for (const one of this.#asked) if (overlap(one.block, block)) this.#forget(one.block);
      this.#page.note(block);
      asked.push({ block, answer: null });
    }
    if (asked.length > 0) {
      const answer = this.#spot(asked);
      for (const one of asked) one.answer = answer;
      this.#asked.push(...asked);
      waiting.push(answer);
    }
    for (const { block } of this.#asked.slice(0, -MOST_ASKED)) this.#forget(block);
    return waiting.length > 0 ? Promise.all(waiting).then(() => {}) : null;
  }

  /** Forgets all blocks, as when the dataset has changed. */
  forgetAll(): void {
    for (const { block } of this.#asked) this.#forget(block);
  }

  /** Never rejects: what could not be spotted is forgotten, and read when it is asked for again. */
  async #spot(asked: readonly Asked[]): Promise<void> {
    const { context, revision } = this.#page;
    try {
      const reply = await this.#ask('spot', { blocks: asked.map(({ block }) => block.text), context });
      if (this.#signal.aborted) return;
      if (revision !== null && revision !== reply.revision)
        for (const one of this.#asked) if (!asked.includes(one)) this.#forget(one.block);
      // The page may have changed it meanwhile; of what is forgotten nothing is taken in.
      for (const { block } of asked) if (!isThere(block)) this.#forget(block);
      const found = asked.map(({ block }) => ({ ...block, goesOn: block.first.from > 0 }));
      this.#page.take(found, reply, context);
      for (const one of asked) one.answer = null;
    } catch {
      for (const { block } of asked) this.#forget(block);
    }
  }

  /** Forgets a block, and with it all others that its texts have a part in. */
  #forget({ segments }: WholeBlock): void {
    const nodes = new Set(segments.map(({ node }) => node));
    for (const node of nodes) this.#page.forget(node);
    this.#asked = this.#asked.filter(({ block }) => !block.segments.some(({ node }) => nodes.has(node)));
  }
}

const isThere = ({ text, segments }: WholeBlock): boolean =>
  segments.every(({ node }) => node.isConnected) && textOf({ segments, mentions: [] }) === text;

const isSame = (a: WholeBlock, b: WholeBlock): boolean =>
  a.text === b.text &&
  a.box === b.box &&
  a.segments.length === b.segments.length &&
  a.segments.every(({ node, from }, i) => node === b.segments[i]?.node && from === b.segments[i]?.from);

/** Whether a stretch of a text has a part in both. */
const overlap = (a: WholeBlock, b: WholeBlock): boolean =>
  a.segments.some((one) =>
    b.segments.some(
      ({ node, from, length }) => node === one.node && from < one.from + one.length && one.from < from + length,
    ),
  );

const addressOf = (): string => location.pathname + location.search;
