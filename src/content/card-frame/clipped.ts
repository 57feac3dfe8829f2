import type { Box } from '../../messages/card-contract.ts';
import { bodyOf, parentElementOf, rectOf } from '../shared/page-nodes.ts';

/** Whether a box that cuts off what is beyond it, around an element or itself, has taken a line out of sight. */
export function isClipped(line: Box, within: Element): boolean {
  for (let box: Element | null = within; box && box !== bodyOf(document); box = parentElementOf(box)) {
    const { overflowX, overflowY } = getComputedStyle(box);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const { left, top, right, bottom } = rectOf(box);
    if (overflowY !== 'visible' && (line.bottom <= top || line.top >= bottom)) return true;
    if (overflowX !== 'visible' && (line.right <= left || line.left >= right)) return true;
  }
  return false;
}
