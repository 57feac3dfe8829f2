import type { Point } from '../../../messages/card-contract.ts';
import { pointOf } from '../../shared/geometry.ts';
import { contains } from '../../shared/page-nodes.ts';
import { listeningFor } from '../../shared/trusted-events.ts';
import { type Ground, Resting } from './resting.ts';
import { tap } from './taps.ts';

/** The pointer that is followed. */
export interface Pointer {
  /** Where it is, be it a finger; null before it has moved. */
  readonly at: () => Point | null;
  /** To be called when it has left the card's frame, in which nothing is seen of it from here. */
  readonly left: () => void;
  /** Takes an event that was there before this was: what it began goes on. */
  readonly hear: (event: Event) => void;
}

/** Follows the pointer over the page, be it a mouse's or a finger, and the key that goes with it. */
export function followPointer(ground: Ground, signal: AbortSignal): Pointer {
  const { hover, card, openOn, probe } = ground;
  const resting = new Resting(ground, signal);
  const on = listeningFor(signal);
  let place: Point | null = null;
  /** What of the page it is over. */
  let over: EventTarget | null = null;
  signal.addEventListener('abort', () => probe.stop());

  on('pointermove', (event) => moved(event, performance.now()));
  // In the card's frame the pointer is the card's: this is all that is heard of it here.
  on('pointerover', (event) => {
    if (event.pointerType === 'touch' || event.target !== card()?.host) return;
    place = pointOf(event);
    resting.cameOnCard(place);
  });
  on('pointerdown', (event) => {
    place = pointOf(event);
    probe.stop();
    // A finger may be about to scroll: only its click is one.
    if (event.pointerType !== 'touch' && event.target !== card()?.host) hover.send({ kind: 'clicked-elsewhere' });
  });
  on('click', (event) => tap(event, ground));
  on('keydown', (event) => pressed(event, performance.now()));
  on('keyup', ({ key }) => {
    if (key === 'Shift' && openOn() !== 'rest') resting.released();
  });
  // Out of the window.
  on('pointerout', (event) => {
    if (event.relatedTarget || event.pointerType === 'touch') return;
    probe.stop();
    resting.left();
  });
  on('scroll', ({ target }) => {
    // A ticker or a chat that scrolls beside the pointer moves nothing under it.
    if (over instanceof Node && target instanceof Node && !contains(target, over)) return;
    // What comes to lie under a resting pointer was not asked about.
    probe.stop();
    hover.send({ kind: 'unrest' });
  });

  return {
    at: () => place,
    left: () => resting.left(),
    hear(event) {
      if (event instanceof KeyboardEvent) pressed(event, event.timeStamp);
      else if (event instanceof PointerEvent)
        if (event.type === 'click') tap(event, ground);
        else moved(event, event.timeStamp);
    },
  };

  function moved(event: PointerEvent, since: number): void {
    place = pointOf(event);
    // With a button down words are being selected, on the page or in the card.
    if (event.pointerType === 'touch' || event.buttons) return;
    over = event.target;
    resting.moved(place, event.shiftKey, since);
  }

  function pressed({ key, repeat }: KeyboardEvent, since: number): void {
    if (!repeat && openOn() !== 'rest') resting.pressed(key === 'Shift', since);
  }
}
