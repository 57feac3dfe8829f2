import type { FoundBlock, NodePoint, WholeBlock } from '../../../messages/interaction-contract.ts';
import { parentElementOf, rootOf } from '../../shared/page-nodes.ts';
import { offsetOf } from '../../shared/segments.ts';
import { segmentsIn } from '../../shared/whole.ts';
import { Surroundings } from '../text/surroundings.ts';
import { runStart, Walk } from '../text/walk.ts';

/** A block whose run takes more looks than this to be found, some milliseconds, is a log: nothing is read in there. */
const MOST_LOOKS = 40;

/** The block that a place in the page's text is in; null where that is not read, and where it is not to be found at once. */
export function blockAt({ node, offset }: NodePoint): WholeBlock | null {
  const around = new Surroundings();
  const parent = parentElementOf(node);
  if (!parent || around.isNeverRead(parent)) return null;
  const walk = new Walk({ top: rootOf(document), from: runStart(node, around), run: node, around }, () => {});
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
