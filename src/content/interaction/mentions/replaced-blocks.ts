import type { SentBlock } from '../../../messages/interaction-contract.ts';
import type { MentionBlock } from './mention.ts';

/**
 * Collects the blocks that a reply replaces: those with mentions in text nodes that were read again. Of each it notes which of its
 * text nodes were.
 */
export class ReplacedBlocks {
  readonly #blocksAt: (text: Text) => readonly MentionBlock[];
  readonly #blocks = new Map<MentionBlock, Set<Text>>();
  /** The first text nodes of the blocks that were read again. */
  readonly #firsts = new Set<Text>();

  /** @param blocksAt gives the blocks that have a mention in a text node now */
  constructor(blocksAt: (text: Text) => readonly MentionBlock[]) {
    this.#blocksAt = blocksAt;
  }

  /** Notes the blocks that are replaced by one that was read again. To be called before that one is added. */
  note({ segments, first, goesOn }: SentBlock): void {
    this.#firsts.add(first.node);
    segments?.forEach(({ node }, n) => {
      // A text node that was cut into several blocks was looked at with the first of them.
      if (goesOn && n === 0) return;
      for (const block of this.#blocksAt(node))
        this.#blocks.set(block, (this.#blocks.get(block) ?? new Set()).add(node));
    });
  }

  /** @param drop called for each replaced block, with whether its first text node was read again, and with all that were */
  each(drop: (block: MentionBlock, isRead: boolean, texts: ReadonlySet<Text>) => void): void {
    for (const [block, texts] of this.#blocks) drop(block, this.#firsts.has(block.first.node), texts);
  }
}
