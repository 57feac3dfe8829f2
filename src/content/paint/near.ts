import type { Block } from '../mentions/mention.ts';

/** Says which blocks come into the viewport, or near it, and which leave it again. */
export class Near {
  readonly #observer: IntersectionObserver;
  readonly #blocks = new Map<Element, Set<Block>>();
  readonly #near = new WeakSet<Element>();

  readonly #came: (block: Block) => void;

  /** @param margin how far beyond the viewport is near, as CSS has margins */
  constructor(margin: string, came: (block: Block) => void, left: (block: Block) => void, signal: AbortSignal) {
    this.#came = came;
    // `root: document` makes the margin count in frames of other sites too; `scrollMargin` in boxes that scroll.
    const options: IntersectionObserverInit & { scrollMargin: string } = {
      root: document,
      rootMargin: margin,
      scrollMargin: margin,
    };
    this.#observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) this.#near.add(target);
        else this.#near.delete(target);
        for (const block of this.#blocks.get(target) ?? []) (isIntersecting ? came : left)(block);
      }
    }, options);
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  watch(block: Block): void {
    const blocks = this.#blocks.get(block.box);
    if (blocks) {
      blocks.add(block);
      // Of a box that is near the browser says nothing anew.
      if (this.has(block)) this.#came(block);
    } else {
      this.#blocks.set(block.box, new Set([block]));
      this.#observer.observe(block.box);
    }
  }

  forget(block: Block): void {
    const blocks = this.#blocks.get(block.box);
    if (!blocks?.delete(block) || blocks.size) return;
    this.#blocks.delete(block.box);
    this.#near.delete(block.box);
    this.#observer.unobserve(block.box);
  }

  has(block: Block): boolean {
    return this.#near.has(block.box);
  }
}
