import { firstChildOf, nextSiblingOf } from '../../shared/page-nodes.ts';

/**
 * Text nodes, and elements with all their content, that need not be read when their turn comes: they were in the run of text of
 * another changed node. When three words of a sentence have changed, the sentence is read with the first. Cleared whenever the
 * page reader has nothing left to read.
 */
export class AlreadyReadNodes {
  #nodes = new WeakSet<Node>();

  add(node: Node): void {
    this.#nodes.add(node);
  }

  /** Whether a node, or its only child, was read. */
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
