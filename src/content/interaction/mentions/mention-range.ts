import { isConnected, lengthOf } from '../../shared/page-nodes.ts';
import { endPoint, startPoint } from '../../shared/text-segments.ts';
import type { Mention } from './mention.ts';

// Where a mention is on the page: as a range of its nodes, and as rectangles of the viewport.

/** A mention's range, for painting. Null where the page has removed it. */
export function staticRangeOf({ block, start, end }: Mention): StaticRange | null {
  const from = startPoint(block.segments, start);
  const to = endPoint(block.segments, end);
  if (!from || !to || !isConnected(from.node) || !isConnected(to.node)) return null;
  // The page may have shortened a text node, and our mutation observer has not been called yet.
  if (from.offset > lengthOf(from.node) || to.offset > lengthOf(to.node)) return null;
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}

/** The lines that a mention is on, as rectangles of the viewport. Empty where it cannot be seen. */
export function linesOf(mention: Mention): DOMRect[] {
  const place = staticRangeOf(mention);
  if (!place) return [];
  const range = new Range();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  return Array.from(range.getClientRects()).filter(({ width, height }) => width >= 1 && height >= 1);
}

/** Whether the first line of a mention is between the top and the bottom of the window. */
export function isInView(mention: Mention): boolean {
  const line = linesOf(mention)[0];
  return line !== undefined && line.top >= 0 && line.bottom <= innerHeight;
}
