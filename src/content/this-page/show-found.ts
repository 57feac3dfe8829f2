import { foundName } from '../../messages/highlight-names.ts';
import type { HighlightStyles } from '../../messages/interaction-contract.ts';
import { parentElementOf, scrollIntoView } from '../shared/page-nodes.ts';
import { afterFrame } from '../shared/time-slices.ts';

/** For so long the words are tinted, in ms: long enough to be found by the eye. */
const SHOWN_MS = 4_000;

/**
 * Scrolls words of the page into view and tints them for a moment.
 * @param isTinted whether the page's names are tinted instead of underlined
 */
export async function showFound(
  range: Range,
  styles: HighlightStyles,
  isTinted: boolean,
  signal: AbortSignal,
): Promise<void> {
  const name = foundName(styles.put(isTinted).mention);
  const parent = parentElementOf(range.startContainer);
  if (!isInView(range) && parent) {
    scrollIntoView(parent, { block: 'center', behavior: 'instant' });
    await afterFrame(signal);
    // In a paragraph longer than the window the words may still be out of view.
    if (!isInView(range))
      window.scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 3, behavior: 'instant' });
  }
  const highlight = new Highlight(range);
  CSS.highlights.set(name, highlight);
  const hide = (): void => {
    if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  };
  setTimeout(hide, SHOWN_MS);
  signal.addEventListener('abort', hide);
}

function isInView(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}
