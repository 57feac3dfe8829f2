// Functions that run inside a page. Each is sent there as source, so it may use nothing from outside of itself.

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Finds the nth visible occurrence of some words, which may run across elements, and scrolls it into view. Gives the middle of its
 * first line, in CSS px of the viewport; null where there is no such occurrence.
 */
export function locate(words: string, nth: number): Point | null {
  const texts: { node: Text; at: number }[] = [];
  let all = '';
  // Fields of a form and named elements of a document hide the properties of these names, so the getters are called directly.
  const call = (of: object, name: string, on: object, ...args: unknown[]) => Reflect.get(of, name).apply(on, args);
  const parentOf = (node: Node): Element | null =>
    Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')?.get?.call(node) ?? null;
  const walker: TreeWalker = call(Document.prototype, 'createTreeWalker', document, document, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = parentOf(node);
    if (!(node instanceof Text) || !parent) continue;
    if (call(Element.prototype, 'closest', parent, 'script, style, noscript, template, title')) continue;
    texts.push({ node, at: all.length });
    all += node.data;
  }
  const pattern = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  let left = nth;
  for (const { 0: match, index } of all.matchAll(new RegExp(pattern, 'g'))) {
    const first = texts.findLast(({ at }) => at <= index);
    const last = texts.findLast(({ at }) => at < index + match.length);
    if (!first || !last) continue;
    const range = new Range();
    range.setStart(first.node, index - first.at);
    range.setEnd(last.node, index + match.length - last.at);
    if (!range.getClientRects().length || left-- > 0) continue;
    const parent = parentOf(first.node);
    if (!parent) continue;
    call(Element.prototype, 'scrollIntoView', parent, { block: 'center', behavior: 'instant' });
    const line = Array.from(range.getClientRects()).find(({ width, height }) => width > 1 && height > 1);
    if (!line) continue;
    const point = { x: line.left + line.width / 2, y: line.top + line.height / 2 };
    const there = call(Document.prototype, 'elementFromPoint', document, point.x, point.y);
    const isIn = (outer: Node | null, inner: Node) => outer && call(Node.prototype, 'contains', outer, inner);
    if (isIn(there, first.node) || isIn(parent, there)) return point;
  }
  return null;
}

/** The words under every highlight painted on the page. Pages and extensions share the registry of highlights. */
export function paintedWords(): string[] {
  const found: string[] = [];
  for (const highlight of CSS.highlights.values()) {
    for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      found.push(range.toString().replace(/\s+/g, ' '));
    }
  }
  return found;
}
