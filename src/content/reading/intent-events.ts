import type { Settings } from '../../settings/settings.ts';
import { distance, pointOf } from '../shared/geometry.ts';
import { MIN_MOVE_PX, REST_MS } from '../shared/pointer-rest.ts';
import { listeningFor } from '../shared/trusted-events.ts';

/**
 * Listens for signs that the reader may want a card: a pointer at rest, with Shift down where that opens cards, or a finger's tap.
 * @param onSign called at each of them
 * @returns gives the browser's own events that made up the signs which still hold, in their order: whoever takes over goes on from
 *   there
 */
export function collectIntentEvents(
  openOn: () => Settings['openOn'],
  onSign: () => void,
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
    if (moved && distance(pointOf(moved), pointOf(event)) < MIN_MOVE_PX) return;
    moved = event;
    clearTimeout(timer);
    timer = window.setTimeout(checkRest, REST_MS);
  });
  on('keydown', (event) => {
    if (event.key !== 'Shift' || event.repeat) return;
    shift = event;
    checkRest();
  });
  on('keyup', ({ key }) => {
    if (key === 'Shift') shift = null;
  });
  on('click', (event) => {
    if (event.pointerType !== 'touch') return;
    tapped = event;
    onSign();
  });
  on('pointerdown', endRest);
  on('scroll', endRest);
  on('pointerout', ({ relatedTarget }) => {
    if (!relatedTarget) endRest();
  });

  return () => [moved, openOn() === 'rest' ? null : shift, tapped].filter((event) => event !== null);

  function checkRest(): void {
    if (moved && (openOn() === 'rest' || shift)) onSign();
  }

  function endRest(): void {
    clearTimeout(timer);
    moved = null;
  }
}
