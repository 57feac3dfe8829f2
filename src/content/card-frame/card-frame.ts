import type { Anchor, CardOptions, CardTold, OpenedCard, ReadyFrame } from '../../messages/card-contract.ts';
import { CardHost } from './host.ts';
import { PlacedCard } from './placed-card.ts';
import { showOnTop } from './top-layer.ts';

/** A frame on the page for one card, with the card's script on its way into it. */
export class CardFrame implements ReadyFrame {
  readonly #host = new CardHost();
  readonly #frame: HTMLIFrameElement | null = null;
  readonly #port: Promise<MessagePort>;
  #card: PlacedCard | null = null;

  constructor(at: Element, putIn: (name: string) => Promise<unknown>) {
    const { element } = this.#host;
    // A frame that is put elsewhere loads anew: first the place, then the frame.
    if (showOnTop(element, at)) {
      element.hidePopover();
      this.#frame = this.#host.addFrame(randomName());
    }
    this.#port = this.#begin(putIn);
    // Told when a card is to open.
    this.#port.catch(() => {});
  }

  get host(): Element {
    return this.#host.element;
  }

  open(anchor: Anchor, options: CardOptions, told: CardTold): OpenedCard {
    this.#card = new PlacedCard(this.#host, this.#frame, this.#port, anchor, options, told);
    return this.#card;
  }

  close(): void {
    if (this.#card) this.#card.close();
    else this.#host.element.remove();
  }

  /** The port to the card, once its script is in the frame. Nobody else can be given the other end: only we know the frame. */
  async #begin(putIn: (name: string) => Promise<unknown>): Promise<MessagePort> {
    if (!this.#frame) throw new Error('Nothing can be used on this page.');
    await putIn(this.#frame.name);
    const { port1, port2 } = new MessageChannel();
    // Its origin is like no other and cannot be named.
    this.#frame.contentWindow?.postMessage(null, '*', [port2]);
    return port1;
  }
}

const randomName = (): string => `or-${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
