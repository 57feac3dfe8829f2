import { type Anchor, type Box, CARD, type CardOptions, type OpenedCard } from '../../messages/card-contract.ts';
import type { Ask } from '../ask.ts';
import type { Point } from '../hover/geometry.ts';
import { lineAt } from '../hover/hit.ts';
import type { Mention } from '../mentions/mention.ts';
import { linesOf } from '../mentions/range.ts';

/** A card at a mention until closed. Its own script puts it on the page, once that is there. */
export class OpenCard {
  #card: OpenedCard | null = null;
  #closed = false;

  /**
   * @param at where the pointer is: the card goes by the line of the mention it is on
   * @param gone told where the mention goes out of sight, and where no card can be shown
   */
  constructor(mention: Mention, at: Point | null, options: CardOptions, ask: Ask, gone: () => void) {
    this.#open(anchorAt(mention, at), options, ask, gone).catch(gone);
  }

  get host(): Element | null {
    return this.#card?.host ?? null;
  }

  /** Where the card is; null before it has painted anything. */
  box(): Box | null {
    return this.#card?.box() ?? null;
  }

  close(): void {
    this.#closed = true;
    this.#card?.close();
  }

  async #open(anchor: Anchor, options: CardOptions, ask: Ask, gone: () => void): Promise<void> {
    if (!window[CARD]) await ask('injectCard', null);
    if (this.#closed) return;
    this.#card = window[CARD]?.(anchor, options, gone) ?? null;
    if (!this.#card) gone();
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
