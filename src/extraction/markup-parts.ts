/**
 * Counts what a page's markup will be as a document, before it is parsed: a parser's memory goes with the nodes, not with the
 * characters, and ten million characters may be three million elements.
 */

/**
 * The elements, attributes, comments and stretches of text that markup has, about: at least as many as are made of it, up to `most`.
 * Programs and styles count once.
 */
export function markupParts(html: string, most: number): number {
  let parts = html === '' ? 0 : 1;
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
      const tag = attributesIn(html, at, most - parts);
      parts += tag.attributes;
      at = tag.end;
      if (/^script$/i.test(found[1])) at = after(html, /<\/script/gi, at);
      else if (/^style$/i.test(found[1])) at = after(html, /<\/style/gi, at);
    }
  }
  return parts;
}

/** What begins a node: an escape, a comment, a tag. Each may end a stretch of text. */
const MARK = /&|<!--|<(?:([a-z][a-z\d]*)|[/?!])?/gi;

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
