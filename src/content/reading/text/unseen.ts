import { isConnected, isRendered } from '../../shared/page-nodes.ts';
import { outermost } from './surroundings.ts';

/** The most elements watched for coming into sight. */
const MOST_WATCHED = 4_000;

/**
 * Watches elements whose text is not shown, and says when one is. The browser tells of those that get a box (an opened
 * menu, a tab's other panel); those that only were made visible are looked at on `check`.
 */
export class Unseen {
  readonly #seen: (element: Element) => void;
  readonly #signal: AbortSignal;
  /** Made for the first of them: many pages have none. */
  #boxes: IntersectionObserver | null = null;
  readonly #invisible = new Set<Element>();
  readonly #watched = new Set<Element>();

  constructor(seen: (element: Element) => void, signal: AbortSignal) {
    this.#seen = seen;
    this.#signal = signal;
  }

  watch(element: Element): void {
    if (this.#watched.has(element) || this.#watched.size >= MOST_WATCHED) return;
    this.#watched.add(element);
    if (isRendered(element)) this.#invisible.add(element);
    else this.#observe(element);
  }

  /** Whether anything waits for `check`. */
  get waits(): boolean {
    return this.#invisible.size > 0;
  }

  /**
   * Looks at those that have a box and were invisible, and lets go of those that the page has taken away. Asks for styles: call
   * it when they are clean.
   */
  check(): void {
    for (const element of this.#watched) if (!isConnected(element)) this.#forget(element);
    this.#found([...this.#invisible].filter((element) => getComputedStyle(element).visibility === 'visible'));
  }

  #observe(element: Element): void {
    if (!this.#boxes) {
      const found: IntersectionObserverCallback = (entries) =>
        this.#found(entries.flatMap(({ isIntersecting, target }) => (isIntersecting ? target : [])));
      const boxes = new IntersectionObserver(found, { root: document, rootMargin: '100% 0px' });
      this.#signal.addEventListener('abort', () => boxes.disconnect());
      this.#boxes = boxes;
    }
    this.#boxes.observe(element);
  }

  #found(elements: readonly Element[]): void {
    for (const element of elements) this.#forget(element);
    for (const element of outermost(new Set(elements))) this.#seen(element);
  }

  #forget(element: Element): void {
    this.#watched.delete(element);
    this.#invisible.delete(element);
    this.#boxes?.unobserve(element);
  }
}
