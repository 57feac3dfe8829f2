import type { NodePoint, Segment } from '../../messages/interaction-contract.ts';
import { dataOf } from './page-nodes.ts';

/** Where a stretch of a block begins: in the node whose text follows. */
export function startPoint<Node>(segments: readonly Segment<Node>[], start: number): NodePoint<Node> | null {
  const segment = segments.find(({ at, length }) => start < at + length);
  return segment ? { node: segment.node, offset: segment.from + Math.max(0, start - segment.at) } : null;
}

/** Where a stretch of a block ends: in the node whose text comes before. */
export function endPoint<Node>(segments: readonly Segment<Node>[], end: number): NodePoint<Node> | null {
  const segment = segments.findLast(({ at }) => at < end);
  return segment ? { node: segment.node, offset: segment.from + Math.min(segment.length, end - segment.at) } : null;
}

/** Which offset of the block a place in a node is; null where the node has no part in it there. */
export function offsetOf<Node>(segments: readonly Segment<Node>[], { node, offset }: NodePoint<Node>): number | null {
  const segment = segments.find((s) => s.node === node && offset >= s.from && offset <= s.from + s.length);
  return segment ? segment.at + offset - segment.from : null;
}

/** A block's text, as the page has it now. */
export function textOf({ segments }: { readonly segments: readonly Segment[] }): string {
  let text = '';
  for (const { node, from, at, length } of segments)
    text = text.padEnd(at, ' ') + dataOf(node).slice(from, from + length);
  return text;
}
