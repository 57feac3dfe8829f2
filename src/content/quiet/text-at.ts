import { isIn, type Point } from '../hover/geometry.ts';
import { seenThroughLink } from '../hover/stretched.ts';
import { MOST_BLOCK, type NodePoint } from '../text/blocks.ts';

/** As much room around a letter, in px, as a name has: where no letter is, no name is. */
const SLACK = 2;

/** The place in the page's text that is seen at a point of the viewport; null where there is no letter. */
export function textAt(at: Point): NodePoint | null {
  const caret = document.caretPositionFromPoint(at.x, at.y);
  const node = caret?.offsetNode;
  if (caret && node instanceof Text) {
    const { offset } = caret;
    // The caret's place is the nearest letter's, however far.
    if (isOn(node, Math.max(0, offset - 1), Math.min(node.length, offset + 1), at)) return { node, offset };
  }
  for (const element of seenThroughLink(at))
    for (const text of element.childNodes)
      if (text instanceof Text && text.length <= MOST_BLOCK && isOn(text, 0, text.length, at))
        return { node: text, offset: 0 };
  return null;
}

function isOn(node: Text, start: number, end: number, at: Point): boolean {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return Array.from(range.getClientRects()).some((line) => isIn(at, line, SLACK));
}
