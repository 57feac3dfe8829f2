import type { Anchor, CardCallbacks, CardOptions, OpenedCard, ReadyFrame } from '../../messages/card-contract.ts';
import { CardHost } from './card-host.ts';
import { PlacedCard } from './placed-card.ts';
import { showOnTop } from './top-layer.ts';

type PutIn = (name: string, frame: HTMLIFrameElement) => Promise<unknown>;

/**
 * A frame on the page for one card. The frame is made, hidden, before the card is wanted, and the card's script is loaded into
 * it. `open` then shows the card at a mention.
 */
export class CardFrame implements ReadyFrame {
  readonly #host = new CardHost();
  /** Resolves with our end of the port to the card, once the card's script is in the frame. */
  readonly #port: Promise<MessagePort>;
  #card: PlacedCard | null = null;

  /**
   * @param at the element of the page that the card is for
   * @param putIn loads the card's script into the frame, which has this name
   */
  constructor(at: Element, putIn: PutIn) {
    this.#port = this.#load(at, putIn);
    // A failure is reported by `PlacedCard`, when the card is opened.
    this.#port.catch(() => {});
  }

  get host(): Element {
    return this.#host.element;
  }

  open(anchor: Anchor, options: CardOptions, told: CardCallbacks): OpenedCard {
    this.#card = new PlacedCard(this.#host, this.#port, anchor, options, told);
    return this.#card;
  }

  close(): void {
    if (this.#card) this.#card.close();
    else this.#host.remove();
  }

  async #load(at: Element, putIn: PutIn): Promise<MessagePort> {
    // An iframe reloads when its ancestor is moved, so the host gets its final place before the frame is added.
    if (!showOnTop(this.#host, at)) throw new Error('Nothing can be used on this page.');
    this.#host.hide();
    const name = `or-${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
    await putIn(name, this.#host.addFrame(name));
    const { port1, port2 } = new MessageChannel();
    this.#host.handOver(port2);
    return port1;
  }
}
