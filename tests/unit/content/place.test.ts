import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { berthOf, cornerOf } from '../../../src/content/card-frame/place.ts';

const VIEW = { width: 1280, height: 800 };
const lineAt = (top: number) => ({ left: 300, top, right: 400, bottom: top + 22 });

describe('the side a card is on', () => {
  it('is below where it fits', () => {
    expect(berthOf(lineAt(100), 380, VIEW, null)).toEqual({ side: 'below', room: 662 });
  });

  it('is above where it fits only there', () => {
    expect(berthOf(lineAt(600), 380, VIEW, null)).toEqual({ side: 'above', room: 584 });
  });

  it('is the roomier one where it fits on neither', () => {
    expect(berthOf(lineAt(380), 400, VIEW, null)).toEqual({ side: 'below', room: 382 });
    expect(berthOf(lineAt(420), 400, VIEW, null)).toEqual({ side: 'above', room: 404 });
  });

  it('is one with room for more than is there so far', () => {
    expect(berthOf(lineAt(650), 90, VIEW, null).side).toBe('above');
  });

  it('stays, and only its room changes', () => {
    expect(berthOf(lineAt(700), 380, VIEW, 'below')).toEqual({ side: 'below', room: 62 });
  });
});

describe('where a card stands', () => {
  it('is never over its line, and inside the window sideways', () => {
    const spot = { left: fc.integer({ min: 0, max: 1270 }), top: fc.integer({ min: 0, max: 778 }) };
    fc.assert(
      fc.property(fc.record(spot), fc.integer({ min: 1, max: 440 }), ({ left, top }, natural) => {
        const line = { left, top, right: left + 10, bottom: top + 22 };
        const { side, room } = berthOf(line, natural, VIEW, null);
        const height = Math.min(natural, room);
        const corner = cornerOf(line, { width: 360, height }, VIEW, side);
        expect(corner.top >= line.bottom || corner.top + height <= line.top).toBe(true);
        expect(corner.top).toBeGreaterThanOrEqual(0);
        expect(corner.top + height).toBeLessThanOrEqual(VIEW.height);
        expect(corner.left).toBeGreaterThanOrEqual(8);
        expect(corner.left + 360).toBeLessThanOrEqual(VIEW.width - 8);
      }),
    );
  });
});
