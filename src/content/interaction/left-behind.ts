import { allMatchesIn, idOf, removeElement, shadowOf } from '../shared/page-nodes.ts';

/** The name of the frame of a card: random numbers, which no page has in this form by chance. */
const FRAME = /^or(-\d{1,10}){4}$/;

/**
 * Removes a card that this extension, as it was before an update, has left on an open page. Firefox ends the old scripts at once,
 * without a last word to them, and then has the new ones run here. In Chromium the old script is still there and removes its own.
 */
export function removeLeftBehind(): void {
  if (!shadowOf) return;
  for (const element of allMatchesIn(document, '[popover]')) {
    const frame = shadowOf(element)?.querySelector('iframe[sandbox]');
    if (frame && FRAME.test(idOf(frame))) removeElement(element);
  }
}
