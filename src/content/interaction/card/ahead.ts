import { isHidden, lengthOf, rectOf } from '../../shared/page-nodes.ts';
import { Slices, whenIdle } from '../../shared/slices.ts';
import type { Mention } from '../mentions/mention.ts';
import { isInView } from '../mentions/range.ts';
import { type Cards, MOST_CARDS } from './cards.ts';

/** What scrolls by is not asked about: so long must the view have been still, in ms. */
const STILL_MS = 500;
/** How many cards a view has asked for: fewer than are held, so that none pushes out another. */
const MOST_AHEAD = MOST_CARDS - 8;

/**
 * In a text longer than this, in UTF-16 units, the browser takes as long to say where one name stands as we have in all: it counts
 * from the text's beginning. Nobody's card is asked for ahead there.
 */
const LONG_TEXT = 100_000;

/**
 * Asks for the cards of the painted mentions in view, one after the other, whenever the page is idle: resting on one then
 * opens it without a wait.
 * @param painted none where the reader has nothing painted
 * @returns to be called whenever something was painted
 */
export function askAhead(painted: () => Iterable<Mention>, cards: Cards, signal: AbortSignal): () => void {
  /** How often the view has changed. */
  let changes = 0;
  let timer = 0;
  signal.addEventListener('abort', turned);
  window.addEventListener('visibilitychange', turned, { signal });
  window.addEventListener('scroll', turned, { signal, capture: true, passive: true });
  return turned;

  function turned(): void {
    changes++;
    clearTimeout(timer);
    if (!signal.aborted) timer = window.setTimeout(() => askFor(changes), STILL_MS);
  }

  /** Asks for what is in view until that changes. */
  async function askFor(now: number): Promise<void> {
    const isOver = (): boolean => now !== changes || isHidden(document);
    const slices = new Slices();
    const seen: Mention[] = [];
    for (const mention of [...painted()]) {
      if (!slices.left) {
        await whenIdle();
        slices.begin();
      }
      if (isOver()) return;
      if (isSeen(mention)) seen.push(mention);
      if (seen.length === MOST_AHEAD) break;
    }
    for (const mention of seen) {
      await whenIdle();
      if (isOver()) return;
      // One that fails is asked for again when it is to open, and told there.
      if (mention.entity) await cards.get(mention.entity, mention).catch(() => {});
    }
  }
}

/** A look at the block first: the lines of a name cost ten times as much. */
function isSeen(mention: Mention): boolean {
  const { box, first } = mention.block;
  if (lengthOf(first.node) > LONG_TEXT) return false;
  const { top, bottom } = rectOf(box);
  return top < innerHeight && bottom > 0 && isInView(mention);
}
