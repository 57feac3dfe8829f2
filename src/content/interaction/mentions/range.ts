import { isConnected, lengthOf } from '../../shared/page-nodes.ts';
import { endPoint, startPoint } from '../../shared/segments.ts';
import type { Mention } from './mention.ts';

/** Where a mention stands, for painting. Null where the page has taken it away. */
export function staticRangeOf({ block, start, end }: Mention): StaticRange | null {
  const from = startPoint(block.segments, start);
  const to = endPoint(block.segments, end);
  if (!from || !to || !isConnected(from.node) || !isConnected(to.node)) return null;
  // The page may have shortened a text since; its change is on its way to us.
  if (from.offset > lengthOf(from.node) || to.offset > lengthOf(to.node)) return null;
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}

/** The lines a mention is on, as rectangles of the viewport; none where it is not to be seen. */
export function linesOf(mention: Mention): DOMRect[] {
  const place = staticRangeOf(mention);
  if (!place) return [];
  const range = new Range();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  return Array.from(range.getClientRects()).filter(({ width, height }) => width >= 1 && height >= 1);
}

/** Whether the first line of a mention is within the window's height. */
export function isInView(mention: Mention): boolean {
  const line = linesOf(mention)[0];
  return line !== undefined && line.top >= 0 && line.bottom <= innerHeight;
}
