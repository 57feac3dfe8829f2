import { isHidden, lengthOf, rectOf } from '../../shared/page-nodes.ts';
import { TimeSlices, whenIdle } from '../../shared/time-slices.ts';
import type { Mention } from '../mentions/mention.ts';
import { isInView } from '../mentions/mention-range.ts';
import { type CardCache, MAX_CACHED_CARDS } from './card-cache.ts';

/** Cards are asked for once the view has not been scrolled for this long: what scrolls by is not asked about. */
const STILL_MS = 500;
/** The most cards asked for ahead for one view: fewer than are held, so that they do not push each other out. */
const MAX_PREFETCHED_CARDS = MAX_CACHED_CARDS - 8;

/**
 * In a text node longer than this, in UTF-16 units, nothing is asked for ahead. To find a name's place in it, the browser counts
 * from the node's beginning, and that takes as long as all of a slice.
 */
const MAX_TEXT_UNITS = 100_000;

/**
 * Prefetches the cards of the painted mentions in view, one after the other, while the page is idle: a reader who rests on one
 * then sees its card without a wait.
 * @param painted the mentions that are painted
 * @returns to be called whenever mentions have been painted
 */
export function prefetchCards(painted: () => Iterable<Mention>, cards: CardCache, signal: AbortSignal): () => void {
  /** How often the view has changed: a prefetch of an earlier view stops. */
  let views = 0;
  let timer = 0;
  signal.addEventListener('abort', viewChanged);
  window.addEventListener('visibilitychange', viewChanged, { signal });
  window.addEventListener('scroll', viewChanged, { signal, capture: true, passive: true });
  return viewChanged;

  function viewChanged(): void {
    views++;
    clearTimeout(timer);
    if (!signal.aborted) timer = window.setTimeout(() => prefetch(views), STILL_MS);
  }

  async function prefetch(view: number): Promise<void> {
    const isOver = (): boolean => view !== views || isHidden(document);
    const slices = new TimeSlices();
    const visible: Mention[] = [];
    for (const mention of [...painted()]) {
      if (!slices.left) {
        await whenIdle();
        slices.begin();
      }
      if (isOver()) return;
      if (isVisible(mention)) visible.push(mention);
      if (visible.length === MAX_PREFETCHED_CARDS) break;
    }
    for (const mention of visible) {
      await whenIdle();
      if (isOver()) return;
      // A request that fails is made again when the card opens, and the card says if that fails too.
      if (mention.entity) await cards.get(mention.entity, mention).catch(() => {});
    }
  }
}

/** Looks at the mention's box first, as its own lines cost ten times as much. */
function isVisible(mention: Mention): boolean {
  const { box, first } = mention.block;
  if (lengthOf(first.node) > MAX_TEXT_UNITS) return false;
  const { top, bottom } = rectOf(box);
  return top < innerHeight && bottom > 0 && isInView(mention);
}
