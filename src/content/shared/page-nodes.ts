// How a page's nodes are read. What stands in a form, or has a name in the document, takes the place of their properties, for
// us as well: `form.parentElement` is then the form's field of that name. So a node itself is never asked: what is called here
// are the getters and methods on the platform's prototypes, which a page cannot change for us. No other file of src/content
// reads a node; `npm run check` holds that (tests/lint/direct-reads.mjs).

const { call } = Function.prototype;

interface Of<T> {
  readonly prototype: T;
}

/** What the platform has under a name, to be called with a node. */
/* @__NO_SIDE_EFFECTS__ */
function own<T>({ prototype }: Of<T>, name: keyof T) {
  const { get, value } = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
  return call.bind(get ?? value);
}

/** Reads a property. */
/* @__NO_SIDE_EFFECTS__ */
const getter = <T extends Node, K extends keyof T>(of: Of<T>, name: K): ((node: T) => T[K]) => own(of, name);

/** Reads a property that not every browser has; null where it has not. */
/* @__NO_SIDE_EFFECTS__ */
function getterIfThere<T extends Node, K extends keyof T>(of: Of<T>, name: K): ((node: T) => T[K]) | null {
  return name in of.prototype ? own(of, name) : null;
}

/** Calls a method. */
/* @__NO_SIDE_EFFECTS__ */
const method = <T extends Node, K extends keyof T>(
  of: Of<T>,
  name: K,
): ((node: T, ...args: Args<T[K]>) => Result<T[K]>) => own(of, name);

type Args<F> = F extends (...args: infer A) => unknown ? A : never;
type Result<F> = F extends (...args: never[]) => infer R ? R : never;

export const parentElementOf = getter(Node, 'parentElement');
export const parentNodeOf = getter(Node, 'parentNode');
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

export const clientWidthOf = getter(Element, 'clientWidth');
export const appendTo = method(Element, 'append');
/** An element's shadow root, also a closed one. Firefox has this for content scripts, and for nobody else; Chrome has none. */
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
