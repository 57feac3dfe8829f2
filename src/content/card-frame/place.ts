import type { Box } from '../../messages/card-contract.ts';
import type { CardRoom } from '../../messages/card-port.ts';

/** Room between mention and card, and between card and the window's edge, in px. */
const GAP = 8;
/** A card in less room than this, in px, shows little more than head and foot. */
const LEAST_ROOM = 240;
const WIDTH = 360;
/** A card's height on an ordinary window, on a low one, and the least, in px. */
const MOST_HEIGHT = 440;
const LOW_HEIGHT = 200;
const LEAST_HEIGHT = 120;
/** In a window lower than this, in px, head and foot leave nothing for the middle. */
const LOW_WINDOW = 480;
/** The page can see how large the frame is: it grows in such steps, in px, and tells little of what is in it. */
const STEP = 48;

/** The side of its line a card is on, and how high it may be there, in px: higher, it would cover the line. */
export interface Berth {
  readonly side: 'below' | 'above';
  readonly room: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Below the line, else above, whichever the card fits; where neither, on the roomier side. Once open a card keeps its side.
 * @param height of the card as it is now; it may grow once its record has come
 */
export function berthOf(line: Box, height: number, view: Size, side: Berth['side'] | null): Berth {
  const below = view.height - line.bottom - 2 * GAP;
  const above = line.top - 2 * GAP;
  const on = side ?? (Math.max(height, LEAST_ROOM) <= below || below >= above ? 'below' : 'above');
  return { side: on, room: Math.max(0, Math.floor(on === 'below' ? below : above)) };
}

/** What room a card has in a window, at its berth where it has one. */
export function roomIn(view: Size, berth: Berth | null): CardRoom {
  const most = Math.min(MOST_HEIGHT, Math.max(LOW_HEIGHT, view.height / 2), berth?.room ?? MOST_HEIGHT);
  return {
    width: Math.min(WIDTH, view.width - 2 * GAP),
    height: Math.max(LEAST_HEIGHT, Math.floor(most)),
    isLow: view.height < LOW_WINDOW,
  };
}

/** How large a frame is for a card that would be so high. */
export const frameSize = (height: number, room: CardRoom): Size => ({
  width: room.width,
  height: Math.min(room.height, Math.ceil(height / STEP) * STEP),
});

/** The left upper corner of a card at a line, in px of the viewport. It goes out of the window with its line. */
export function cornerOf(line: Box, card: Size, view: Size, side: Berth['side']): { left: number; top: number } {
  const top = side === 'below' ? line.bottom + GAP : line.top - GAP - card.height;
  const left = Math.max(GAP, Math.min(line.left, view.width - card.width - GAP));
  return { left: Math.round(left), top: Math.round(top) };
}
