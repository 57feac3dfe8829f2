import type { PageSnapshot } from '../messages/page-article.ts';

/** What is taken from a tab's page in one look. */
export interface TabSnapshot {
  readonly page: PageSnapshot;
  /** The page has a field that a password goes into. */
  readonly hasPasswordField: boolean;
  /** The page shows a PDF within itself. */
  readonly hasPdf: boolean;
  /** The page's content type, as "text/html" or "application/pdf". */
  readonly contentType: string;
}

/** Takes a snapshot of the page in a tab; rejects where the browser lets no extension read it. */
export async function takeSnapshot(tabId: number): Promise<TabSnapshot> {
  const [top] = await chrome.scripting.executeScript({ target: { tabId }, func: lookAtPage });
  const found = top?.result;
  if (!found) throw new Error('The page gave no snapshot.');
  const { contentType, hasPasswordField, hasPdf, ...page } = found;
  return { page, contentType, hasPasswordField, hasPdf };
}

/**
 * Runs in the page, in our own isolated world, and so must use nothing from outside itself. Only reads: the page's document stays
 * as it is. What is asked is asked of the prototypes, as a page can put elements with such names (`<form name="contentType">`)
 * in front of its document's own properties.
 */
function lookAtPage(): PageSnapshot & { contentType: string; hasPasswordField: boolean; hasPdf: boolean } {
  const read = (of: object, name: string, on: object): unknown =>
    Object.getOwnPropertyDescriptor(of, name)?.get?.call(on);
  const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
  const root = read(Document.prototype, 'documentElement', document);
  const query = Document.prototype.querySelector;
  const pdf = '[type="application/pdf" i]:is(embed, object), :is(embed, iframe)[src*=".pdf" i], object[data*=".pdf" i]';
  return {
    url: location.href,
    html: root instanceof Element ? textOf(read(Element.prototype, 'outerHTML', root)) : '',
    selection: String(Document.prototype.getSelection.call(document) ?? ''),
    contentType: textOf(read(Document.prototype, 'contentType', document)),
    hasPasswordField: query.call(document, 'input[type=password]') !== null,
    hasPdf: query.call(document, pdf) !== null,
  };
}
