/**
 * One action that is still to be done: after a time, or once a block has been read. A new one replaces the one before, as only
 * the pointer's latest place matters.
 */
export class PendingAction {
  #timer = 0;
  /** What the action waits for; null where it waits for a time, or there is none. */
  #reading: Promise<void> | null = null;

  get isPending(): boolean {
    return this.#timer !== 0 || this.#reading !== null;
  }

  /** Does an action after `ms`, instead of the one that was pending. */
  after(ms: number, act: () => void): void {
    this.stop();
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      act();
    }, ms);
  }

  /** Does an action once something has been read, instead of the one that was pending. */
  once(reading: Promise<void>, act: () => void): void {
    this.stop();
    this.#reading = reading;
    reading.then(() => {
      if (this.#reading !== reading) return;
      this.#reading = null;
      act();
    });
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#reading = null;
  }
}
