import type { Segment } from '../../messages/interaction-contract.ts';
import { firstChildOf, lengthOf, treeIn } from './page-nodes.ts';

/** With more elements than this in a block it is not taken whole: it is walked, a slice at a time. */
export const MOST_INNER = 50;

/** Of a block that is all the text of its box, the stretches by text node. */
export function segmentsIn(block: Element): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const node of textsIn(block)) {
    const length = lengthOf(node);
    segments.push({ node, from: 0, at, length });
    at += length;
  }
  return segments;
}

/** The first of them. */
export function firstIn(block: Element): Segment | null {
  const only = firstChildOf(block);
  const node = only instanceof Text && lengthOf(only) ? only : textsIn(block).next().value;
  return node ? { node, from: 0, at: 0, length: lengthOf(node) } : null;
}

function* textsIn(block: Element): Generator<Text, undefined> {
  const texts = treeIn(document, block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  for (let node = texts.nextNode(); node; node = texts.nextNode())
    if (node instanceof Text && lengthOf(node)) yield node;
}
