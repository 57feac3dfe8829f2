import { isConnected, isRendered } from '../../shared/page-nodes.ts';
import { outermost } from './ancestor-cache.ts';
import { lookAgain } from './look-again.ts';

/** The most elements watched at a time. */
const MAX_WATCHED_ELEMENTS = 4_000;

/** Elements that one look at invisible ones goes through: some 0.1 ms. The next look goes on where this one ends. */
const CHECKED_ELEMENTS = 200;

/**
 * Watches elements whose text is hidden, and reports when one is shown. An intersection observer reports elements that get a box, as
 * when a menu is opened. Elements that have a box but are invisible (`visibility: hidden`) are looked at in `check`, and from time to
 * time.
 */
export class HiddenElements {
  readonly #onShown: (element: Element) => void;
  readonly #signal: AbortSignal;
  /** Made with the first element that has no box: many pages have none. */
  #observer: IntersectionObserver | null = null;
  readonly #invisible = new Set<Element>();
  readonly #watched = new Set<Element>();
  #isPolling = false;

  /** @param onShown called with each element that is shown, once; elements in such a one are left out */
  constructor(onShown: (element: Element) => void, signal: AbortSignal) {
    this.#onShown = onShown;
    this.#signal = signal;
  }

  watch(element: Element): void {
    if (this.#watched.has(element) || this.#watched.size >= MAX_WATCHED_ELEMENTS) return;
    this.#watched.add(element);
    if (isRendered(element)) {
      this.#invisible.add(element);
      // It rejects only when it is aborted.
      if (!this.#isPolling) this.#poll().catch(() => {});
    } else this.#observe(element);
  }

  /** Whether there are elements that only `check` looks at. */
  get waits(): boolean {
    return this.#invisible.size > 0;
  }

  /**
   * Looks at the elements that have a box, and forgets those that the page has removed. It asks for styles, so it is best called
   * right after a frame, when those are computed.
   */
  check(): void {
    for (const element of this.#watched) if (!isConnected(element)) this.#forget(element);
    this.#report([...this.#invisible].filter(isVisible));
  }

  async #poll(): Promise<void> {
    this.#isPolling = true;
    await lookAgain(
      () => this.#invisible.size > 0,
      () => this.#checkSome(),
      this.#signal,
    );
    this.#isPolling = false;
  }

  #checkSome(): void {
    const looked = [...this.#invisible].slice(0, CHECKED_ELEMENTS);
    // To the end of the queue, so that the next look is at others.
    for (const element of looked) {
      this.#invisible.delete(element);
      this.#invisible.add(element);
    }
    // One that is shown is seldom the only one.
    if (looked.some(isVisible)) this.check();
  }

  #observe(element: Element): void {
    if (!this.#observer) {
      const onIntersect: IntersectionObserverCallback = (entries) =>
        this.#report(entries.flatMap(({ isIntersecting, target }) => (isIntersecting ? target : [])));
      const observer = new IntersectionObserver(onIntersect, { root: document, rootMargin: '100% 0px' });
      this.#signal.addEventListener('abort', () => observer.disconnect());
      this.#observer = observer;
    }
    this.#observer.observe(element);
  }

  #report(elements: readonly Element[]): void {
    for (const element of elements) this.#forget(element);
    for (const element of outermost(new Set(elements))) this.#onShown(element);
  }

  #forget(element: Element): void {
    this.#watched.delete(element);
    this.#invisible.delete(element);
    this.#observer?.unobserve(element);
  }
}

const isVisible = (element: Element): boolean => getComputedStyle(element).visibility === 'visible';
