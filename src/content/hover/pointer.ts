import type { Box } from '../../messages/card-contract.ts';
import type { Settings } from '../../settings/settings.ts';
import type { Mention } from '../mentions/mention.ts';
import type { PageMentions } from '../mentions/page-mentions.ts';
import { distance, isIn, isOnTheWay, type Point } from './geometry.ts';
import { mentionAt } from './hit.ts';
import type { Hover } from './hover.ts';
import { ASK_MS, MOVED_PX } from './machine.ts';

/** What a tap is meant for where it is on one of these: a link goes on working as a link does. */
const CONTROLS = 'a[href], area, button, input, select, textarea, label, summary, [role=button], [role=link]';

/** What the pointer needs to know of the open card. */
export interface CardPlace {
  /** Where the card is; null while none is. */
  box(): Box | null;
  host(): Element | null;
}

/** The pointer that is followed. */
export interface Pointer {
  /** Where it is, be it a finger; null before it has moved. */
  readonly at: () => Point | null;
  /** To be called when it has left the card's frame, in which nothing is seen of it from here. */
  readonly left: () => void;
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
  page: PageMentions,
  hover: Hover,
  card: CardPlace,
  openOn: () => Settings['openOn'],
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
  let left: Point | null = null;
  /** What is to come of a rest: a timer, or below zero something that is being read. */
  let probe = 0;
  let readings = 0;
  /** Since when it had been where something was read last: once a rest. */
  let readSince = 0;
  let frame = 0;
  signal.addEventListener('abort', () => {
    clearTimeout(probe);
    cancelAnimationFrame(frame);
  });

  on('pointermove', (event) => {
    const at = pointOf(event);
    place = at;
    // With a button down words are being selected, on the page or in the card.
    if (event.pointerType === 'touch' || event.buttons) return;
    shift = event.shiftKey;
    over = event.target;
    if (card.box()) {
      last = at;
      since = performance.now();
      frame ||= requestAnimationFrame(look);
      return;
    }
    // Until the pointer rests nothing is asked of the page: looking what is under it may cost a layout.
    if (last && (probe || hover.rests) && distance(last, at) < MOVED_PX) return;
    const far = !readAt && last !== null && distance(last, at) > 30 && !mentionAt(page, at);
    last = at;
    since = performance.now();
    hover.send(far ? { kind: 'pointer', at, on: null, safe: false, since } : { kind: 'unrest' });
    clearTimeout(probe);
    probe = window.setTimeout(look, ASK_MS);
  });
  // In the card's frame the pointer is the card's: this is all that is heard of it here.
  on('pointerover', (event) => {
    if (event.pointerType === 'touch' || event.target !== card.host()) return;
    place = last = pointOf(event);
    since = performance.now();
    look();
  });
  on('pointerdown', (event) => {
    place = pointOf(event);
    clearTimeout(probe);
    probe = 0;
    // A finger may be about to scroll: only its click is one.
    if (event.pointerType !== 'touch' && event.target !== card.host()) hover.send({ kind: 'clicked-elsewhere' });
  });
  on('click', (event) => {
    if (event.pointerType !== 'touch' || event.target === card.host()) return;
    const onControl = event.target instanceof Element && event.target.closest(CONTROLS);
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
  });
  on('keydown', ({ key, repeat }) => {
    if (repeat || openOn() === 'rest') return;
    shift = key === 'Shift';
    // The rest counts from here: Shift is also held for a capital, which is typed sooner.
    since = performance.now();
    if (shift) look();
    else hover.send({ kind: 'unrest' });
  });
  on('keyup', ({ key }) => {
    if (key !== 'Shift') return;
    shift = false;
    if (openOn() !== 'rest') hover.send({ kind: 'unrest' });
  });
  document.documentElement.addEventListener(
    'pointerleave',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      clearTimeout(probe);
      probe = 0;
      if (last) hover.send({ kind: 'pointer', at: last, on: null, safe: false, since: performance.now() });
    },
    { signal },
  );
  window.addEventListener(
    'scroll',
    (event) => {
      // A ticker or a chat that scrolls beside the pointer moves nothing under it.
      if (over instanceof Node && event.target instanceof Node && !event.target.contains(over)) return;
      // What comes to lie under a resting pointer was not asked about.
      clearTimeout(probe);
      probe = 0;
      hover.send({ kind: 'unrest' });
    },
    { signal, capture: true, passive: true },
  );

  return {
    at: () => place,
    left() {
      // A move on the page, which comes right after, knows better.
      if (last) hover.send({ kind: 'pointer', at: last, on: null, safe: false, since: performance.now() });
    },
  };

  function look(): void {
    frame = 0;
    clearTimeout(probe);
    probe = 0;
    if (!last) return;
    const at = last;
    const box = card.box();
    const open = hover.open;
    const under = seenAt(at);
    // Once open a card needs no key to stay.
    const found = openOn() === 'rest' || shift || under === open ? under : null;
    if (open !== null && found === open) left = at;
    const safe = box !== null && (isIn(at, box) || (left !== null && isOnTheWay(at, left, box)));
    hover.send({ kind: 'pointer', at, on: safe ? null : found, safe, since });
    if (!readAt || safe || since === readSince || !(openOn() === 'rest' || shift)) return;
    const rested = (): void => {
      probe = 0;
      readSince = since;
      const reading = readAt(at);
      if (reading) goOnAfter(reading, look);
    };
    probe = window.setTimeout(rested, since + ASK_MS - performance.now());
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

const pointOf = ({ clientX, clientY }: MouseEvent): Point => ({ x: clientX, y: clientY });
