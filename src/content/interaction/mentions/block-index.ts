import type { TextSegment } from '../../../messages/interaction-contract.ts';
import { MAX_INNER_ELEMENTS } from '../../shared/block-limits.ts';
import { parentElementOf } from '../../shared/page-nodes.ts';
import type { MentionBlock } from './mention.ts';

/**
 * Finds the blocks with mentions that a node of the page belongs to. A block is indexed by its text nodes; one that is the whole
 * text of its box is indexed by the box, as long as its segments have not been looked up (`MentionBlock.isWhole`).
 */
export class BlockIndex {
  /** By text node, the blocks with a mention in that node; without those in `#byBox`. */
  readonly #byText = new WeakMap<Text, readonly MentionBlock[]>();
  /** By box, the blocks whose segments have not been looked up. */
  readonly #byBox = new WeakMap<Element, MentionBlock>();

  add(block: MentionBlock): void {
    if (block.isWhole) {
      this.#byBox.set(block.box, block);
      return;
    }
    for (const { node, at, length } of block.segments) {
      // Text nodes that only touch a mention as well: over its last letter, the browser may name the next text node.
      if (block.mentions.some(({ start, end }) => start <= at + length && at <= end))
        this.#byText.set(node, [...(this.#byText.get(node) ?? NONE), block]);
    }
  }

  delete(block: MentionBlock): void {
    if (block.isWhole) {
      this.#byBox.delete(block.box);
      return;
    }
    for (const { node } of block.segments) {
      const blocks = this.#byText.get(node)?.filter((other) => other !== block);
      if (blocks?.length) this.#byText.set(node, blocks);
      else this.#byText.delete(node);
    }
  }

  /** To be called once the segments of a whole block have been looked up. */
  segmentsKnown(block: MentionBlock): void {
    this.#byBox.delete(block.box);
    this.add(block);
  }

  /** The blocks with a mention in a text node. */
  at(text: Text): readonly MentionBlock[] {
    const blocks = this.#byText.get(text) ?? NONE;
    const whole = this.wholeAround(text);
    return whole ? [...blocks, whole] : blocks;
  }

  /** The whole block of a box. */
  wholeIn(box: Element): MentionBlock | undefined {
    return this.#byBox.get(box);
  }

  /**
   * The nearest whole block around a node.
   * @param passed the elements that earlier calls have gone through in vain; those of this one are added
   */
  wholeAround(node: Node, passed?: Set<Element>): MentionBlock | null {
    // A whole block is not deeper than this, unless a change made it deeper: that change was looked at, less deep, before.
    let up = node instanceof Element ? node : parentElementOf(node);
    for (let steps = 0; up && steps <= MAX_INNER_ELEMENTS && !passed?.has(up); steps++) {
      passed?.add(up);
      const block = this.#byBox.get(up);
      if (block) return block;
      up = parentElementOf(up);
    }
    return null;
  }

  /** The blocks with a mention in a box's text. */
  inBox(box: Element, segments: readonly TextSegment[]): readonly MentionBlock[] {
    const whole = this.#byBox.get(box);
    return whole ? [whole] : segments.flatMap(({ node }) => this.#byText.get(node) ?? NONE);
  }
}

const NONE: readonly MentionBlock[] = [];
