import type { EntityId } from '../../messages/ids.ts';
import { isRendered, scrollIntoView } from '../shared/page-nodes.ts';
import { afterFrame } from '../shared/slices.ts';
import type { Hover } from './hover/hover.ts';
import { isShown, type Mention } from './mentions/mention.ts';
import type { PageMentions } from './mentions/page-mentions.ts';
import { precedes } from './mentions/precedes.ts';
import { isInView, linesOf } from './mentions/range.ts';

/** Goes from mention to mention by keyboard, and to one that the popup names. */
export class Steps {
  readonly #page: PageMentions;
  readonly #hover: Hover;
  readonly #signal: AbortSignal;
  #last: Mention | null = null;

  constructor(page: PageMentions, hover: Hover, signal: AbortSignal) {
    this.#page = page;
    this.#hover = hover;
    this.#signal = signal;
  }

  /**
   * The mention after the one gone to last (or whose card is open), from the first again after the last.
   * @param entity whose it is to be; null: anybody's
   */
  async go(entity: EntityId | null): Promise<void> {
    const isMeant = (mention: Mention): boolean => isShown(mention) && (entity === null || mention.entity === entity);
    // Most blocks come in the order of the document, and comparing those that stand side by side costs next to nothing.
    const all = [...this.#page.blocks]
      .flatMap(({ mentions }) => mentions[0] ?? [])
      .sort((a, b) => (precedes(a, b) ? -1 : 1))
      .flatMap(({ block }) => block.mentions);
    const { from } = this;
    // One that was read again meanwhile is not among them any more.
    const at = from
      ? all.indexOf(from) + 1 ||
        Math.max(
          0,
          all.findIndex((one) => precedes(from, one)),
        )
      : 0;
    // The boxes of as few as can be are asked for.
    const target = [...all.slice(at), ...all.slice(0, at)].find((one) => isMeant(one) && isToBeSeen(one));
    if (target) await this.show(target);
  }

  /** Where to go on: the mention whose card is open, else the one gone to last. */
  get from(): Mention | null {
    return this.#hover.open ?? this.#last;
  }

  /** Brings a mention into view, and opens its card. */
  async show(target: Mention): Promise<void> {
    this.#last = target;
    if (!isInView(target)) {
      scrollIntoView(target.block.box, { block: 'center', behavior: 'instant' });
      await afterFrame(this.#signal);
      // A block longer than the window: the line itself is brought into view.
      const line = linesOf(target)[0];
      if (line && !isInView(target)) window.scrollBy({ top: line.top - innerHeight / 3, behavior: 'instant' });
      await afterFrame(this.#signal);
    }
    this.#hover.send({ kind: 'keyboard', target });
  }
}

/** Texts of closed details have lines, too. */
export const isToBeSeen = (mention: Mention): boolean => isRendered(mention.block.box) && linesOf(mention).length > 0;
