import type { EntityId } from '../../messages/dataset-ids.ts';
import { isRendered, scrollIntoView } from '../shared/page-nodes.ts';
import { afterFrame } from '../shared/time-slices.ts';
import type { HoverController } from './hover/hover-controller.ts';
import { isCutOff } from './mentions/cut-off.ts';
import { precedes } from './mentions/document-order.ts';
import { isShown, type Mention } from './mentions/mention.ts';
import { isInView, linesOf } from './mentions/mention-range.ts';
import type { PageMentions } from './mentions/page-mentions.ts';

/** Goes from mention to mention by keyboard, or to the mentions of an entity chosen in the popup, and opens their cards. */
export class MentionNavigation {
  readonly #page: PageMentions;
  readonly #hover: HoverController;
  readonly #signal: AbortSignal;
  #last: Mention | null = null;

  constructor(page: PageMentions, hover: HoverController, signal: AbortSignal) {
    this.#page = page;
    this.#hover = hover;
    this.#signal = signal;
  }

  /**
   * Goes to the next mention after the current one; after the page's last, to its first.
   * @param entity only to mentions of this entity; null: of anybody
   */
  async go(entity: EntityId | null): Promise<void> {
    const isMeant = (mention: Mention): boolean => isShown(mention) && (entity === null || mention.entity === entity);
    // Most blocks are in document order already, and to compare two that are near each other is cheap.
    const all = [...this.#page.blocks]
      .flatMap(({ mentions }) => mentions[0] ?? [])
      .sort((a, b) => (precedes(a, b) ? -1 : 1))
      .flatMap(({ block }) => block.mentions);
    const next = this.#indexAfterCurrent(all);
    // Its boxes are asked for only when a mention's turn has come.
    const target = [...all.slice(next), ...all.slice(0, next)].find((one) => isMeant(one) && canBeShown(one));
    if (target) await this.show(target);
  }

  /** The mention to go on from: the one whose card is open, else the one gone to last. */
  get current(): Mention | null {
    return this.#hover.open ?? this.#last;
  }

  /** Scrolls a mention into view, and opens its card. */
  async show(target: Mention): Promise<void> {
    this.#last = target;
    if (!isInView(target)) {
      scrollIntoView(target.block.box, { block: 'center', behavior: 'instant' });
      await afterFrame(this.#signal);
      // In a block longer than the window the line itself may still be out of view.
      const line = linesOf(target)[0];
      if (line && !isInView(target)) window.scrollBy({ top: line.top - innerHeight / 3, behavior: 'instant' });
      await afterFrame(this.#signal);
    }
    this.#hover.send({ kind: 'keyboard', target });
  }

  #indexAfterCurrent(all: readonly Mention[]): number {
    const { current } = this;
    if (!current) return 0;
    const index = all.indexOf(current);
    if (index >= 0) return index + 1;
    // The current mention's text was read again, so its object is not among these.
    const following = all.findIndex((one) => precedes(current, one));
    return Math.max(0, following);
  }
}

/**
 * Whether the reader can see a mention by scrolling there. Text in closed `<details>` has lines, but is not rendered; text that is
 * wholly transparent, beyond the edge of a box that cuts it off, or left of or above the page is never seen.
 */
export function canBeShown(mention: Mention): boolean {
  const line = linesOf(mention)[0];
  if (!line || line.right + scrollX <= 0 || line.bottom + scrollY <= 0) return false;
  return isRendered(mention.block.box, { opacityProperty: true }) && !isCutOff(line, mention.block.box);
}
