import type { Segment } from '../../../messages/interaction-contract.ts';
import { parentElementOf } from '../../shared/page-nodes.ts';
import { MOST_INNER, segmentsIn } from '../../shared/whole.ts';
import type { Block } from './mention.ts';

/** Finds the blocks with mentions by the nodes of the page that they stand in. */
export class BlockIndex {
  /** By text, the blocks with a mention that it has a part in; but those of `#whole`. */
  readonly #at = new WeakMap<Text, readonly Block[]>();
  /** By box, the blocks whose segments have not been looked up. */
  readonly #whole = new WeakMap<Element, Block>();

  add(block: Block): void {
    if (block.isWhole) {
      this.#whole.set(block.box, block);
      return;
    }
    for (const { node, at, length } of block.segments) {
      // Those beside a mention as well: a pointer on its last letter may be told of the next text.
      if (block.mentions.some(({ start, end }) => start <= at + length && at <= end))
        this.#at.set(node, [...(this.#at.get(node) ?? NONE), block]);
    }
  }

  delete(block: Block): void {
    if (block.isWhole) {
      this.#whole.delete(block.box);
      return;
    }
    for (const { node } of block.segments) {
      const blocks = this.#at.get(node)?.filter((other) => other !== block);
      if (blocks?.length) this.#at.set(node, blocks);
      else this.#at.delete(node);
    }
  }

  /** To be called once the segments of a block have been looked up. */
  looked(block: Block): void {
    this.#whole.delete(block.box);
    this.add(block);
  }

  /** The blocks with mentions that a text has a part in. */
  at(text: Text): readonly Block[] {
    const blocks = this.#at.get(text) ?? NONE;
    const whole = this.wholeAround(text);
    return whole ? [...blocks, whole] : blocks;
  }

  /** The block that is all the text of a box, and whose segments have not been looked up. */
  wholeIn(box: Element): Block | undefined {
    return this.#whole.get(box);
  }

  /**
   * The nearest such block that a node stands in.
   * @param passed where it was looked for before, and is not again
   */
  wholeAround(node: Node, passed?: Set<Element>): Block | null {
    // Deeper than that in one there is nothing, or is so by a change of something that was less deep.
    let up = node instanceof Element ? node : parentElementOf(node);
    for (let steps = 0; up && steps <= MOST_INNER && !passed?.has(up); steps++) {
      passed?.add(up);
      const block = this.#whole.get(up);
      if (block) return block;
      up = parentElementOf(up);
    }
    return null;
  }

  /** The blocks that the texts of a box have a part in. */
  inBox(box: Element, segments: readonly Segment[] | null): readonly Block[] {
    const whole = this.#whole.get(box);
    return whole ? [whole] : (segments ?? segmentsIn(box)).flatMap(({ node }) => this.#at.get(node) ?? NONE);
  }
}

const NONE: readonly Block[] = [];
