import type { Box, Point } from '../../messages/card-contract.ts';

/** Room around a name's box, in px, that still counts: underlines stand a little below the letters. */
export const SLACK = 2;

/** Where a pointer's event was. */
export const pointOf = ({ clientX, clientY }: MouseEvent): Point => ({ x: clientX, y: clientY });

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Whether a point is in a box, or no further than `slack` from it. */
export const isIn = ({ x, y }: Point, { left, top, right, bottom }: Box, slack = 0): boolean =>
  x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack;

/** Whether a point is in the triangle from where the pointer left the mention to the card's near edge. */
export function isOnTheWay(point: Point, from: Point, card: Box): boolean {
  const y = from.y <= card.top ? card.top : card.bottom;
  return isInTriangle(point, from, { x: card.left, y }, { x: card.right, y });
}

function isInTriangle(p: Point, a: Point, b: Point, c: Point): boolean {
  const [ab, bc, ca] = [side(p, a, b), side(p, b, c), side(p, c, a)];
  return !((ab < 0 || bc < 0 || ca < 0) && (ab > 0 || bc > 0 || ca > 0));
}

/** On which side of a line a point lies: the sign of the cross product. */
const side = (p: Point, a: Point, b: Point): number => (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
