import type { Box } from '../../messages/viewport-geometry.ts';
import { bodyOf, rectOf } from '../shared/page-nodes.ts';
import { elementAround } from '../shared/shadow-trees.ts';

/**
 * Whether a line of text is scrolled out of sight inside a box with `overflow`, such as a chat's message list: an element or
 * one of its ancestors cuts the whole line off. The body's own overflow is the window's and is not looked at.
 */
export function isLineClipped(line: Box, within: Element): boolean {
  for (let box: Element | null = within; box && box !== bodyOf(document); box = elementAround(box)) {
    const { overflowX, overflowY } = getComputedStyle(box);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const { left, top, right, bottom } = rectOf(box);
    if (overflowY !== 'visible' && (line.bottom <= top || line.top >= bottom)) return true;
    if (overflowX !== 'visible' && (line.right <= left || line.left >= right)) return true;
  }
  return false;
}
