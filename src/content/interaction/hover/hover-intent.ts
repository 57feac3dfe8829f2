import type { Point } from '../../../messages/viewport-geometry.ts';
import { distance } from '../../shared/geometry.ts';
import { MIN_MOVE_PX, REST_MS } from '../../shared/pointer-rest.ts';
import type { HoverContext } from './hover-context.ts';

/** After a single move longer than this the pointer has probably left its mention: that is checked before it rests. */
const LONG_MOVE_PX = 30;

/**
 * Finds out what a mouse pointer is on, and tells the hover machine. To find out may cost the page a layout, so it is done when
 * the pointer has come to rest, and in each frame only while a card is open.
 */
export class HoverIntent {
  readonly #context: HoverContext;
  /** Where the pointer is, not counting its trembling; null before it has moved. */
  #at: Point | null = null;
  /** When it came there, in ms of `performance.now()`. */
  #since = 0;
  #isShiftDown = false;
  /** Where the pointer was last on the mention of the open card: its way to the card starts there. */
  #leftMentionAt: Point | null = null;
  /** The `#since` of the rest for which a block was read last: one block is read a rest. */
  #readSince = 0;
  /** The animation frame in which to look next; 0 when none is asked for. */
  #frame = 0;

  constructor(context: HoverContext, signal: AbortSignal) {
    this.#context = context;
    signal.addEventListener('abort', () => cancelAnimationFrame(this.#frame));
  }

  /** To be called at each move of the pointer. @param since when it came there, in ms of `performance.now()` */
  moved(at: Point, isShiftDown: boolean, since: number): void {
    const { hover, card, pending } = this.#context;
    this.#isShiftDown = isShiftDown;
    if (card()?.painted) {
      this.#setPlace(at, since);
      this.#frame ||= requestAnimationFrame(() => this.#findTarget());
      return;
    }
    if (this.#at && (pending.isPending || hover.rests) && distance(this.#at, at) < MIN_MOVE_PX) return;
    const hasLeft = this.#hasLeftAllMentions(at);
    this.#setPlace(at, since);
    hover.send(hasLeft ? { kind: 'pointer', at, on: null, safe: false, since } : { kind: 'unrest' });
    pending.after(since + REST_MS - performance.now(), () => this.#findTarget());
  }

  /** The pointer has come onto the card, whose frame gets its events from now on. */
  cameOnCard(at: Point): void {
    this.#setPlace(at, performance.now());
    this.#findTarget();
  }

  /** A key was pressed, and it is Shift that opens cards. */
  pressed(isShift: boolean, since: number): void {
    this.#isShiftDown = isShift;
    // The rest counts from the press on: Shift is also held for a capital letter, which is typed sooner than that.
    this.#since = since;
    if (isShift) this.#findTarget();
    else this.#context.hover.send({ kind: 'unrest' });
  }

  /** Shift was released, and it is Shift that opens cards. */
  released(): void {
    this.#isShiftDown = false;
    this.#context.hover.send({ kind: 'unrest' });
  }

  /** The pointer has left the window, or the card: where it is now is not known until it moves on the page again. */
  left(): void {
    if (this.#at)
      this.#context.hover.send({ kind: 'pointer', at: this.#at, on: null, safe: false, since: performance.now() });
  }

  #setPlace(at: Point, since: number): void {
    this.#at = at;
    this.#since = since;
  }

  /** Whether a move has taken the pointer off all mentions. Not looked at on a page that is read on demand: only rests are. */
  #hasLeftAllMentions(at: Point): boolean {
    const { readAt, mentionAt } = this.#context;
    return !readAt && this.#at !== null && distance(this.#at, at) > LONG_MOVE_PX && !mentionAt(at);
  }

  /** Tells the hover machine what is under the pointer. */
  #findTarget(): void {
    const { hover, mentionAt, card, pending } = this.#context;
    this.#frame = 0;
    pending.stop();
    const at = this.#at;
    if (!at) return;
    const open = hover.open;
    const under = mentionAt(at);
    // Shift opens a card, but need not be held for it to stay open.
    const found = this.#mayOpen || under === open ? under : null;
    if (open !== null && found === open) this.#leftMentionAt = at;
    const safe = card()?.painted?.isTowards(at, this.#leftMentionAt) === true;
    hover.send({ kind: 'pointer', at, on: safe ? null : found, safe, since: this.#since });
    if (!safe) this.#readWhenRested(at);
  }

  get #mayOpen(): boolean {
    return this.#context.openOn() === 'rest' || this.#isShiftDown;
  }

  /** On a page that is read on demand: has the block under the pointer read, once the pointer has rested, and looks again. */
  #readWhenRested(at: Point): void {
    const { readAt, pending } = this.#context;
    if (!readAt || this.#since === this.#readSince || !this.#mayOpen) return;
    pending.after(this.#since + REST_MS - performance.now(), () => {
      this.#readSince = this.#since;
      const reading = readAt(at);
      if (reading) pending.once(reading, () => this.#findTarget());
    });
  }
}
