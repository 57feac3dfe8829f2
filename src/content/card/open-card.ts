import {
  type Anchor,
  type Box,
  CARD,
  type CardOptions,
  type CardTold,
  type OpenedCard,
  type ReadyFrame,
} from '../../messages/card-contract.ts';
import type { Ask } from '../ask.ts';
import type { Point } from '../hover/geometry.ts';
import { lineAt } from '../hover/hit.ts';
import type { Mention } from '../mentions/mention.ts';
import { linesOf } from '../mentions/range.ts';

/**
 * A card at a mention: its frame is made ready when the card may soon be wanted, and opened when it is. The scripts come into the
 * page, and into the frame, only then.
 */
export class OpenCard {
  readonly mention: Mention;
  readonly #ask: Ask;
  /** The frame, once its script is there; rejects where it cannot be. */
  readonly #ready: Promise<ReadyFrame>;
  #frame: ReadyFrame | null = null;
  #card: OpenedCard | null = null;
  #isClosed = false;

  constructor(mention: Mention, ask: Ask) {
    this.mention = mention;
    this.#ask = ask;
    this.#ready = this.#makeReady();
    // Told when it is to open.
    this.#ready.catch(() => {});
  }

  get host(): Element | null {
    return this.#frame?.host ?? null;
  }

  /** Where the card is; null before it has painted anything. */
  box(): Box | null {
    return this.#card?.box() ?? null;
  }

  /** @param at where the pointer is: the card goes by the line of the mention it is on */
  open(at: Point | null, options: CardOptions, told: CardTold): void {
    const anchor = anchorAt(this.mention, at);
    const show = (frame: ReadyFrame): void => {
      if (!this.#isClosed) this.#card = frame.open(anchor, options, told);
    };
    // At once where it is there: a dwell is over by now.
    if (this.#frame) show(this.#frame);
    else this.#ready.then(show).catch(told.gone);
  }

  close(): void {
    this.#isClosed = true;
    this.#frame?.close();
  }

  async #makeReady(): Promise<ReadyFrame> {
    if (!window[CARD]) await this.#ask('injectCardFrame', null);
    const makeReady = window[CARD];
    if (!makeReady) throw new Error('There is no place for a card.');
    if (this.#isClosed) throw new Error('Not wanted any more.');
    this.#frame = makeReady(this.mention.block.box, (name) => this.#ask('injectCard', { frame: name }));
    return this.#frame;
  }
}

function anchorAt(mention: Mention, at: Point | null): Anchor {
  const line = at && lineAt(mention, at);
  return {
    lines: () => linesOf(mention),
    line: line ? linesOf(mention).findIndex(({ top, left }) => top === line.top && left === line.left) : 0,
    box: mention.block.box,
  };
}
