import type { OpenedCard, Point } from '../../../messages/card-contract.ts';
import type { InteractionOptions } from '../../../messages/interaction-contract.ts';
import { distance } from '../../shared/geometry.ts';
import { MOVED_PX, REST_MS } from '../../shared/rest.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Hover } from './hover.ts';
import type { Probe } from './probe.ts';

/** A pointer that moved so far at once, in px, is on its way: what it has left is looked at before it rests. */
const FAR_PX = 30;

/** What the pointer needs to know of the open card. */
export interface CardPlace {
  /** The card on the page; null before it has painted anything. */
  readonly painted: OpenedCard | null;
  readonly host: Element | null;
}

/**
 * Reads what is at a point, and forgets at once what has changed there.
 * @returns resolves once it is known; null where it is known as it is now
 */
export type ReadAt = (at: Point) => Promise<void> | null;

/** What a pointer is followed on. */
export interface Ground {
  readonly hover: Hover;
  /** The mention seen at a place. */
  readonly seenAt: (at: Point) => Mention | null;
  readonly card: () => CardPlace | null;
  readonly openOn: InteractionOptions['openOn'];
  /** Null where all of the page is read. */
  readonly readAt: ReadAt | null;
  readonly probe: Probe;
}

/** Looks what is under a mouse's pointer: once it has come to rest, and at each frame while a card is open. */
export class Resting {
  readonly #on: Ground;
  /** Where it was when it was last looked at, trembles apart; null before it has moved. */
  #last: Point | null = null;
  /** When it came there, in ms of `performance.now()`. */
  #since = 0;
  #shift = false;
  /** Where the pointer was last on the open mention: the way to the card starts there. */
  #leftFrom: Point | null = null;
  /** Since when it had been where something was read last: once a rest. */
  #readSince = 0;
  #frame = 0;

  constructor(on: Ground, signal: AbortSignal) {
    this.#on = on;
    signal.addEventListener('abort', () => cancelAnimationFrame(this.#frame));
  }

  /** The pointer has come to a place. */
  moved(at: Point, shift: boolean, since: number): void {
    const { hover, card, probe } = this.#on;
    this.#shift = shift;
    if (card()?.painted) {
      this.#be(at, since);
      this.#frame ||= requestAnimationFrame(() => this.#look());
      return;
    }
    // Until the pointer rests nothing is asked of the page: looking what is under it may cost a layout.
    if (this.#last && (probe.isPending || hover.rests) && distance(this.#last, at) < MOVED_PX) return;
    const isOff = this.#hasLeft(at);
    this.#be(at, since);
    hover.send(isOff ? { kind: 'pointer', at, on: null, safe: false, since } : { kind: 'unrest' });
    probe.after(since + REST_MS - performance.now(), () => this.#look());
  }

  /** The pointer has come onto the card, where it is the card's. */
  cameOnCard(at: Point): void {
    this.#be(at, performance.now());
    this.#look();
  }

  /** A key was pressed, where Shift opens cards. */
  pressed(isShift: boolean, since: number): void {
    this.#shift = isShift;
    // The rest counts from here: Shift is also held for a capital, which is typed sooner.
    this.#since = since;
    if (isShift) this.#look();
    else this.#on.hover.send({ kind: 'unrest' });
  }

  /** Shift was let go, where that opens cards. */
  released(): void {
    this.#shift = false;
    this.#on.hover.send({ kind: 'unrest' });
  }

  /** The pointer is nowhere that is known of. A move on the page, which may come right after, knows better. */
  left(): void {
    if (this.#last)
      this.#on.hover.send({ kind: 'pointer', at: this.#last, on: null, safe: false, since: performance.now() });
  }

  #be(at: Point, since: number): void {
    this.#last = at;
    this.#since = since;
  }

  /** Whether a move has led it off all names. On a page that is not read, nothing is looked at before it rests. */
  #hasLeft(at: Point): boolean {
    const { readAt, seenAt } = this.#on;
    return !readAt && this.#last !== null && distance(this.#last, at) > FAR_PX && !seenAt(at);
  }

  #look(): void {
    const { hover, seenAt, card, probe } = this.#on;
    this.#frame = 0;
    probe.stop();
    const at = this.#last;
    if (!at) return;
    const open = hover.open;
    const under = seenAt(at);
    // Once open a card needs no key to stay.
    const found = this.#mayOpen || under === open ? under : null;
    if (open !== null && found === open) this.#leftFrom = at;
    const safe = card()?.painted?.isTowards(at, this.#leftFrom) === true;
    hover.send({ kind: 'pointer', at, on: safe ? null : found, safe, since: this.#since });
    if (!safe) this.#readAt(at);
  }

  get #mayOpen(): boolean {
    return this.#on.openOn() === 'rest' || this.#shift;
  }

  #readAt(at: Point): void {
    const { readAt, probe } = this.#on;
    if (!readAt || this.#since === this.#readSince || !this.#mayOpen) return;
    probe.after(this.#since + REST_MS - performance.now(), () => {
      this.#readSince = this.#since;
      const reading = readAt(at);
      if (reading) probe.once(reading, () => this.#look());
    });
  }
}
