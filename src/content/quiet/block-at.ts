import { type NodePoint, offsetOf, type Segment } from '../text/blocks.ts';
import { isNeverRead } from '../text/flow.ts';
import { type FoundBlock, runStart, Walk } from '../text/walk.ts';
import { segmentsIn } from '../text/whole.ts';

/** A block with the stretches it is made of. */
export interface WholeBlock extends FoundBlock {
  readonly segments: readonly Segment[];
}

/** A block whose run takes more looks than this to be found, some milliseconds, is a log: nothing is read in there. */
const MOST_LOOKS = 40;

/** The block that a place in the page's text is in; null where that is not read, and where it is not to be found at once. */
export function blockAt({ node, offset }: NodePoint): WholeBlock | null {
  const parent = node.parentElement;
  if (!parent || isNeverRead(parent)) return null;
  const walk = new Walk({ top: document.documentElement, from: runStart(node), run: node }, () => {});
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    const found = walk.next();
    if (found === undefined) return null;
    const block = found && whole(found);
    if (block && offsetOf(block.segments, { node, offset }) !== null) return block;
  }
  return null;
}

export const whole = (block: FoundBlock): WholeBlock => ({
  ...block,
  segments: block.segments ?? segmentsIn(block.box),
});
