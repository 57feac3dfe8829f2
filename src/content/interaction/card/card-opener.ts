import type { CardColours, CardOptions } from '../../../messages/card-contract.ts';
import type { Ask } from '../../../messages/interaction-contract.ts';
import type { CardsOfPage, LazilyLoaded } from '../../../messages/page-reading.ts';
import { lineAt } from '../hover/hit-testing.ts';
import type { HoverController } from '../hover/hover-controller.ts';
import type { HoverEffect } from '../hover/hover-machine.ts';
import type { TrackedPointer } from '../hover/pointer-tracking.ts';
import type { Mention } from '../mentions/mention.ts';
import type { PageMentions } from '../mentions/page-mentions.ts';
import type { CardCache } from './card-cache.ts';
import { cardSubject } from './card-subject.ts';
import { MentionCard } from './mention-card.ts';

/** What a card opener works with. */
export interface CardOpenerOptions {
  readonly page: PageMentions;
  readonly cards: CardCache;
  readonly ask: Ask;
  readonly thisPage: LazilyLoaded<CardsOfPage> | null;
  readonly hover: HoverController;
  readonly pointer: TrackedPointer;
  /** The colours of cards, by the reader's present settings. */
  readonly colours: () => CardColours;
  /** Highlights the mention whose card is open; null: none is. */
  readonly highlight: (mention: Mention | null) => void;
  readonly signal: AbortSignal;
}

/** Prepares, opens and closes cards as the hover machine says. At most one card is open, and one is prepared. */
export class CardOpener {
  readonly #options: CardOpenerOptions;
  #open: MentionCard | null = null;
  /** The card of the mention that the pointer rests on. */
  #prepared: MentionCard | null = null;

  constructor(options: CardOpenerOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => this.#discardPrepared());
  }

  get open(): MentionCard | null {
    return this.#open;
  }

  /** Whether a node is the element of one of these cards. */
  isOwn(node: Node): boolean {
    return node === this.#open?.host || node === this.#prepared?.host;
  }

  /** Carries out an effect of the hover machine. */
  act(effect: HoverEffect<Mention>): void {
    if (effect.do === 'prepare' || effect.do === 'discard') {
      this.#discardPrepared();
      if (effect.do === 'prepare') this.#prepare(effect.target);
    } else {
      this.#closeOpen();
      if (effect.do === 'open') this.#openAt(effect.target, effect.by === 'keyboard');
    }
  }

  #prepare(mention: Mention): void {
    const { ask, cards } = this.#options;
    this.#prepared = new MentionCard(mention, ask);
    // A request that fails is made again when the card opens, and the card says if that fails too.
    if (mention.entity) cards.get(mention.entity, mention).catch(() => {});
  }

  #discardPrepared(): void {
    this.#prepared?.close();
    this.#prepared = null;
  }

  #closeOpen(): void {
    this.#open?.close();
    this.#open = null;
    this.#options.highlight(null);
  }

  #openAt(mention: Mention, keyboard: boolean): void {
    const { ask, hover, pointer, highlight } = this.#options;
    const at = keyboard ? null : pointer.at();
    const isGone = at && !lineAt(mention, at);
    if (isGone || this.#prepared?.mention !== mention) this.#discardPrepared();
    // Without a scroll, the page has moved the mention away from under the resting pointer.
    if (isGone) {
      queueMicrotask(() => hover.send({ kind: 'gone' }));
      return;
    }
    highlight(mention);
    this.#open = this.#prepared ?? new MentionCard(mention, ask);
    this.#prepared = null;
    this.#open.open(at, this.#optionsFor(mention, keyboard), {
      gone: () => {
        if (hover.open === mention) hover.send({ kind: 'gone' });
      },
      left: pointer.left,
    });
  }

  #optionsFor(mention: Mention, keyboard: boolean): CardOptions {
    const { page, cards, ask, thisPage, hover, colours } = this.#options;
    return {
      subject: cardSubject(page, mention),
      keyboard,
      colours: colours(),
      ask: (entity) => cards.get(entity, mention),
      askHere: async (entity) => (await thisPage?.get())?.quotationsOf(entity, mention.quotation) ?? [],
      goTo: async (start) => {
        const isThere = (await (await thisPage?.get())?.goTo(start)) === true;
        if (isThere) hover.send({ kind: 'close' });
        return isThere;
      },
      close: () => hover.send({ kind: 'close' }),
      openOptions: (at) => void ask('openOptions', { at }).catch(() => {}),
      keep: () => ask('keepPage', null),
      pinned: (pinned) => hover.send({ kind: 'pin', pinned }),
    };
  }
}
