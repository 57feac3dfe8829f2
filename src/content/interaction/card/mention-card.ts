import {
  CARD,
  type CardCallbacks,
  type CardOptions,
  type OpenedCard,
  type ReadyFrame,
} from '../../../messages/card-contract.ts';
import type { Ask } from '../../../messages/interaction-contract.ts';
import type { Point } from '../../../messages/viewport-geometry.ts';
import type { Mention } from '../mentions/mention.ts';
import { linesOf } from '../mentions/mention-range.ts';

/**
 * The card of one mention. Its frame is prepared as soon as this is made, when the card may soon be wanted, and `open` shows it.
 * Only then do the card's scripts come into the page: card-frame into the page, card into the frame.
 */
export class MentionCard {
  readonly mention: Mention;
  readonly #ask: Ask;
  /** The frame, once the script that makes it is there. Rejects where it cannot be made. */
  readonly #ready: Promise<ReadyFrame>;
  #frame: ReadyFrame | null = null;
  #card: OpenedCard | null = null;
  #isClosed = false;

  constructor(mention: Mention, ask: Ask) {
    this.mention = mention;
    this.#ask = ask;
    this.#ready = this.#prepareFrame();
    // A failure is reported when the card is opened.
    this.#ready.catch(() => {});
  }

  get host(): Element | null {
    return this.#frame?.host ?? null;
  }

  /** The card on the page; null before it has painted anything. */
  get painted(): OpenedCard | null {
    return this.#card?.isPainted ? this.#card : null;
  }

  /** @param at where the pointer is: of a mention on two lines, the card opens at the one under it. Null: at the first */
  open(at: Point | null, options: CardOptions, told: CardCallbacks): void {
    const { mention } = this;
    const anchor = { lines: () => linesOf(mention), at, box: mention.block.box };
    const show = (frame: ReadyFrame): void => {
      if (!this.#isClosed) this.#card = frame.open(anchor, options, told);
    };
    // Without waiting for a promise where the frame is there: the reader has waited for the card long enough.
    if (this.#frame) show(this.#frame);
    else this.#ready.then(show).catch(told.gone);
  }

  close(): void {
    this.#isClosed = true;
    this.#frame?.close();
  }

  async #prepareFrame(): Promise<ReadyFrame> {
    if (!window[CARD]) await this.#ask('injectCardFrame', null);
    const makeReady = window[CARD];
    if (!makeReady) throw new Error('No card frame.');
    if (this.#isClosed) throw new Error('Closed.');
    this.#frame = makeReady(this.mention.block.box, (name) => this.#ask('injectCard', { frame: name }));
    return this.#frame;
  }
}
