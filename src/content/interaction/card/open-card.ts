import {
  CARD,
  type CardOptions,
  type CardTold,
  type OpenedCard,
  type Point,
  type ReadyFrame,
} from '../../../messages/card-contract.ts';
import type { Ask } from '../../../messages/interaction-contract.ts';
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

  /** The card on the page; null before it has painted anything. */
  get painted(): OpenedCard | null {
    return this.#card?.isPainted ? this.#card : null;
  }

  /** @param at where the pointer is: the card goes by the line of the mention it is on */
  open(at: Point | null, options: CardOptions, told: CardTold): void {
    const { mention } = this;
    const anchor = { lines: () => linesOf(mention), at, box: mention.block.box };
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
