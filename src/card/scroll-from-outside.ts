/** What a press of an arrow scrolls, in px: as much as in Chromium. */
const LINE_PX = 40;

/**
 * Scrolls the card's middle where the focus is in its head or foot: from there the browser scrolls nothing.
 * @returns false where the key is left to the browser
 */
export function scrollFromOutside(event: KeyboardEvent, lines: 1 | -1): boolean {
  const [from] = event.composedPath();
  if (!(from instanceof Element)) return false;
  const body = from.ownerDocument.querySelector('.card-body:not([hidden])');
  if (!body || body.contains(from)) return false;
  body.scrollBy({ top: lines * LINE_PX });
  return true;
}
