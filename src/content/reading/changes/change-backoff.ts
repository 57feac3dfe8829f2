/** The first wait: a page that builds itself makes many changes in a row, which are read together. */
const FIRST_WAIT_MS = 150;
/** The longest wait, for a page that never stops changing. */
const MAX_WAIT_MS = 2_000;
/** Each wait is so many times as long as the last one, while changes go on without a rest. */
const WAIT_GROWTH = 1.5;
/** The part of the page's time that the reading of its changes may take, up to the longest wait. */
const MAX_TIME_SHARE = 0.1;

/**
 * Says how long to wait before a page's changes are read: the longer they have gone on and the more time they take, the longer.
 * Times are in ms of one clock.
 */
export class ChangeBackoff {
  #wait = FIRST_WAIT_MS;
  #last = 0;

  /** How long to wait when a change comes. After a pause twice as long as the last wait, it is the first wait again. */
  waitFrom(now: number): number {
    if (now - this.#last > 2 * this.#wait) this.#wait = FIRST_WAIT_MS;
    return this.#wait;
  }

  /** To be called when changes have been read. */
  read(began: number, ended: number): void {
    this.#last = ended;
    this.#wait = Math.min(MAX_WAIT_MS, Math.max(this.#wait * WAIT_GROWTH, (ended - began) / MAX_TIME_SHARE));
  }
}
