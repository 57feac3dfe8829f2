import type { Block } from '../mentions/mention.ts';

/** How far beyond the viewport names are painted, so that scrolling meets them painted: two screens. */
const MARGIN = '200% 0px';

/** Says which blocks come near the viewport and which leave it again. */
export class Near {
  readonly #observer: IntersectionObserver;
  readonly #blocks = new Map<Element, Set<Block>>();
  readonly #near = new WeakSet<Element>();

  constructor(came: (block: Block) => void, left: (block: Block) => void, signal: AbortSignal) {
    // `root: document` makes the margin count in frames of other sites too; `scrollMargin` in boxes that scroll.
    const options: IntersectionObserverInit & { scrollMargin: string } = {
      root: document,
      rootMargin: MARGIN,
      scrollMargin: MARGIN,
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
    if (blocks) blocks.add(block);
    else {
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
