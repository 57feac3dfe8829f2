import type { Point } from '../../../messages/viewport-geometry.ts';
import { pointOf } from '../../shared/geometry.ts';
import { contains } from '../../shared/page-nodes.ts';
import { listeningFor } from '../../shared/trusted-events.ts';
import type { HoverContext } from './hover-context.ts';
import { HoverIntent } from './hover-intent.ts';
import { handleTap } from './touch-tap.ts';

/** The reader's pointer: a mouse's, a pen's or a finger. */
export interface TrackedPointer {
  /** Where it was last; null before it has moved. */
  readonly at: () => Point | null;
  /** To be called when it has left the card: in the card's frame its events are not heard here. */
  readonly left: () => void;
  /** Handles an event that happened before these listeners were there: a rest that it began goes on. */
  readonly hear: (event: Event) => void;
}

/** Listens to the pointer and to Shift on the page, until the signal aborts, and passes what they mean to the hover machine. */
export function trackPointer(context: HoverContext, signal: AbortSignal): TrackedPointer {
  const { hover, card, openOn, pending } = context;
  const intent = new HoverIntent(context, signal);
  const on = listeningFor(signal);
  let place: Point | null = null;
  /** The element of the page under a mouse's pointer. */
  let over: EventTarget | null = null;
  signal.addEventListener('abort', () => pending.stop());

  on('pointermove', (event) => moved(event, performance.now()));
  // The only event heard of a pointer on the card: its others go to the frame.
  on('pointerover', (event) => {
    if (event.pointerType === 'touch' || event.target !== card()?.host) return;
    place = pointOf(event);
    intent.cameOnCard(place);
  });
  on('pointerdown', (event) => {
    place = pointOf(event);
    pending.stop();
    // A finger put down may be about to scroll: only its click is a tap.
    if (event.pointerType !== 'touch' && event.target !== card()?.host) hover.send({ kind: 'clicked-elsewhere' });
  });
  on('click', (event) => handleTap(event, context));
  on('keydown', (event) => pressed(event, performance.now()));
  on('keyup', ({ key }) => {
    if (key === 'Shift' && openOn() !== 'rest') intent.released();
  });
  on('pointerout', (event) => {
    // Where there is a related target, the pointer is still in the window.
    if (event.relatedTarget || event.pointerType === 'touch') return;
    pending.stop();
    intent.left();
  });
  on('scroll', ({ target }) => {
    // A box that scrolls elsewhere, such as a ticker, moves nothing under the pointer.
    if (over instanceof Node && target instanceof Node && !contains(target, over)) return;
    // A mention that is scrolled under a resting pointer was not pointed at.
    pending.stop();
    hover.send({ kind: 'unrest' });
  });

  return {
    at: () => place,
    left: () => intent.left(),
    hear(event) {
      if (event instanceof KeyboardEvent) pressed(event, event.timeStamp);
      else if (event instanceof PointerEvent)
        if (event.type === 'click') handleTap(event, context);
        else moved(event, event.timeStamp);
    },
  };

  function moved(event: PointerEvent, since: number): void {
    place = pointOf(event);
    // With a button down the reader is selecting text, on the page or in the card.
    if (event.pointerType === 'touch' || event.buttons) return;
    over = event.target;
    intent.moved(place, event.shiftKey, since);
  }

  function pressed({ key, repeat }: KeyboardEvent, since: number): void {
    if (!repeat && openOn() !== 'rest') intent.pressed(key === 'Shift', since);
  }
}
