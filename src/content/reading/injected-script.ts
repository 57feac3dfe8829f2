import { after } from '../shared/time-slices.ts';

/** A script that a reply brings has arrived by then, even on a busy page; else it could not be injected. */
const MAX_ARRIVAL_MS = 1_000;

/**
 * Waits for another script to be injected into this frame. It hands over its start function, before or after the reply that brings
 * it.
 */
export class InjectedScript<Start> {
  readonly #inject: () => Promise<unknown>;
  readonly #signal: AbortSignal;
  readonly #arrival: Promise<unknown>;
  #start: Start | null = null;

  /**
   * @param inject has the script injected, where no reply brings it
   * @param waitAt puts the function to which the script hands its start function where the script looks for it; undefined: nobody
   *   waits any more
   */
  constructor(
    inject: () => Promise<unknown>,
    waitAt: (arrived: ((start: Start) => void) | undefined) => void,
    signal: AbortSignal,
  ) {
    this.#inject = inject;
    this.#signal = signal;
    this.#arrival = new Promise((arrived) => {
      waitAt((start) => {
        this.#start ??= start;
        arrived(start);
      });
    });
    signal.addEventListener('abort', () => waitAt(undefined));
  }

  /** The script's start function; null while it is not there. */
  get start(): Start | null {
    return this.#start;
  }

  /** Waits for a script that a reply brings. Rejects where it does not come, and once the signal is aborted. */
  async arrives(): Promise<Start> {
    if (!this.#start) await Promise.race([this.#arrival, after(MAX_ARRIVAL_MS, this.#signal)]);
    return this.#present();
  }

  /** Has the script injected, where no reply brings it. Rejects where that fails. */
  async fetch(): Promise<Start> {
    if (!this.#start) await this.#inject();
    return this.#present();
  }

  #present(): Start {
    if (!this.#start) throw new Error('No such script.');
    return this.#start;
  }
}
