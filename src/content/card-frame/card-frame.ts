import type { Anchor, CardOptions, CardTold, OpenedCard, ReadyFrame } from '../../messages/card-contract.ts';
import { CardHost } from './host.ts';
import { PlacedCard } from './placed-card.ts';
import { showOnTop } from './top-layer.ts';

/** A frame on the page for one card, with the card's script on its way into it. */
export class CardFrame implements ReadyFrame {
  readonly #host = new CardHost();
  /** The port to the card, once its script is in the frame. */
  readonly #port: Promise<MessagePort>;
  #card: PlacedCard | null = null;

  constructor(at: Element, putIn: (name: string) => Promise<unknown>) {
    this.#port = this.#begin(at, putIn);
    // Told when a card is to open.
    this.#port.catch(() => {});
  }

  get host(): Element {
    return this.#host.element;
  }

  open(anchor: Anchor, options: CardOptions, told: CardTold): OpenedCard {
    this.#card = new PlacedCard(this.#host, this.#port, anchor, options, told);
    return this.#card;
  }

  close(): void {
    if (this.#card) this.#card.close();
    else this.#host.remove();
  }

  async #begin(at: Element, putIn: (name: string) => Promise<unknown>): Promise<MessagePort> {
    // A frame that is put elsewhere loads anew: first the place, then the frame.
    if (!showOnTop(this.#host, at)) throw new Error('Nothing can be used on this page.');
    this.#host.hide();
    const name = `or-${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
    this.#host.addFrame(name);
    await putIn(name);
    const { port1, port2 } = new MessageChannel();
    this.#host.handOver(port2);
    return port1;
  }
}
