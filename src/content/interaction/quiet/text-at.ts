import type { Point } from '../../../messages/card-contract.ts';
import type { NodePoint } from '../../../messages/interaction-contract.ts';
import { isIn, SLACK } from '../../shared/geometry.ts';
import { MOST_BLOCK } from '../../shared/most-block.ts';
import { caretAt, childNodesOf, lengthOf } from '../../shared/page-nodes.ts';
import { seenThroughLink } from '../hover/stretched.ts';

/** The place in the page's text that is seen at a point of the viewport; null where there is no letter. */
export function textAt(at: Point): NodePoint | null {
  const caret = caretAt(document, at.x, at.y);
  const node = caret?.offsetNode;
  if (caret && node instanceof Text) {
    const { offset } = caret;
    // The caret's place is the nearest letter's, however far.
    if (isOn(node, Math.max(0, offset - 1), Math.min(lengthOf(node), offset + 1), at)) return { node, offset };
  }
  for (const element of seenThroughLink(at))
    for (const text of childNodesOf(element))
      if (text instanceof Text && lengthOf(text) <= MOST_BLOCK && isOn(text, 0, lengthOf(text), at))
        return { node: text, offset: 0 };
  return null;
}

function isOn(node: Text, start: number, end: number, at: Point): boolean {
  const range = new Range();
  range.setStart(node, start);
  range.setEnd(node, end);
  return Array.from(range.getClientRects()).some((line) => isIn(at, line, SLACK));
}
