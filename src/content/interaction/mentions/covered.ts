import type { Point } from '../../../messages/viewport-geometry.ts';
import { closest, contains, elementsAt, matches, openShadowOf } from '../../shared/page-nodes.ts';
import { elementAround } from '../../shared/shadow-trees.ts';
import { elementsUnderStretchedLink } from '../../shared/stretched-link.ts';

/**
 * Whether the text at a point is not to be seen though it is in view: something lies over it, as a bar that stays while the page
 * scrolls or a dialog, or the page has clipped it away.
 * @param box the nearest element around the text that has a box
 * @param isOwn whether an element is ours, such as the card that is open: that is looked through
 */
export function isCovered(at: Point, box: Element, isOwn: (element: Element) => boolean): boolean {
  const hit = hitAt(at, isOwn);
  if (!hit || contains(box, hit)) return false;
  // What takes no pointer is passed over by the browser, seen or not. Firefox names a button for all that is in it.
  if (isAround(hit, box))
    return !matches(hit, 'button') && getComputedStyle(box).pointerEvents !== 'none' && !closest(box, '[inert]');
  return !elementsUnderStretchedLink(at).has(box);
}

/** The topmost element at a point, also in open shadow trees. */
function hitAt({ x, y }: Point, isOwn: (element: Element) => boolean): Element | null {
  let hit = elementsAt(document, x, y).find((one) => !isOwn(one)) ?? null;
  for (let root = hit && openShadowOf(hit); root; root = hit && openShadowOf(hit)) {
    const inner = root.elementsFromPoint(x, y).find((one) => !isOwn(one));
    if (!inner || inner === hit) break;
    hit = inner;
  }
  return hit;
}

/** Whether an element is around another one, also across the edges of shadow trees. */
function isAround(outer: Element, inner: Element): boolean {
  for (let at = elementAround(inner); at; at = elementAround(at)) if (at === outer) return true;
  return false;
}
