import { type Ask, INTERACTION, type StartInteraction } from '../../messages/interaction-contract.ts';
import { after } from '../shared/slices.ts';

/** What comes with a reply is there by then, in ms, be the page busy; else it could not be put in. */
const ARRIVES_MS = 1_000;

/** The script that shows a page's names, once it is in this frame. */
export class InteractionScript {
  readonly #ask: Ask;
  readonly #signal: AbortSignal;
  readonly #arrival: Promise<unknown>;
  #start: StartInteraction | null = null;

  constructor(ask: Ask, signal: AbortSignal) {
    this.#ask = ask;
    this.#signal = signal;
    this.#arrival = new Promise((arrived) => {
      window[INTERACTION] = (start) => {
        this.#start ??= start;
        arrived(start);
      };
    });
    signal.addEventListener('abort', () => delete window[INTERACTION]);
  }

  /** How it is started; null where it is not there. */
  get start(): StartInteraction | null {
    return this.#start;
  }

  /** Resolves once that is there which a reply brings. Rejects where it stays away, and once the signal is aborted. */
  async comes(): Promise<StartInteraction> {
    if (!this.#start) await Promise.race([this.#arrival, after(ARRIVES_MS, this.#signal)]);
    return this.#present();
  }

  /** Has it put in without a reply that brings it. Rejects where it cannot be. */
  async fetch(): Promise<StartInteraction> {
    if (!this.#start) await this.#ask('injectInteraction', null);
    return this.#present();
  }

  #present(): StartInteraction {
    if (!this.#start) throw new Error('What shows names could not be put in.');
    return this.#start;
  }
}
