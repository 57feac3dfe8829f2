import type { FoundBlock, NodePoint, SegmentedBlock } from '../../messages/interaction-contract.ts';
import { AncestorCache } from '../reading/text/ancestor-cache.ts';
import { BlockWalker } from '../reading/text/block-walker.ts';
import { textRunStart } from '../reading/text/text-run.ts';
import { segmentsOfBox } from '../shared/box-segments.ts';
import { rootOf } from '../shared/page-nodes.ts';
import { elementAround } from '../shared/shadow-trees.ts';
import { offsetOf } from '../shared/text-segments.ts';

/** In a run of text that takes more steps of the walker, which are some milliseconds, nothing is read: it is a log. */
const MAX_WALK_STEPS = 40;

/** The block around a point in a text node. Null where its text is not to be read, or the block takes too long to find. */
export function blockAtNodePoint({ node, offset }: NodePoint): SegmentedBlock | null {
  const ancestors = new AncestorCache();
  const parent = elementAround(node);
  if (!parent || ancestors.isNeverRead(parent)) return null;
  const walk = new BlockWalker({ top: rootOf(document), from: textRunStart(node, ancestors), run: node, ancestors });
  for (let steps = 0; steps < MAX_WALK_STEPS; steps++) {
    const found = walk.next();
    if (found === undefined) return null;
    const block = found && withSegments(found);
    if (block && offsetOf(block.segments, { node, offset }) !== null) return block;
  }
  return null;
}

/** A block with its segments looked up. */
export const withSegments = (block: FoundBlock): SegmentedBlock => ({
  ...block,
  segments: block.segments ?? segmentsOfBox(block.box),
});
