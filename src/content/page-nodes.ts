// How a page's nodes are read. What stands in a form, or has a name in the document, takes the place of their properties, for
// us as well: `form.parentElement` is then the form's field of that name. So a node itself is never asked: what is called here
// are the getters and methods on the platform's prototypes, which a page cannot change for us. No other file of src/content
// reads a node; `npm run check` holds that (tests/lint/direct-reads.mjs).

const { call } = Function.prototype;

interface Of<T> {
  readonly prototype: T;
}

/** What the platform has under a name, to be called with a node; undefined comes of it where it has nothing. */
function own<T>({ prototype }: Of<T>, name: keyof T) {
  const { get, value } = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
  return call.bind(get ?? value ?? (() => undefined));
}

/** Reads a property. */
const getter = <T extends Node, K extends keyof T>(of: Of<T>, name: K): ((node: T) => T[K]) => own(of, name);

/** Calls a method. */
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
export const nodeTypeOf = getter(Node, 'nodeType');
export const textContentOf = getter(Node, 'textContent');
export const compareOrder = method(Node, 'compareDocumentPosition');

export const dataOf = getter(CharacterData, 'data');
export const lengthOf = getter(CharacterData, 'length');

export const localNameOf = getter(Element, 'localName');
export const firstElementOf = getter(Element, 'firstElementChild');
export const nextElementOf = getter(Element, 'nextElementSibling');
export const previousElementOf = getter(Element, 'previousElementSibling');
export const hasAttribute = method(Element, 'hasAttribute');
export const matches = method(Element, 'matches');
export const firstMatchIn = method(Element, 'querySelector');
export const rectOf = method(Element, 'getBoundingClientRect');
export const scrollIntoView = method(Element, 'scrollIntoView');
export const isRendered = method(Element, 'checkVisibility');

export const isContentEditable = getter(HTMLElement, 'isContentEditable');

export const bodyOf = getter(Document, 'body');
export const rootOf = getter(Document, 'documentElement');
export const isHidden = getter(Document, 'hidden');
export const isPrerendering = getter(Document, 'prerendering');
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
  interface Document {
    /** Chromium alone has it. */
    readonly prerendering?: boolean;
  }
}
