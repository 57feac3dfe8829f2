import type { Box } from '../hover/geometry.ts';

/** Room between mention and card, and between card and the window's edge, in px. */
const GAP = 8;

export type Side = 'below' | 'above';

/**
 * Where a card goes: below the line, else above, whole in the window where it fits. Once it is open it keeps its side.
 * @returns the left upper corner, in px of the viewport
 */
export function placeOf(
  line: Box,
  card: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
  side: Side | null,
): { left: number; top: number; side: Side } {
  const below = view.height - line.bottom - GAP;
  const above = line.top - GAP;
  const on = side ?? (card.height + GAP <= below || below >= above ? 'below' : 'above');
  const top = on === 'below' ? line.bottom + GAP : line.top - GAP - card.height;
  return { left: within(line.left, card.width, view.width), top: within(top, card.height, view.height), side: on };
}

const within = (start: number, size: number, room: number): number =>
  Math.round(Math.max(GAP, Math.min(start, room - size - GAP)));
