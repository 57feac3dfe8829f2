import { isConnected, localNameOf, openShadowOf } from '../../shared/page-nodes.ts';
import { lookAgain } from './look-again.ts';

/** Besides elements with names of their own, these may have a shadow root (WHATWG DOM, `attachShadow`). */
const HOSTS = /-|^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;
/** The most elements looked at again, some 0.1 ms a look. Later ones take the place of the oldest. */
const MAX_WATCHED_ELEMENTS = 1_000;

/**
 * The open shadow roots of a page. No event tells that an element has got one, so elements that may are looked at again: those with
 * names of their own, whose script may be still to come, and empty ones.
 */
export class ShadowRoots {
  readonly #onAttached: (host: Element) => void;
  readonly #signal: AbortSignal;
  readonly #watched = new Set<Element>();
  #isPolling = false;

  /** @param onAttached called with each watched element that has got a root */
  constructor(onAttached: (host: Element) => void, signal: AbortSignal) {
    this.#onAttached = onAttached;
    this.#signal = signal;
  }

  /** Looks at an element again that has no root now, if it can have one. */
  watch(element: Element): void {
    if (!HOSTS.test(localNameOf(element))) return;
    this.#watched.add(element);
    if (this.#watched.size > MAX_WATCHED_ELEMENTS) this.#forgetOldest();
    // It rejects only when it is aborted.
    if (!this.#isPolling) this.#poll().catch(() => {});
  }

  /** Looks at all watched elements. Asks for no styles. */
  check(): void {
    for (const element of this.#watched) {
      const isHost = openShadowOf(element) !== null;
      if (isHost || !isConnected(element)) this.#watched.delete(element);
      if (isHost) this.#onAttached(element);
    }
  }

  async #poll(): Promise<void> {
    this.#isPolling = true;
    await lookAgain(
      () => this.#watched.size > 0,
      () => this.check(),
      this.#signal,
    );
    this.#isPolling = false;
  }

  #forgetOldest(): void {
    for (const oldest of this.#watched) {
      this.#watched.delete(oldest);
      return;
    }
  }
}
