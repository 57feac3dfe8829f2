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
import type { CardHost } from './card-host.ts';

/**
 * Adds a card's host to the page where the reader can use it, and shows it. A modal dialog, or the element in full screen, makes
 * everything outside of it inert, so the host must be its descendant. No API says which of several is on top: each is tried.
 * @param target the element that the card is for. The dialog on top is most often one of its ancestors
 * @returns false where nothing on the page can be used, and the host was not added
 */
export function showOnTop(host: CardHost, target: Element): boolean {
  for (const holder of holdersAt(target)) {
    // What is put into an element with a root of its own is shown only where that has a place for it.
    const root = anyShadowOf(holder);
    if (root) root.append(host.element);
    else appendTo(holder, host.element);
    host.show();
    if (host.isPointable) return true;
    host.remove();
  }
  return false;
}

/** The elements that may be on top, the likeliest first. The page's root element comes last. */
function holdersAt(target: Element): Set<Element> {
  const holders = new Set<Element>();
  const middle = elementAt(document, innerWidth / 2, innerHeight / 2);
  const focused = innermost(focusedIn(document), ({ activeElement }) => activeElement);
  for (const start of [target, focused, middle])
    for (let up = start; up; up = renderedParent(up)) if (matches(up, MODAL)) holders.add(up);
  const full = innermost(fullscreenIn(document), ({ fullscreenElement }) => fullscreenElement);
  if (full) holders.add(full);
  // In most pages the dialog opened last, which is on top, is also last in the document.
  for (const modal of Array.from(allMatchesIn(document, MODAL)).reverse()) holders.add(modal);
  return holders.add(rootOf(document));
}

/** Matches open modal dialogs, and the element in full screen. */
const MODAL = ':modal';

/**
 * The element that is really meant where a document names a shadow host: focus inside of a component, for example, is reported
 * as the component's. Goes down through as many roots as there are.
 */
function innermost(element: Element | null, inRoot: (root: ShadowRoot) => Element | null): Element | null {
  let inner = element;
  for (;;) {
    const root = inner && anyShadowOf(inner);
    const next = root && inRoot(root);
    if (!next) return inner;
    inner = next;
  }
}

/** The element that an element is rendered in: its slot where it has one, else its parent, else its shadow root's host. */
function renderedParent(element: Element): Element | null {
  const parent = parentNodeOf(element);
  if (parent instanceof ShadowRoot) return parent.host;
  if (!(parent instanceof Element)) return null;
  const slots = anyShadowOf(parent)?.querySelectorAll('slot') ?? [];
  return Array.from(slots).find((slot) => assignedTo(slot).includes(element)) ?? parent;
}

/** An element's shadow root, open or closed: both browsers show closed ones to content scripts. */
function anyShadowOf(element: Element): ShadowRoot | null {
  if (shadowOf) return shadowOf(element) ?? null;
  return element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : null;
}
