import type { Settings } from '../../../settings/settings.ts';
import { distance, pointOf } from '../../shared/geometry.ts';
import { MOVED_PX, REST_MS } from '../../shared/rest.ts';
import { listeningFor } from '../../shared/trusted-events.ts';

/**
 * Listens for signs that the reader may want a card: a pointer at rest, with Shift where that opens cards, or a finger's tap.
 * @param found called at each of them
 * @returns the events that make up those which still hold, the first first
 */
export function listenForSigns(
  openOn: () => Settings['openOn'],
  found: () => void,
  signal: AbortSignal,
): () => readonly Event[] {
  const on = listeningFor(signal);
  let moved: PointerEvent | null = null;
  let shift: KeyboardEvent | null = null;
  let tapped: PointerEvent | null = null;
  let timer = 0;
  signal.addEventListener('abort', () => clearTimeout(timer));

  on('pointermove', (event) => {
    if (event.pointerType === 'touch' || event.buttons) return;
    if (moved && distance(pointOf(moved), pointOf(event)) < MOVED_PX) return;
    moved = event;
    clearTimeout(timer);
    timer = window.setTimeout(look, REST_MS);
  });
  on('keydown', (event) => {
    if (event.key !== 'Shift' || event.repeat) return;
    shift = event;
    look();
  });
  on('keyup', ({ key }) => {
    if (key === 'Shift') shift = null;
  });
  on('click', (event) => {
    if (event.pointerType !== 'touch') return;
    tapped = event;
    found();
  });
  on('pointerdown', leave);
  on('scroll', leave);
  on('pointerout', ({ relatedTarget }) => {
    if (!relatedTarget) leave();
  });

  return () => [moved, openOn() === 'rest' ? null : shift, tapped].filter((event) => event !== null);

  function look(): void {
    if (moved && (openOn() === 'rest' || shift)) found();
  }

  function leave(): void {
    clearTimeout(timer);
    moved = null;
  }
}
