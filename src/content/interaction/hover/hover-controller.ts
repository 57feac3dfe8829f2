import { isSame, type Mention } from '../mentions/mention.ts';
import { CLOSED, type HoverEffect, type HoverEvent, type HoverState, step } from './hover-machine.ts';

/** Runs the hover machine: holds its state, sends it events, sets its one timer, and carries out its effects through `act`. */
export class HoverController {
  #state: HoverState<Mention> = CLOSED;
  #timer = 0;
  readonly #act: (effect: HoverEffect<Mention>) => void;

  constructor(act: (effect: HoverEffect<Mention>) => void, signal: AbortSignal) {
    this.#act = act;
    signal.addEventListener('abort', () => {
      this.send({ kind: 'close' });
      clearTimeout(this.#timer);
    });
  }

  /** The mention whose card is open. */
  get open(): Mention | null {
    return this.#state.kind === 'open' ? this.#state.target : null;
  }

  /**
   * The object by which the machine knows a mention. When a text is read again its mentions are new objects, and the machine
   * compares objects: with the one it knows, a rest goes on and a card stays open.
   */
  asKnown(mention: Mention): Mention {
    const { rest } = this.#state;
    const known = [this.#state.kind === 'open' ? this.#state.target : this.#state.dismissed, rest?.target];
    return known.find((one) => one && isSame(one, mention)) ?? mention;
  }

  /** Whether the pointer rests on a mention whose card is to open. */
  get rests(): boolean {
    return this.#state.rest !== null;
  }

  send(event: HoverEvent<Mention>): void {
    const now = performance.now();
    const { state, effects, wake } = step(this.#state, event, now);
    this.#state = state;
    clearTimeout(this.#timer);
    if (wake !== null) this.#timer = window.setTimeout(() => this.send({ kind: 'time' }), Math.max(0, wake - now) + 1);
    for (const effect of effects) this.#act(effect);
  }
}
