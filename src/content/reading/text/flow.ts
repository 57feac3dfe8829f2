import { contentTypeOf, hasAttribute, isContentEditable, localNameOf } from '../../shared/page-nodes.ts';

/** How an element stands to the text around it, and whether its own text is read. */
export interface Flow {
  /** `inline`: goes on in the same word; `apart`: in the same line, not the same word; `block`: elsewhere. */
  readonly as: 'inline' | 'apart' | 'block';
  /** `hidden`: it has no box now, but may come to have one. */
  readonly read: 'yes' | 'hidden' | 'never';
  /** False where text that stands directly in it is not to be seen. */
  readonly visible: boolean;
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Nothing of these is ever on show: text goes on past them. */
const SILENT = names('script style noscript template link meta');
const NEVER = names(
  'code pre kbd samp var textarea input select option datalist iframe object embed canvas video audio svg math head title xmp',
);
/** A note's number hangs on a word without being part of it. */
const APART = names('img picture sup sub rt rp');

const SILENTLY: Flow = { as: 'inline', read: 'never', visible: false };
const BREAK: Flow = { as: 'block', read: 'never', visible: false };
const HIDDEN: Flow = { as: 'inline', read: 'hidden', visible: false };

/** How an element flows, by its computed style. */
export function flowOf(element: Element): Flow {
  const tag = localNameOf(element);
  if (SILENT.has(tag)) return SILENTLY;
  if (tag === 'br' || tag === 'hr') return BREAK;
  const style = getComputedStyle(element);
  const { display } = style;
  const read = isOwnKind(element, tag) ? 'yes' : 'never';
  if (display === 'none') return read === 'never' ? SILENTLY : HIDDEN;
  const visible = style.visibility === 'visible';
  if (display === 'inline' || display === 'contents' || display.startsWith('ruby'))
    return { as: APART.has(tag) || read === 'never' ? 'apart' : 'inline', read, visible };
  // Each property asked for costs as much as the style itself; this one says nothing of what is inline.
  if (style.contentVisibility === 'hidden') return HIDDEN;
  return { as: display.startsWith('inline') ? 'apart' : 'block', read, visible };
}

/** Whether an element's text is read as far as its own kind has it, whatever it stands in. */
export function isReadItself(element: Element): boolean {
  const tag = localNameOf(element);
  return !SILENT.has(tag) && isOwnKind(element, tag);
}

/** The browser's own view of a text file is one <pre>, and all there is to read. */
const isOwnKind = (element: Element, tag: string): boolean =>
  (!NEVER.has(tag) || (tag === 'pre' && contentTypeOf(document) === 'text/plain')) && !isEditable(element);

/** Whether it is edited by itself: it is not asked for what it is in, which costs as much as that is deep. */
const isEditable = (element: Element): boolean =>
  hasAttribute(element, 'contenteditable') && element instanceof HTMLElement && isContentEditable(element);
