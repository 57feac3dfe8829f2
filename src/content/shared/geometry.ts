// Computes with points and boxes in the viewport, in CSS px. Their types are in messages/viewport-geometry.ts.
import type { Box, Point } from '../../messages/viewport-geometry.ts';

/** A point this far outside of a name's box still counts as on the name: underlines are a little below the letters. */
export const SLACK_PX = 2;

/** Where a pointer event happened. */
export const pointOf = ({ clientX, clientY }: MouseEvent): Point => ({ x: clientX, y: clientY });

/** How far two points are from each other, in px. */
export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Whether a point is in a box, or no further than `slack` px from it. */
export const isIn = ({ x, y }: Point, { left, top, right, bottom }: Box, slack = 0): boolean =>
  x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack;

/**
 * Whether a pointer at `point`, which left its mention at `from`, may be moving to the card: it is in the triangle between
 * `from` and the two ends of the card's nearer edge, top or bottom.
 */
export function isOnTheWay(point: Point, from: Point, card: Box): boolean {
  const y = from.y <= card.top ? card.top : card.bottom;
  return isInTriangle(point, from, { x: card.left, y }, { x: card.right, y });
}

function isInTriangle(p: Point, a: Point, b: Point, c: Point): boolean {
  const [ab, bc, ca] = [sideOf(p, a, b), sideOf(p, b, c), sideOf(p, c, a)];
  return !((ab < 0 || bc < 0 || ca < 0) && (ab > 0 || bc > 0 || ca > 0));
}

/** The side of the line from `a` to `b` that a point is on: the sign of the cross product. 0: on the line. */
const sideOf = (p: Point, a: Point, b: Point): number => (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
