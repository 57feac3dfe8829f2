import { isHidden } from '../../shared/page-nodes.ts';
import { after, afterFrame } from '../../shared/time-slices.ts';

/**
 * What no event tells of is looked for this often while the page is young, and seldom later. Scripts that hide a whole page until it
 * is arranged show it within four seconds.
 */
const YOUNG_CHECK_MS = 500;
const YOUNG_CHECKS = 20;
const OLD_CHECK_MS = 5_000;

/**
 * Looks at something again from time to time, right after a frame, while the page is visible.
 * @param isWanted whether there is still something to look at; asked before each wait
 */
export async function lookAgain(isWanted: () => boolean, look: () => void, signal: AbortSignal): Promise<void> {
  for (let checks = 0; isWanted(); checks++) {
    await after(checks < YOUNG_CHECKS ? YOUNG_CHECK_MS : OLD_CHECK_MS, signal);
    if (isHidden(document)) continue;
    await afterFrame(signal);
    look();
  }
}
