// Reads the page's nodes safely against DOM clobbering. A page can shadow the properties of its nodes, also for us: where a form
// has a field named "parentElement", `form.parentElement` is that field. So the functions here call the getters and methods of
// the platform's prototypes, which a page cannot change in our isolated world, and no other file of src/content reads a node
// directly: `npm run check` fails where one does (tests/lint/direct-reads.mjs).

const { call } = Function.prototype;

interface Of<T> {
  readonly prototype: T;
}

/** The prototype's getter or method of a name, as a function whose first argument is the node. */
/* @__NO_SIDE_EFFECTS__ */
function own<T>({ prototype }: Of<T>, name: keyof T) {
  const { get, value } = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
  return call.bind(get ?? value);
}

/** A function that reads a property of a node. */
/* @__NO_SIDE_EFFECTS__ */
const getter = <T extends Node, K extends keyof T>(of: Of<T>, name: K): ((node: T) => T[K]) => own(of, name);

/** The same for a property that not every browser has: null where this one has not. */
/* @__NO_SIDE_EFFECTS__ */
function getterIfThere<T extends Node, K extends keyof T>(of: Of<T>, name: K): ((node: T) => T[K]) | null {
  return name in of.prototype ? own(of, name) : null;
}

/** A function that calls a method of a node. */
/* @__NO_SIDE_EFFECTS__ */
const method = <T extends Node, K extends keyof T>(
  of: Of<T>,
  name: K,
): ((node: T, ...args: Args<T[K]>) => Result<T[K]>) => own(of, name);

type Args<F> = F extends (...args: infer A) => unknown ? A : never;
type Result<F> = F extends (...args: never[]) => infer R ? R : never;

export const parentElementOf = getter(Node, 'parentElement');
export const parentNodeOf = getter(Node, 'parentNode');
export const slotOf = getter(Text, 'assignedSlot');
export const firstChildOf = getter(Node, 'firstChild');
export const nextSiblingOf = getter(Node, 'nextSibling');
export const previousSiblingOf = getter(Node, 'previousSibling');
export const isConnected = getter(Node, 'isConnected');
export const textContentOf = getter(Node, 'textContent');
export const childNodesOf = getter(Node, 'childNodes');
export const contains = method(Node, 'contains');
export const rootNodeOf = method(Node, 'getRootNode');
export const compareOrder = method(Node, 'compareDocumentPosition');

export const dataOf = getter(CharacterData, 'data');
export const lengthOf = getter(CharacterData, 'length');
const substringData = method(CharacterData, 'substringData');

/**
 * A text node's text from `start` up to `end`, as `slice` gives it for a start and an end from 0 on. Reading all of it, Firefox
 * copies all of it: of a node of 1 MB that took 0.5 ms a time, and many names may be in one node.
 */
export function dataBetween(node: CharacterData, start: number, end: number): string {
  const length = Math.min(end, lengthOf(node)) - start;
  return length > 0 ? substringData(node, start, length) : '';
}

export const idOf = getter(Element, 'id');
export const localNameOf = getter(Element, 'localName');
export const firstElementOf = getter(Element, 'firstElementChild');
export const nextElementOf = getter(Element, 'nextElementSibling');
export const previousElementOf = getter(Element, 'previousElementSibling');
export const hasAttribute = method(Element, 'hasAttribute');
export const matches = method(Element, 'matches');
export const closest = method(Element, 'closest');
export const firstMatchIn = method(Element, 'querySelector');
export const rectOf = method(Element, 'getBoundingClientRect');
export const scrollIntoView = method(Element, 'scrollIntoView');
export const isRendered = method(Element, 'checkVisibility');

/** An element's open shadow root. Closed ones are the page's own business. */
export const openShadowOf = getter(Element, 'shadowRoot');
export const clientWidthOf = getter(Element, 'clientWidth');
export const appendTo = method(Element, 'append');
export const removeElement = method(Element, 'remove');
/** An element's shadow root, open or closed. Only Firefox has this property, and only for content scripts. */
export const shadowOf = getterIfThere(Element, 'openOrClosedShadowRoot');
export const assignedTo = method(HTMLSlotElement, 'assignedElements');

export const focusOn = method(HTMLElement, 'focus');
export const isContentEditable = getter(HTMLElement, 'isContentEditable');

export const createElement = method(Document, 'createElement');
export const allMatchesIn = method(Document, 'querySelectorAll');
export const elementAt = method(Document, 'elementFromPoint');
export const fullscreenIn = getter(Document, 'fullscreenElement');
export const selectionIn = method(Document, 'getSelection');
export const bodyOf = getter(Document, 'body');
export const baseOf = getter(Node, 'baseURI');
export const rootOf = getter(Document, 'documentElement');
export const isHidden = getter(Document, 'hidden');
export const contentTypeOf = getter(Document, 'contentType');
export const designModeOf = getter(Document, 'designMode');
export const readyStateOf = getter(Document, 'readyState');
export const focusedIn = getter(Document, 'activeElement');
export const hasFocus = method(Document, 'hasFocus');
export const elementsByTag = method(Document, 'getElementsByTagName');
export const treeIn = method(Document, 'createTreeWalker');
export const caretAt = method(Document, 'caretPositionFromPoint');
export const elementsAt = method(Document, 'elementsFromPoint');

declare global {
  interface Element {
    readonly openOrClosedShadowRoot?: ShadowRoot | null;
  }
}
