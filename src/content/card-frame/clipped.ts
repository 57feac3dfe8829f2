import type { Box } from '../../messages/card-contract.ts';

/** Whether a box that cuts off what is beyond it, around an element or itself, has taken a line out of sight. */
export function isClipped(line: Box, within: Element): boolean {
  for (let box: Element | null = within; box && box !== document.body; box = box.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(box);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const { left, top, right, bottom } = box.getBoundingClientRect();
    if (overflowY !== 'visible' && (line.bottom <= top || line.top >= bottom)) return true;
    if (overflowX !== 'visible' && (line.right <= left || line.left >= right)) return true;
  }
  return false;
}
