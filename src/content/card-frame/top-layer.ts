/**
 * Puts a popover where it can be used and shows it. A modal dialog, or the element in full screen, makes all else inert: then
 * the popover has to stand in it. The page says nowhere which of several is on top, so each is tried.
 * @param near what the popover is for: what is on top is most often around it
 * @returns false where the page lets nothing be used
 */
export function showOnTop(popover: HTMLElement, near: Element): boolean {
  for (const holder of holdersAt(near)) {
    holder.append(popover);
    popover.showPopover();
    if (isPointable(popover)) return true;
    popover.remove();
  }
  return false;
}

/** Whether the middle of an element is what a pointer there would hit. */
export function isPointable(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  return isHit(element, left + width / 2, top + height / 2);
}

/** Whether an element is what a pointer at a place of the viewport would hit. */
export function isHit(element: Element, x: number, y: number): boolean {
  const root = element.getRootNode();
  return (root instanceof Document || root instanceof ShadowRoot) && root.elementFromPoint(x, y) === element;
}

/** The elements that may hold the top layer, the likeliest first; the page's root element comes last. */
function holdersAt(near: Element): Set<Element> {
  const holders = new Set<Element>();
  const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  for (const start of [near, innermost(document.activeElement, 'activeElement'), middle])
    for (let up = start; up; up = around(up)) if (up.matches(MODAL)) holders.add(up);
  const full = innermost(document.fullscreenElement, 'fullscreenElement');
  if (full) holders.add(full);
  // Those behind the one on top come first in most pages.
  for (const modal of [...document.querySelectorAll(MODAL)].reverse()) holders.add(modal);
  return holders.add(document.documentElement);
}

/** Dialogs opened as modal ones, and the element in full screen. */
const MODAL = ':modal';

/** An element of the document, or the one in the shadow roots behind it that is meant. */
function innermost(element: Element | null, property: 'activeElement' | 'fullscreenElement'): Element | null {
  let inner = element;
  for (let next = inner; next; next = (inner && rootOf(inner)?.[property]) || null) inner = next;
  return inner;
}

/** The element that an element is drawn in: a slot's place counts, not the place in the document. */
function around(element: Element): Element | null {
  const parent = element.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  if (!(parent instanceof Element)) return null;
  const slots = rootOf(parent)?.querySelectorAll('slot') ?? [];
  return [...slots].find((slot) => slot.assignedElements().includes(element)) ?? parent;
}

/** An element's shadow root, also a closed one: both browsers show those to content scripts. */
function rootOf(element: Element): ShadowRoot | null {
  if (!(element instanceof HTMLElement)) return null;
  return 'openOrClosedShadowRoot' in element
    ? element.openOrClosedShadowRoot
    : chrome.dom.openOrClosedShadowRoot(element);
}

declare global {
  interface Element {
    /** Firefox gives it to content scripts, and to nobody else. */
    readonly openOrClosedShadowRoot: ShadowRoot | null;
  }
}
