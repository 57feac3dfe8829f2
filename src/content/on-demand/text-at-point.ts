import type { NodePoint } from '../../messages/interaction-contract.ts';
import type { Point } from '../../messages/viewport-geometry.ts';
import { MAX_BLOCK_UNITS } from '../shared/block-limits.ts';
import { isIn, SLACK_PX } from '../shared/geometry.ts';
import { childNodesOf, lengthOf } from '../shared/page-nodes.ts';
import { caretAtPoint } from '../shared/shadow-trees.ts';
import { elementsUnderStretchedLink } from '../shared/stretched-link.ts';

/** The node and offset of the letter that the reader sees at a point of the viewport. Null where there is no letter. */
export function textAtPoint(at: Point): NodePoint | null {
  const caret = caretAtPoint(at);
  const node = caret?.offsetNode;
  if (caret && node instanceof Text) {
    const { offset } = caret;
    // The browser gives the nearest letter, however far away it is: its box decides.
    if (hasLineAt(node, Math.max(0, offset - 1), Math.min(lengthOf(node), offset + 1), at)) return { node, offset };
  }
  for (const element of elementsUnderStretchedLink(at))
    for (const text of childNodesOf(element))
      if (text instanceof Text && lengthOf(text) <= MAX_BLOCK_UNITS && hasLineAt(text, 0, lengthOf(text), at))
        return { node: text, offset: 0 };
  return null;
}

/** Whether a part of a text node is at a point. */
function hasLineAt(node: Text, start: number, end: number, at: Point): boolean {
  const range = new Range();
  range.setStart(node, start);
  range.setEnd(node, end);
  return Array.from(range.getClientRects()).some((line) => isIn(at, line, SLACK_PX));
}
