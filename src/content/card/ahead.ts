import type { Block } from '../mentions/mention.ts';
import type { PageMentions } from '../mentions/page-mentions.ts';
import { isInView } from '../mentions/range.ts';
import { Near } from '../paint/near.ts';
import { whenIdle } from '../text/slices.ts';
import { type Cards, MOST_CARDS } from './cards.ts';

/** What scrolls by is not asked about: so long must the view have been still, in ms. */
const STILL_MS = 500;
/** How many cards a view has asked for: fewer than are held, so that none pushes out another. */
const MOST_AHEAD = MOST_CARDS - 8;

/**
 * Asks for the cards of the painted mentions in view, one after the other, whenever the page is idle: resting on one then
 * opens it without a wait. Asks for none while `isOn` says no.
 */
export function askAhead(page: PageMentions, cards: Cards, isOn: () => boolean, signal: AbortSignal): void {
  const view = new Set<Block>();
  /** How often the view has changed. */
  let changes = 0;
  let timer = 0;
  signal.addEventListener('abort', turned);
  const near = new Near(
    '0px',
    (block) => {
      view.add(block);
      turned();
    },
    (block) => {
      view.delete(block);
      turned();
    },
    signal,
  );
  page.listen(
    {
      added: (block) => near.watch(block),
      dropped: (block) => {
        near.forget(block);
        view.delete(block);
      },
      changed: ({ block }) => view.has(block) && turned(),
    },
    signal,
  );
  document.addEventListener('visibilitychange', turned, { signal });

  function turned(): void {
    changes++;
    clearTimeout(timer);
    if (!signal.aborted) timer = window.setTimeout(() => askFor(changes), STILL_MS);
  }

  /** Asks for what is in view until that changes. */
  async function askFor(now: number): Promise<void> {
    let asked = 0;
    for (const block of view) {
      for (const mention of block.mentions) {
        const { entity } = mention;
        if (!isOn() || asked === MOST_AHEAD) return;
        if (!entity || !page.isPainted(mention)) continue;
        await whenIdle();
        if (now !== changes || document.hidden) return;
        if (!isInView(mention)) continue;
        asked++;
        // One that fails is asked for again when it is to open, and told there.
        await cards.get(entity, mention).catch(() => {});
        if (now !== changes) return;
      }
    }
  }
}
