import { MentionBlock } from '../../../src/content/interaction/mentions/mention.ts';

/** Replaces the page's content with some HTML, and returns its body. */
export function put(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

/** The first element of the page that matches a selector. */
export function the(selector: string): HTMLElement {
  const found = document.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`There is no ${selector}.`);
  return found;
}

/** The first text node in an element that has words. */
export function textIn(element: Node): Text {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode())
    if (node instanceof Text && /\S/.test(node.data)) return node;
  throw new Error('There is no text.');
}

/** A block of an element's first text node. */
export function blockIn(box: Element, at = 0): MentionBlock {
  const node = textIn(box);
  const first = { node, from: 0, at: 0, length: node.data.length };
  return new MentionBlock({ first, box, at, length: first.length, segments: [first] }, () => {});
}

/** Resolves when two frames have been rendered and intersection observers have been called. */
export async function rendered(): Promise<void> {
  for (let n = 0; n < 2; n++) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve));
}
