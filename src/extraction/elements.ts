/**
 * Classifies HTML's elements for reading text: part of a line, a block of its own, or no text at all. Names are in capitals, as
 * `tagName` gives them.
 */

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const INLINE = names(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RB RUBY S SAMP SLOT SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR MATH',
);

/** Elements whose content is not read: programs, styles, media, hidden parts, form fields. */
const TEXTLESS = names(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TITLE META LINK BASE IFRAME FRAME OBJECT EMBED APPLET PARAM CANVAS SVG AUDIO VIDEO SOURCE TRACK IMG PICTURE MAP AREA SELECT OPTION OPTGROUP DATALIST INPUT TEXTAREA BUTTON PROGRESS METER RP RT DIALOG MENU NOEMBED NOFRAMES XML',
);

/** Whether an element continues the line in which it stands. Custom elements do, as in a browser. */
export const isInline = (element: Element): boolean => {
  const name = tagOf(element);
  return INLINE.has(name) || name.includes('-');
};

/** Whether an element's content is no text of the page. An open dialog is. */
export const isTextless = (element: Element): boolean => TEXTLESS.has(tagOf(element));

/** The element's name in capitals, also in a page written as XML. */
export const tagOf = (element: Element): string => element.tagName.toUpperCase();

const KEEPS_LINES = /(?:^|;)\s*white-space\s*:\s*(?:pre(?:-wrap|-line)?|break-spaces)\s*(?:;|!|$)/i;
/** The commonest names of that style. */
const LINES_CLASS = /(?:^|\s)whitespace-pre(?:-wrap|-line)?(?:\s|$)/;

/** Whether an element shows the line ends of its text as they are written. */
export const isPreformatted = (element: Element): boolean =>
  tagOf(element) === 'PRE' ||
  KEEPS_LINES.test(element.getAttribute('style') ?? '') ||
  LINES_CLASS.test(element.getAttribute('class') ?? '');

const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Classes of text that only a screen reader reads out. */
const SCREEN_READER_ONLY = /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text|-only)?|u-hidden)(?:\s|$)/i;

/** Whether the page marks an element as hidden, as far as this can be known without style sheets. */
export const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  HIDING.test(element.getAttribute('style') ?? '') ||
  SCREEN_READER_ONLY.test(element.getAttribute('class') ?? '');

/** An element of a node, or null for text, comments and the like. */
export const asElement = (node: Node): Element | null =>
  node.nodeType === ELEMENT_NODE && 'tagName' in node ? (node as Element) : null;

const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;
