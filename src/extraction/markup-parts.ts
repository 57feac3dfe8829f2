/**
 * Measures what a page's markup will be as a document, before it is parsed: a parser's memory goes with the nodes, not with the
 * characters, and ten million characters may be three million elements; its time goes with the square of how many are open at once.
 */

/** What markup will be as a document, about. */
interface MarkupParts {
  /** The elements, attributes, comments and stretches of text: at least as many as are made of it, up to the bound. */
  readonly parts: number;
  /** The most elements that are open at once, at least. An element that another one's end closes as well counts until its own. */
  readonly open: number;
}

/** Measures markup, up to so many parts. Programs and styles count once. */
export function markupParts(html: string, most: number): MarkupParts {
  let parts = html === '' ? 0 : 1;
  const openByName = new Map<string, number>();
  let [open, mostOpen] = [0, 0];
  let at = 0;
  while (parts < most) {
    MARK.lastIndex = at;
    const found = MARK.exec(html);
    if (!found) break;
    parts += 2;
    at = MARK.lastIndex;
    // "<!-->" is a whole comment.
    if (found[0] === '<!--') at = after(html, '-->', at - 2);
    else if (found[1]) {
      const name = found[1].toLowerCase();
      if (!VOID.has(name)) {
        openByName.set(name, (openByName.get(name) ?? 0) + 1);
        mostOpen = Math.max(mostOpen, ++open);
      }
      const tag = attributesIn(html, at, most - parts);
      parts += tag.attributes;
      at = tag.end;
      if (name === 'script') at = after(html, /<\/script/gi, at);
      else if (name === 'style') at = after(html, /<\/style/gi, at);
    } else if (found[2]) {
      const name = found[2].toLowerCase();
      const ofName = openByName.get(name) ?? 0;
      // An end without a beginning closes nothing.
      if (ofName > 0) {
        openByName.set(name, ofName - 1);
        open--;
      }
    }
  }
  return { parts, open: mostOpen };
}

/** Elements that have no content, and so no end. */
const VOID = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
);

/** What begins a node: an escape, a comment, a tag. Each may end a stretch of text. */
const MARK = /&|<!--|<(?:([a-z][^\s/>]*)|\/([a-z][^\s/>]*)|[/?!])?/gi;

/** Where a text ends that is looked for, or all of it does. */
function after(html: string, sought: string | RegExp, from: number): number {
  if (typeof sought === 'string') {
    const end = html.indexOf(sought, from);
    return end < 0 ? html.length : end;
  }
  sought.lastIndex = from;
  return sought.exec(html)?.index ?? html.length;
}

/** The attributes of a tag, from its name on, and where it ends. */
function attributesIn(html: string, from: number, most: number): { readonly attributes: number; readonly end: number } {
  let attributes = 0;
  let isBetween = false;
  let at = from;
  for (; at < html.length && attributes < most; at++) {
    const c = html.charCodeAt(at);
    if (c === GREATER) break;
    if ((c === QUOTE || c === APOSTROPHE) && html.charCodeAt(at - 1) === EQUALS) {
      const close = html.indexOf(html.charAt(at), at + 1);
      at = close < 0 ? html.length : close;
      isBetween = true;
    } else if (c <= SPACE || c === SLASH) isBetween = true;
    else if (isBetween) {
      isBetween = false;
      attributes++;
    }
  }
  return { attributes, end: at };
}

const [SPACE, QUOTE, APOSTROPHE, SLASH, EQUALS, GREATER] = [32, 34, 39, 47, 61, 62];
