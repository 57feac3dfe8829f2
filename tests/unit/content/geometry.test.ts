import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, isIn, isOnTheWay, SLACK_PX } from '../../../src/content/shared/geometry.ts';

const BOX = { left: 100, top: 200, right: 300, bottom: 220 };
const px = fc.integer({ min: -2_000, max: 2_000 });
const point = fc.record({ x: px, y: px });

describe('a box', () => {
  it('contains the points that are no further from it than the slack', () => {
    fc.assert(
      fc.property(point, (at) => {
        const beside = Math.max(BOX.left - at.x, at.x - BOX.right, BOX.top - at.y, at.y - BOX.bottom);
        expect(isIn(at, BOX)).toBe(beside <= 0);
        expect(isIn(at, BOX, SLACK_PX)).toBe(beside <= SLACK_PX);
      }),
    );
  });
});

describe('on the way to a card', () => {
  const CARD = { left: 50, top: 300, right: 410, bottom: 600 };
  /** Where the pointer leaves a name above the card. */
  const above = fc.record({ x: fc.integer({ min: 0, max: 500 }), y: fc.integer({ min: 0, max: 299 }) });
  /** A little off the lines that bound it, where rounding would say. */
  const part = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  const between = (a: number, b: number, t: number): number => a + (b - a) * t;
  /** Upside down. */
  const below = ({ x, y }: { x: number; y: number }) => ({ x, y: 900 - y });

  it('is every step straight to its nearer edge, from above and from below', () => {
    fc.assert(
      fc.property(above, part, part, (from, along, edge) => {
        const to = { x: between(CARD.left, CARD.right, edge), y: CARD.top };
        const step = { x: between(from.x, to.x, along), y: between(from.y, to.y, along) };
        expect(isOnTheWay(step, from, CARD)).toBe(true);
        expect(isOnTheWay(below(step), below(from), CARD)).toBe(true);
      }),
    );
  });

  it('is no step away from the card', () => {
    fc.assert(
      fc.property(above, px, fc.integer({ min: 1, max: 500 }), (from, aside, back) => {
        const step = { x: from.x + aside, y: from.y - back };
        expect(isOnTheWay(step, from, CARD)).toBe(false);
        expect(isOnTheWay(below(step), below(from), CARD)).toBe(false);
      }),
    );
  });
});

describe('a distance', () => {
  it('is the same in both directions, and 0 to the same point', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, a)).toBe(0);
      }),
    );
    expect(distance({ x: 0, y: 0 }, { x: 3, y: 4 })).toBe(5);
  });
});
