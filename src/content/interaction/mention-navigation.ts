import type { EntityId } from '../../messages/dataset-ids.ts';
import type { UnderlinedWords } from '../../messages/page-reading.ts';
import { isRendered, scrollIntoView } from '../shared/page-nodes.ts';
import { startPoint } from '../shared/text-segments.ts';
import { afterFrame } from '../shared/time-slices.ts';
import type { HoverController } from './hover/hover-controller.ts';
import { isCovered } from './mentions/covered.ts';
import { isCutOff } from './mentions/cut-off.ts';
import { precedes } from './mentions/document-order.ts';
import { isSame, isShown, type Mention } from './mentions/mention.ts';
import { isInView, linesOf } from './mentions/mention-range.ts';
import type { PageMentions } from './mentions/page-mentions.ts';
import { mentionOfWords } from './mentions/underlined-words.ts';

/**
 * So many mentions that are covered are passed over, and the page scrolled to them, before the first of them is shown after all: it
 * may be something transparent that lies over the whole page.
 */
const MAX_COVERED = 20;

/** Goes from mention to mention by keyboard, or to the mentions of an entity chosen in the popup, and opens their cards. */
export class MentionNavigation {
  readonly #page: PageMentions;
  readonly #underlined: () => readonly UnderlinedWords[];
  readonly #hover: HoverController;
  readonly #isOwn: (element: Element) => boolean;
  readonly #signal: AbortSignal;
  #last: Mention | null = null;

  constructor(
    page: PageMentions,
    underlined: () => readonly UnderlinedWords[],
    hover: HoverController,
    isOwn: (element: Element) => boolean,
    signal: AbortSignal,
  ) {
    this.#page = page;
    this.#underlined = underlined;
    this.#hover = hover;
    this.#isOwn = isOwn;
    this.#signal = signal;
  }

  /**
   * Goes to the next mention after the current one; after the page's last, to its first.
   * @param entity only to mentions of this entity; null: of anybody, and to underlined words
   */
  async go(entity: EntityId | null): Promise<void> {
    const isMeant = (mention: Mention): boolean => isShown(mention) && (entity === null || mention.entity === entity);
    // Most blocks are in document order already, and to compare two that are near each other is cheap.
    const all = [...this.#page.blocks]
      .flatMap(({ mentions }) => mentions[0] ?? [])
      .sort((a, b) => (precedes(a, b) ? -1 : 1))
      .flatMap(({ block }) => block.mentions);
    for (const one of entity === null ? this.#underlined() : []) {
      const words = mentionOfWords(one);
      if (words) all.splice(placeAmong(all, words), 0, words);
    }
    const next = this.#indexAfterCurrent(all);
    const covered: Mention[] = [];
    for (const one of [...all.slice(next), ...all.slice(0, next)]) {
      // Its boxes are asked for only when a mention's turn has come.
      if (!isMeant(one) || !canBeShown(one)) continue;
      await this.#bringIntoView(one);
      if (!this.#isCovered(one)) {
        this.#open(one);
        return;
      }
      if (covered.push(one) === MAX_COVERED) break;
    }
    if (covered[0]) await this.show(covered[0]);
  }

  /** The mention to go on from: the one whose card is open, else the one gone to last. */
  get current(): Mention | null {
    return this.#hover.open ?? this.#last;
  }

  /** Scrolls a mention into view, and opens its card. */
  async show(target: Mention): Promise<void> {
    await this.#bringIntoView(target);
    this.#open(target);
  }

  #open(target: Mention): void {
    this.#last = target;
    this.#hover.send({ kind: 'keyboard', target });
  }

  async #bringIntoView(target: Mention): Promise<void> {
    if (isInView(target)) return;
    scrollIntoView(target.block.box, { block: 'center', behavior: 'instant' });
    await afterFrame(this.#signal);
    // In a block longer than the window the line itself may still be out of view.
    const line = linesOf(target)[0];
    if (line && !isInView(target)) window.scrollBy({ top: line.top - innerHeight / 3, behavior: 'instant' });
    await afterFrame(this.#signal);
  }

  #isCovered(mention: Mention): boolean {
    const line = linesOf(mention)[0];
    return (
      !!line &&
      isCovered({ x: (line.left + line.right) / 2, y: (line.top + line.bottom) / 2 }, mention.block.box, this.#isOwn)
    );
  }

  #indexAfterCurrent(all: readonly Mention[]): number {
    const { current } = this;
    if (!current) return 0;
    const index = all.findIndex((one) => isSame(one, current));
    if (index >= 0) return index + 1;
    // It is gone, or is words that the reader has selected.
    const following = all.findIndex((one) => precedes(current, one));
    return Math.max(0, following);
  }
}

/** The index that words would have among mentions in the order of the page. Only of some mentions the places are looked up. */
function placeAmong(all: readonly Mention[], words: Mention): number {
  let from = 0;
  let to = all.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBefore(words, all[middle])) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Whether words begin before a mention, wherever the block begins that the mention is in. */
function isBefore(words: Mention, mention: Mention | undefined): boolean {
  const place = mention && startPoint(mention.block.segments, mention.start);
  return !!place && precedes(words, { block: { first: { node: place.node, from: place.offset } }, start: 0 });
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
