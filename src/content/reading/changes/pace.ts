/** Changes are read so long after the first of them: a page that builds itself makes many in a row. */
const FIRST_MS = 150;
/** A page that never stops changing is read at most so often. */
const SLOWEST_MS = 2_000;
/** How much longer each wait is while changes go on without a rest. */
const GROWTH = 1.5;
/** We use at most this part of the page's time for its changes. */
const SHARE = 0.1;

/** How often a page's changes are read: the less, the longer they go on and the more they cost. Times in ms of one clock. */
export class Pace {
  #wait = FIRST_MS;
  #last = 0;

  /** How long a first change waits to be read. After a rest of the page, as short as at first. */
  waitFrom(now: number): number {
    if (now - this.#last > 2 * this.#wait) this.#wait = FIRST_MS;
    return this.#wait;
  }

  /** To be told when the reading of some changes began, as it ends. */
  read(began: number, ended: number): void {
    this.#last = ended;
    this.#wait = Math.min(SLOWEST_MS, Math.max(this.#wait * GROWTH, (ended - began) / SHARE));
  }
}
