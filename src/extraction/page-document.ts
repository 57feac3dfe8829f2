import { markupParts } from './markup-parts.ts';

/** A page has too many elements to be made a document of. The message is a phrase that follows its name. */
export class PageTooLarge extends Error {
  override readonly name = 'PageTooLarge';
}

/** Whether an error is that one. By its name, as it may come from another script, which has the class once more. */
export const isPageTooLarge = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'PageTooLarge';

/**
 * The most elements, attributes and stretches of text of a page: ten times what the largest news pages have. Each takes some hundred
 * bytes and some microseconds.
 */
export const MAX_PAGE_PARTS = 400_000;
/** The most elements that are open at once: a parser's time goes with the square of their number, with so many half a second. */
const MAX_OPEN = 30_000;
/** The deepest level at which a page has elements: browsers put deeper ones beside each other there, as this does. */
const MAX_DEPTH = 512;

/**
 * A page's document with one head and one body, as browsers make it; linkedom leaves them as written.
 * @param parse makes a document of markup that has an `html` element
 * @throws PageTooLarge
 */
export function pageDocument(html: string, parse: (whole: string) => Document): Document {
  const { parts, open } = markupParts(html, MAX_PAGE_PARTS);
  if (parts >= MAX_PAGE_PARTS) throw new PageTooLarge('has too many elements to be read.');
  if (open >= MAX_OPEN) throw new PageTooLarge('is nested too deep to be read.');
  const isWhole = /<html[\s>]/i.test(html) && !CONTENT_FIRST.test(html);
  const document = parse(isWhole ? html : `<!doctype html><html>${html}</html>`);
  const root = document.documentElement;
  if (!root) return parse(EMPTY);
  for (const nested of [...root.querySelectorAll('html')]) {
    for (const { name, value } of nested.attributes) if (!root.hasAttribute(name)) root.setAttribute(name, value);
    unwrap(nested);
  }
  const head = document.createElement('head');
  const body = document.createElement('body');
  for (const old of root.querySelectorAll('body'))
    for (const { name, value } of old.attributes) if (!body.hasAttribute(name)) body.setAttribute(name, value);
  for (const node of [...root.childNodes]) place(node, head, body);
  root.replaceChildren(head, body);
  for (const old of [...body.querySelectorAll('body')]) unwrap(old);
  flatten(root);
  return document;
}

/** Something before the page's own first tag: what a server says of its errors. */
const CONTENT_FIRST = /^\s*(?:<(?!html[\s>])[a-z]|[^<\s])/i;

/** Puts elements that are too deep behind those that they are in. */
function flatten(root: Element): void {
  let depth = 0;
  let element: Element | null = root;
  while (element) {
    if (depth >= MAX_DEPTH) for (const child of [...element.children].reverse()) element.after(child);
    const inner: Element | null = element.firstElementChild;
    if (inner) {
      element = inner;
      depth++;
      continue;
    }
    while (element && element !== root && !element.nextElementSibling) {
      element = element.parentElement;
      depth--;
    }
    element = element === root ? null : (element?.nextElementSibling ?? null);
  }
}

/** Puts an element's children in its place. One by one: of a hundred thousand, a call with all of them overflows the stack. */
function unwrap(element: Element): void {
  for (const child of [...element.childNodes]) element.before(child);
  element.remove();
}

const EMPTY = '<!doctype html><html><head></head><body></body></html>';
const OF_HEAD = new Set(['TITLE', 'META', 'LINK', 'STYLE', 'SCRIPT', 'BASE', 'NOSCRIPT', 'TEMPLATE']);

/**
 * Moves a child of the root to where browsers put it. Content that belongs in the body starts the body, with or without a tag.
 */
function place(node: ChildNode, head: Element, body: Element): void {
  if (node.nodeName === 'HEAD') for (const child of [...node.childNodes]) place(child, head, body);
  else if (node.nodeName === 'BODY') for (const child of [...node.childNodes]) body.append(child);
  else if (node.nodeName === '#comment' || (node.nodeName === '#text' && (node.textContent ?? '').trim() === ''))
    return;
  else (OF_HEAD.has(node.nodeName) && body.childNodes.length === 0 ? head : body).append(node);
}
