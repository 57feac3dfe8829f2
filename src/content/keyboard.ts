import type { EntityId } from '../messages/ids.ts';
import type { Hover } from './hover/hover.ts';
import { isShown, type Mention } from './mentions/mention.ts';
import { type PageMentions, precedes } from './mentions/page-mentions.ts';
import { isInView, linesOf } from './mentions/range.ts';
import { afterFrame } from './text/slices.ts';

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

  /** The mention after the one gone to last (or whose card is open), from the first again after the last. */
  next(): Promise<void> {
    return this.#go([...this.#page.blocks].flatMap(({ mentions }) => mentions.filter(isShown)));
  }

  /** The entity's mention after the one gone to last. */
  to(entity: EntityId): Promise<void> {
    return this.#go([...(this.#page.byEntity.get(entity) ?? [])]);
  }

  async #go(mentions: Mention[]): Promise<void> {
    const seen = mentions.filter((mention) => linesOf(mention).length > 0).sort((a, b) => (precedes(a, b) ? -1 : 1));
    const from = this.#hover.open ?? this.#last;
    const target = (from && seen.find((mention) => mention !== from && precedes(from, mention))) ?? seen[0];
    if (!target) return;
    this.#last = target;
    if (!isInView(target)) {
      target.block.box.scrollIntoView({ block: 'center', behavior: 'instant' });
      await afterFrame(this.#signal);
      // A block longer than the window: the line itself is brought into view.
      const line = linesOf(target)[0];
      if (line && !isInView(target)) window.scrollBy({ top: line.top - innerHeight / 3, behavior: 'instant' });
      await afterFrame(this.#signal);
    }
    this.#hover.send({ kind: 'keyboard', target });
  }
}
