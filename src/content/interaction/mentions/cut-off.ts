import { rectOf } from '../../shared/page-nodes.ts';
import { elementAround } from '../../shared/shadow-trees.ts';

/** The values of `overflow` with which a box cuts its content off, so that not even scrolling shows it. */
const CUTTING = /^(?:hidden|clip)$/;

/**
 * Whether a line of text lies beyond the edge of a box around it that cuts its content off: a teaser clamped to three lines, a closed
 * drawer. A box that scrolls shows all of its content in time, so what is around it is compared with the box itself.
 * @param line in the viewport, as is what it is compared with
 * @param box the nearest element around the line that has a box
 */
export function isCutOff(line: DOMRect, box: Element): boolean {
  let inner = line;
  for (let at: Element | null = box; at; at = elementAround(at)) {
    // The root's overflow is the window's, which scrolls.
    if (!elementAround(at)) return false;
    const { overflowX, overflowY, display } = getComputedStyle(at);
    if (display === 'contents' || (overflowX === 'visible' && overflowY === 'visible')) continue;
    const edge = rectOf(at);
    const x = inner.left + inner.width / 2;
    const y = inner.top + inner.height / 2;
    if (CUTTING.test(overflowY) && (y < edge.top || y > edge.bottom)) return true;
    if (CUTTING.test(overflowX) && (x < edge.left || x > edge.right)) return true;
    // What scrolls can be brought anywhere in its box.
    const scrollsDown = !CUTTING.test(overflowY) && overflowY !== 'visible';
    const scrollsAcross = !CUTTING.test(overflowX) && overflowX !== 'visible';
    inner = new DOMRect(
      scrollsAcross ? edge.left : inner.left,
      scrollsDown ? edge.top : inner.top,
      scrollsAcross ? edge.width : inner.width,
      scrollsDown ? edge.height : inner.height,
    );
  }
  return false;
}
