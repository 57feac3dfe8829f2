import {
  allMatchesIn,
  appendTo,
  assignedTo,
  elementAt,
  focusedIn,
  fullscreenIn,
  matches,
  parentNodeOf,
  rootOf,
  shadowOf,
} from '../shared/page-nodes.ts';
import type { CardHost } from './host.ts';

/**
 * Puts a card's host where it can be used and shows it. A modal dialog, or the element in full screen, makes all else inert:
 * then it has to stand in that. The page says nowhere which of several is on top, so each is tried.
 * @param near what the card is for: what is on top is most often around it
 * @returns false where the page lets nothing be used
 */
export function showOnTop(host: CardHost, near: Element): boolean {
  for (const holder of holdersAt(near)) {
    appendTo(holder, host.element);
    host.show();
    if (host.isPointable) return true;
    host.remove();
  }
  return false;
}

/** The elements that may hold the top layer, the likeliest first; the page's root element comes last. */
function holdersAt(near: Element): Set<Element> {
  const holders = new Set<Element>();
  const middle = elementAt(document, innerWidth / 2, innerHeight / 2);
  const focused = innermost(focusedIn(document), ({ activeElement }) => activeElement);
  for (const start of [near, focused, middle])
    for (let up = start; up; up = around(up)) if (matches(up, MODAL)) holders.add(up);
  const full = innermost(fullscreenIn(document), ({ fullscreenElement }) => fullscreenElement);
  if (full) holders.add(full);
  // Those behind the one on top come first in most pages.
  for (const modal of Array.from(allMatchesIn(document, MODAL)).reverse()) holders.add(modal);
  return holders.add(rootOf(document));
}

/** Dialogs opened as modal ones, and the element in full screen. */
const MODAL = ':modal';

/** An element that a document names, or the one in the shadow roots behind it that is meant. */
function innermost(element: Element | null, inRoot: (root: ShadowRoot) => Element | null): Element | null {
  let inner = element;
  for (;;) {
    const root = inner && anyShadowOf(inner);
    const next = root && inRoot(root);
    if (!next) return inner;
    inner = next;
  }
}

/** The element that an element is drawn in: a slot's place counts, not the place in the document. */
function around(element: Element): Element | null {
  const parent = parentNodeOf(element);
  if (parent instanceof ShadowRoot) return parent.host;
  if (!(parent instanceof Element)) return null;
  const slots = anyShadowOf(parent)?.querySelectorAll('slot') ?? [];
  return Array.from(slots).find((slot) => assignedTo(slot).includes(element)) ?? parent;
}

/** An element's shadow root, also a closed one: both browsers show those to content scripts. */
function anyShadowOf(element: Element): ShadowRoot | null {
  if (shadowOf) return shadowOf(element) ?? null;
  return element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : null;
}
