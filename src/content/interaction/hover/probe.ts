/** The one thing that is to be done about a resting pointer: after a time, or once something was read. */
export class Probe {
  #timer = 0;
  /** What is being read; null: nothing that anything is to be done about. */
  #reading: Promise<void> | null = null;

  get isPending(): boolean {
    return this.#timer !== 0 || this.#reading !== null;
  }

  /** Instead of what was to be done before. */
  after(ms: number, act: () => void): void {
    this.stop();
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      act();
    }, ms);
  }

  /** Instead of what was to be done before. */
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
