// Offsets in a block's text, and the points in the page's text nodes that they stand for.
//
// `Ada <b>Lovelace</b>` is one block with two segments, "Ada " at 0 and "Lovelace" at 4: offset 6 of the block is offset 2 of the
// second text node. An offset between two segments is in both: a stretch's start belongs to the later one, its end to the earlier.
import type { NodePoint, TextSegment } from '../../messages/interaction-contract.ts';
import { dataBetween } from './page-nodes.ts';

/** The point at which a stretch of a block that begins at an offset begins. Null where the block ends before. */
export function startPoint<Node>(segments: readonly TextSegment<Node>[], start: number): NodePoint<Node> | null {
  const segment = segments.find(({ at, length }) => start < at + length);
  return segment ? { node: segment.node, offset: segment.from + Math.max(0, start - segment.at) } : null;
}

/** The point at which a stretch of a block that ends at an offset ends. Null where the block begins after. */
export function endPoint<Node>(segments: readonly TextSegment<Node>[], end: number): NodePoint<Node> | null {
  const segment = segments.findLast(({ at }) => at < end);
  return segment ? { node: segment.node, offset: segment.from + Math.min(segment.length, end - segment.at) } : null;
}

/** The block's offset at a point. Null where the block has no segment there. */
export function offsetOf<Node>(
  segments: readonly TextSegment<Node>[],
  { node, offset }: NodePoint<Node>,
): number | null {
  const segment = segments.find((s) => s.node === node && offset >= s.from && offset <= s.from + s.length);
  return segment ? segment.at + offset - segment.from : null;
}

/** A block's text as the page has it now. A space that the block has between two segments is in no node and is put back. */
export function textOf({ segments }: { readonly segments: readonly TextSegment[] }): string {
  let text = '';
  for (const { node, from, at, length } of segments)
    text = text.padEnd(at, ' ') + dataBetween(node, from, from + length);
  return text;
}
