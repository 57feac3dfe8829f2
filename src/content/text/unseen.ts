/** The most elements watched for coming into sight. */
const MOST_WATCHED = 4_000;

/**
 * Watches elements whose text is not shown, and says when one is. The browser tells of those that get a box (an opened
 * menu, a tab's other panel); those that only were made visible are looked at on `check`.
 */
export class Unseen {
  readonly #seen: (element: Element) => void;
  readonly #boxes: IntersectionObserver;
  readonly #invisible = new Set<Element>();
  /** Held weakly: what the page has taken away for good is not to stay for us. */
  readonly #watched = new Set<WeakRef<Element>>();
  readonly #refs = new WeakMap<Element, WeakRef<Element>>();

  constructor(seen: (element: Element) => void, signal: AbortSignal) {
    this.#seen = seen;
    this.#boxes = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) this.#found(target);
      },
      { root: document, rootMargin: '100% 0px' },
    );
    signal.addEventListener('abort', () => {
      this.#boxes.disconnect();
      this.#invisible.clear();
    });
  }

  watch(element: Element): void {
    if (this.#refs.has(element) || this.#watched.size >= MOST_WATCHED) return;
    const ref = new WeakRef(element);
    this.#watched.add(ref);
    this.#refs.set(element, ref);
    if (element.checkVisibility()) this.#invisible.add(element);
    else this.#boxes.observe(element);
  }

  /** Whether anything waits for `check`. */
  get waits(): boolean {
    return this.#invisible.size > 0;
  }

  /** Looks at those that have a box and were invisible. Asks for styles: call it when they are clean. */
  check(): void {
    if (this.#watched.size >= MOST_WATCHED) this.#forgetGone();
    for (const element of this.#invisible) {
      if (!element.isConnected) this.#forget(element);
      else if (getComputedStyle(element).visibility === 'visible') this.#found(element);
    }
  }

  #found(element: Element): void {
    this.#forget(element);
    this.#seen(element);
  }

  #forget(element: Element): void {
    const ref = this.#refs.get(element);
    if (!ref) return;
    this.#watched.delete(ref);
    this.#refs.delete(element);
    this.#invisible.delete(element);
    this.#boxes.unobserve(element);
  }

  /** Makes room: a page that goes on changing takes away most of what it hid. */
  #forgetGone(): void {
    for (const ref of this.#watched) {
      const element = ref.deref();
      if (!element) this.#watched.delete(ref);
      else if (!element.isConnected) this.#forget(element);
    }
  }
}
