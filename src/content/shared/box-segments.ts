// The segments of a block that is the whole text of an element ("box"): which text node each part of its text comes from.
import type { TextSegment } from '../../messages/interaction-contract.ts';
import { firstChildOf, lengthOf } from './page-nodes.ts';
import { textNodesIn } from './text-nodes.ts';

/** All segments of a box, one for each text node in it that is not empty. */
export function segmentsOfBox(box: Element): TextSegment[] {
  const segments: TextSegment[] = [];
  let at = 0;
  for (const node of filledTextNodesIn(box)) {
    const length = lengthOf(node);
    segments.push({ node, from: 0, at, length });
    at += length;
  }
  return segments;
}

/** The first segment of a box, without the cost of the others. Null where the box has no text. */
export function firstSegmentOfBox(box: Element): TextSegment | null {
  const only = firstChildOf(box);
  const node = only instanceof Text && lengthOf(only) ? only : filledTextNodesIn(box).next().value;
  return node ? { node, from: 0, at: 0, length: lengthOf(node) } : null;
}

function* filledTextNodesIn(box: Element): Generator<Text, undefined> {
  const texts = textNodesIn(box);
  for (let node = texts.nextNode(); node; node = texts.nextNode())
    if (node instanceof Text && lengthOf(node)) yield node;
}
