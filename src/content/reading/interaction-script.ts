import { type Ask, INTERACTION, type StartInteraction } from '../../messages/interaction-contract.ts';
import { after } from '../shared/slices.ts';

/** What comes with a reply is there by then, in ms, be the page busy; else it could not be put in, and is asked for. */
const ARRIVES_MS = 1_000;
/** Waits before it is asked for again. */
const RETRY_MS = [300, 2_000, 10_000];

/** The script that shows a page's names: in this frame, on its way, or not yet wanted. */
export class InteractionScript {
  readonly #ask: Ask;
  readonly #signal: AbortSignal;
  readonly #arrival: Promise<void>;
  #start: StartInteraction | null = null;
  #coming: Promise<StartInteraction> | null = null;

  constructor(ask: Ask, signal: AbortSignal) {
    this.#ask = ask;
    this.#signal = signal;
    this.#arrival = new Promise((resolve) => {
      window[INTERACTION] = (start) => {
        this.#start ??= start;
        resolve();
      };
    });
    signal.addEventListener('abort', () => delete window[INTERACTION]);
  }

  /** How it is started; null where it is not there. */
  get start(): StartInteraction | null {
    return this.#start;
  }

  /** Whether the next reply with a mention is to bring it. */
  get isMissing(): boolean {
    return !this.#start && !this.#coming;
  }

  /**
   * Resolves once it is there. Rejects where it cannot be had, and once the signal is aborted.
   * @param isSent whether a reply that has come brings it: it is asked for only if it stays away
   */
  comes(isSent: boolean): Promise<StartInteraction> {
    this.#coming ??= this.#await(isSent ? ARRIVES_MS : 0).finally(() => {
      this.#coming = null;
    });
    return this.#coming;
  }

  async #await(first: number): Promise<StartInteraction> {
    for (const wait of [first, ...RETRY_MS]) {
      if (wait) await Promise.race([this.#arrival, after(wait, this.#signal)]);
      // What fails is tried again.
      if (!this.#start) await this.#ask('injectInteraction', null).catch(() => {});
      if (this.#start) return this.#start;
    }
    throw new Error('What shows names could not be put in.');
  }
}
