import type { Ask } from '../../messages/interaction-contract.ts';
import type { EntityCount } from '../../messages/tab-requests.ts';

/** After so long without another name, in ms, those of a page are counted: a reply comes for each piece of it. */
const COUNT_AFTER_MS = 500;

/** Has the toolbar button say how many people on record a page names, while the reader wants that. */
export class PeopleCount {
  readonly #ask: Ask;
  readonly #counts: () => readonly EntityCount[];
  readonly #isWanted: () => boolean;
  #shown = 0;
  #timer = 0;

  constructor(ask: Ask, counts: () => readonly EntityCount[], isWanted: () => boolean, signal: AbortSignal) {
    this.#ask = ask;
    this.#counts = counts;
    this.#isWanted = isWanted;
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.#show(0);
    });
  }

  /** To be called when the page's names may have changed. */
  changed(): void {
    clearTimeout(this.#timer);
    if (this.#isWanted() || this.#shown)
      this.#timer = window.setTimeout(() => this.#show(this.#isWanted() ? this.#number() : 0), COUNT_AFTER_MS);
  }

  #number(): number {
    return this.#counts().filter(({ kind, quotations }) => kind === 'person' && quotations > 0).length;
  }

  #show(people: number): void {
    if (people === this.#shown) return;
    this.#shown = people;
    this.#ask('showCount', { people }).catch(() => {});
  }
}
