import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardCorner, cardRoomIn, choosePlacement } from '../../../src/content/card-frame/card-placement.ts';

const VIEW = { width: 1280, height: 800 };
const lineAt = (top: number) => ({ left: 300, top, right: 400, bottom: top + 22 });

describe('the side a card is on', () => {
  it('is below where it fits', () => {
    expect(choosePlacement(lineAt(100), 380, VIEW, null)).toEqual({ side: 'below', room: 662 });
  });

  it('is above where it fits only there', () => {
    expect(choosePlacement(lineAt(600), 380, VIEW, null)).toEqual({ side: 'above', room: 584 });
  });

  it('is the one with more room where it fits on neither', () => {
    expect(choosePlacement(lineAt(380), 400, VIEW, null)).toEqual({ side: 'below', room: 382 });
    expect(choosePlacement(lineAt(420), 400, VIEW, null)).toEqual({ side: 'above', room: 404 });
  });

  it('is one with room for the card to grow', () => {
    expect(choosePlacement(lineAt(650), 90, VIEW, null).side).toBe('above');
  });

  it('stays, and only its room changes', () => {
    expect(choosePlacement(lineAt(700), 380, VIEW, 'below')).toEqual({ side: 'below', room: 62 });
  });
});

describe('how high a card may be', () => {
  it('is half of the window, at most 440 px', () => {
    expect(cardRoomIn(VIEW, { side: 'below', room: 662 }).height).toBe(400);
    expect(cardRoomIn({ width: 1280, height: 1200 }, { side: 'below', room: 900 }).height).toBe(440);
  });

  it('is as much as there is room for in a low window, as at 200 % zoom', () => {
    const low = { width: 640, height: 400 };
    expect(cardRoomIn(low, { side: 'below', room: 300 })).toMatchObject({ height: 300, isLow: true });
    expect(cardRoomIn(low, { side: 'below', room: 360 }).height).toBe(320);
  });
});

describe('where a card is', () => {
  it('is never over its line, and inside the window sideways', () => {
    const spot = { left: fc.integer({ min: 0, max: 1270 }), top: fc.integer({ min: 0, max: 778 }) };
    fc.assert(
      fc.property(fc.record(spot), fc.integer({ min: 1, max: 440 }), ({ left, top }, natural) => {
        const line = { left, top, right: left + 10, bottom: top + 22 };
        const { side, room } = choosePlacement(line, natural, VIEW, null);
        const height = Math.min(natural, room);
        const corner = cardCorner(line, { width: 360, height }, VIEW, side, 5);
        expect(corner.top >= line.bottom || corner.top + height <= line.top).toBe(true);
        expect(corner.top).toBeGreaterThanOrEqual(0);
        expect(corner.top + height).toBeLessThanOrEqual(VIEW.height);
        expect(corner.left).toBeGreaterThanOrEqual(8);
        expect(corner.left + 360).toBeLessThanOrEqual(VIEW.width - 8);
      }),
    );
  });

  it('begins where its line begins, or at the pointer where the line is longer than the card is wide', () => {
    const leftAt = (right: number, along: number) =>
      cardCorner({ left: 40, top: 100, right, bottom: 122 }, { width: 360, height: 300 }, VIEW, 'below', along).left;
    expect(leftAt(240, 190)).toBe(40);
    expect(leftAt(1240, 100)).toBe(40);
    expect(leftAt(1240, 600)).toBe(460);
    expect(leftAt(1240, 1190)).toBe(880);
  });
});
