import type { OpenedCard, Point } from '../../../messages/card-contract.ts';
import type { InteractionOptions, KnownPage, Mention } from '../../../messages/interaction-contract.ts';
import { distance, pointOf } from '../../shared/geometry.ts';
import { closest, contains } from '../../shared/page-nodes.ts';
import { MOVED_PX, REST_MS } from '../../shared/rest.ts';
import { mentionAt } from './hit.ts';
import type { Hover } from './hover.ts';

/** What a tap is meant for where it is on one of these: a link goes on working as a link does. */
const CONTROLS = 'a[href], area, button, input, select, textarea, label, summary, [role=button], [role=link]';

/** What the pointer needs to know of the open card. */
export interface CardPlace {
  /** The card on the page; null before it has painted anything. */
  readonly painted: OpenedCard | null;
  readonly host: Element | null;
}

/** The pointer that is followed. */
export interface Pointer {
  /** Where it is, be it a finger; null before it has moved. */
  readonly at: () => Point | null;
  /** To be called when it has left the card's frame, in which nothing is seen of it from here. */
  readonly left: () => void;
  /** Takes an event that was there before this was: what it began goes on. */
  readonly hear: (event: Event) => void;
}

/**
 * Reads what is at a point, and forgets at once what has changed there.
 * @returns resolves once it is known; null where it is known as it is now
 */
export type ReadAt = (at: Point) => Promise<void> | null;

/**
 * Follows the pointer. Only trusted events count: a page's own script could otherwise look whom the reader has on record.
 * @param readAt null where all of the page is read
 */
export function followPointer(
  page: KnownPage,
  hover: Hover,
  card: () => CardPlace | null,
  openOn: InteractionOptions['openOn'],
  signal: AbortSignal,
  readAt: ReadAt | null = null,
): Pointer {
  let place: Point | null = null;
  /** Where it was when it was last looked at, trembles apart. */
  let last: Point | null = null;
  /** When it came there. */
  let since = 0;
  /** What of the page it is over. */
  let over: EventTarget | null = null;
  let shift = false;
  /** Where the pointer was last on the open mention: the way to the card starts there. */
  let leftFrom: Point | null = null;
  /** What is to come of a rest: a timer, or below zero something that is being read. */
  let probe = 0;
  let readings = 0;
  /** Since when it had been where something was read last: once a rest. */
  let readSince = 0;
  let frame = 0;
  signal.addEventListener('abort', () => {
    stopProbe();
    cancelAnimationFrame(frame);
  });

  on('pointermove', (event) => moved(event, performance.now()));
  on('click', tapped);
  on('keydown', (event) => pressed(event, performance.now()));

  function moved(event: PointerEvent, then: number): void {
    const at = pointOf(event);
    place = at;
    // With a button down words are being selected, on the page or in the card.
    if (event.pointerType === 'touch' || event.buttons) return;
    shift = event.shiftKey;
    over = event.target;
    if (card()?.painted) {
      last = at;
      since = then;
      frame ||= requestAnimationFrame(look);
      return;
    }
    // Until the pointer rests nothing is asked of the page: looking what is under it may cost a layout.
    if (last && (probe || hover.rests) && distance(last, at) < MOVED_PX) return;
    const far = !readAt && last !== null && distance(last, at) > 30 && !mentionAt(page, at);
    last = at;
    since = then;
    hover.send(far ? { kind: 'pointer', at, on: null, safe: false, since } : { kind: 'unrest' });
    clearTimeout(probe);
    probe = window.setTimeout(look, then + REST_MS - performance.now());
  }
  // In the card's frame the pointer is the card's: this is all that is heard of it here.
  on('pointerover', (event) => {
    if (event.pointerType === 'touch' || event.target !== card()?.host) return;
    place = last = pointOf(event);
    since = performance.now();
    look();
  });
  on('pointerdown', (event) => {
    place = pointOf(event);
    stopProbe();
    // A finger may be about to scroll: only its click is one.
    if (event.pointerType !== 'touch' && event.target !== card()?.host) hover.send({ kind: 'clicked-elsewhere' });
  });
  function tapped(event: PointerEvent): void {
    if (event.pointerType !== 'touch' || event.target === card()?.host) return;
    const onControl = event.target instanceof Element && closest(event.target, CONTROLS);
    const at = pointOf(event);
    const reading = onControl ? null : readAt?.(at);
    const target = onControl ? null : seenAt(at);
    // A second tap on the same name closes its card.
    hover.send(target && target !== hover.open ? { kind: 'tap', target } : { kind: 'clicked-elsewhere' });
    if (reading && !target)
      goOnAfter(reading, () => {
        const found = seenAt(at);
        if (found) hover.send({ kind: 'tap', target: found });
      });
  }

  function pressed({ key, repeat }: KeyboardEvent, then: number): void {
    if (repeat || openOn() === 'rest') return;
    shift = key === 'Shift';
    // The rest counts from here: Shift is also held for a capital, which is typed sooner.
    since = then;
    if (shift) look();
    else hover.send({ kind: 'unrest' });
  }

  on('keyup', ({ key }) => {
    if (key !== 'Shift') return;
    shift = false;
    if (openOn() !== 'rest') hover.send({ kind: 'unrest' });
  });
  // Out of the window.
  on('pointerout', (event) => {
    if (event.relatedTarget || event.pointerType === 'touch') return;
    stopProbe();
    left();
  });
  window.addEventListener(
    'scroll',
    (event) => {
      // A ticker or a chat that scrolls beside the pointer moves nothing under it.
      if (over instanceof Node && event.target instanceof Node && !contains(event.target, over)) return;
      // What comes to lie under a resting pointer was not asked about.
      clearTimeout(probe);
      probe = 0;
      hover.send({ kind: 'unrest' });
    },
    { signal, capture: true, passive: true },
  );

  return { at: () => place, left, hear };

  function hear(event: Event): void {
    if (event instanceof KeyboardEvent) pressed(event, event.timeStamp);
    else if (event instanceof PointerEvent)
      if (event.type === 'click') tapped(event);
      else moved(event, event.timeStamp);
  }

  function stopProbe(): void {
    clearTimeout(probe);
    probe = 0;
  }

  /** A move on the page, which may come right after, knows better. */
  function left(): void {
    if (last) hover.send({ kind: 'pointer', at: last, on: null, safe: false, since: performance.now() });
  }

  function look(): void {
    frame = 0;
    stopProbe();
    if (!last) return;
    const at = last;
    const open = hover.open;
    const under = seenAt(at);
    // Once open a card needs no key to stay.
    const found = openOn() === 'rest' || shift || under === open ? under : null;
    if (open !== null && found === open) leftFrom = at;
    const safe = card()?.painted?.isTowards(at, leftFrom) === true;
    hover.send({ kind: 'pointer', at, on: safe ? null : found, safe, since });
    if (!readAt || safe || since === readSince || !(openOn() === 'rest' || shift)) return;
    const rested = (): void => {
      probe = 0;
      readSince = since;
      const reading = readAt(at);
      if (reading) goOnAfter(reading, look);
    };
    probe = window.setTimeout(rested, since + REST_MS - performance.now());
  }

  /** Goes on after something was read, should the pointer rest until then. */
  function goOnAfter(reading: Promise<void>, goOn: () => void): void {
    const mine = --readings;
    probe = mine;
    reading.then(() => {
      if (probe !== mine) return;
      probe = 0;
      goOn();
    });
  }

  function seenAt(at: Point): Mention | null {
    const mention = mentionAt(page, at);
    return mention && hover.asKnown(mention);
  }

  function on<T extends keyof WindowEventMap>(type: T, act: (event: WindowEventMap[T]) => void): void {
    window.addEventListener(
      type,
      (event) => {
        if (event.isTrusted) act(event);
      },
      { signal, capture: true, passive: true },
    );
  }
}
