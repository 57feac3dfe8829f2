// Where an open card stands and how large it is, as pure functions of its mention's line and the window.

import type { CardRoom } from '../../messages/card-port.ts';
import type { Box } from '../../messages/viewport-geometry.ts';

/** The gap between mention and card, and between card and the window's edge. */
const GAP_PX = 8;
/** With less room than this, a card shows little more than its head and foot. */
const MIN_ROOM_PX = 240;
const WIDTH_PX = 360;
/** The most a card's height may be in an ordinary window. */
const MAX_HEIGHT_PX = 440;
/**
 * The same for a window so low that half of it is less than this, as at 200 % zoom: of a card of half of it only head and foot would
 * be seen.
 */
const MAX_HEIGHT_IN_LOW_WINDOW_PX = 320;
const MIN_HEIGHT_PX = 120;
/** In a window lower than this, the card's head and foot would leave no room for its middle. */
const LOW_WINDOW_PX = 480;
/** The page can measure the frame. Its height grows in steps of this size, so that it tells little about the card's content. */
const HEIGHT_STEP_PX = 48;

/** The side of the mention's line that a card is on, and the height in px it may have there without covering the line. */
export interface Placement {
  readonly side: 'below' | 'above';
  readonly room: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Places a card below its line where it fits, else above where it fits, else on the side with more room.
 * @param height the card's height now; a card may grow when its record arrives, so it is counted as at least `MIN_ROOM_PX`
 * @param side the side an open card is already on: it keeps it. Null for a card that is being opened
 */
export function choosePlacement(line: Box, height: number, view: Size, side: Placement['side'] | null): Placement {
  const below = view.height - line.bottom - 2 * GAP_PX;
  const above = line.top - 2 * GAP_PX;
  const chosen = side ?? (Math.max(height, MIN_ROOM_PX) <= below || below >= above ? 'below' : 'above');
  return { side: chosen, room: Math.max(0, Math.floor(chosen === 'below' ? below : above)) };
}

/** The room a card has in the window. `placement` is null before the card has been placed. */
export function cardRoomIn(view: Size, placement: Placement | null): CardRoom {
  const maxHeight = Math.min(
    MAX_HEIGHT_PX,
    Math.max(MAX_HEIGHT_IN_LOW_WINDOW_PX, view.height / 2),
    placement?.room ?? MAX_HEIGHT_PX,
  );
  return {
    width: Math.min(WIDTH_PX, view.width - 2 * GAP_PX),
    height: Math.max(MIN_HEIGHT_PX, Math.floor(maxHeight)),
    isLow: view.height < LOW_WINDOW_PX,
  };
}

/** The frame's size for a card whose content is `height` px high. */
export const frameSize = (height: number, room: CardRoom): Size => ({
  width: room.width,
  height: Math.min(room.height, Math.ceil(height / HEIGHT_STEP_PX) * HEIGHT_STEP_PX),
});

/**
 * The card's top left corner, in px of the viewport. A line that scrolls out of the window takes its card along.
 * @param along how far along the line the pointer was, in px: at a line longer than the card is wide, the card is there
 */
export function cardCorner(
  line: Box,
  card: Size,
  view: Size,
  side: Placement['side'],
  along: number,
): { left: number; top: number } {
  const top = side === 'below' ? line.bottom + GAP_PX : line.top - GAP_PX - card.height;
  const spare = line.right - line.left - card.width;
  const begin = line.left + Math.max(0, Math.min(along - card.width / 2, spare));
  const left = Math.max(GAP_PX, Math.min(begin, view.width - card.width - GAP_PX));
  return { left: Math.round(left), top: Math.round(top) };
}
