import { firstChildOf, nextSiblingOf } from '../../shared/page-nodes.ts';

/** Texts, and elements with all that is in them, that were read with the run of another since there was last nothing to read. */
export class Covered {
  #nodes = new WeakSet<Node>();

  add(node: Node): void {
    this.#nodes.add(node);
  }

  has(node: Node): boolean {
    return this.#nodes.has(node) || this.#nodes.has(onlyChildOf(node) ?? node);
  }

  delete(node: Node): void {
    this.#nodes.delete(node);
    this.#nodes.delete(onlyChildOf(node) ?? node);
  }

  clear(): void {
    this.#nodes = new WeakSet();
  }
}

function onlyChildOf(node: Node): Node | null {
  const first = firstChildOf(node);
  return first && !nextSiblingOf(first) ? first : null;
}
