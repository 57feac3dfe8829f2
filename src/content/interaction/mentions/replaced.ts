import type { SentBlock } from '../../../messages/interaction-contract.ts';
import type { Block } from './mention.ts';

/** The blocks that stood where some texts were read again, and which of those texts they had a part in. */
export class Replaced {
  readonly #at: (text: Text) => readonly Block[];
  readonly #blocks = new Map<Block, Set<Text>>();
  /** The first texts of what was read again. */
  readonly #firsts = new Set<Text>();

  /** @param at the blocks with mentions that a text has a part in, as they are when asked */
  constructor(at: (text: Text) => readonly Block[]) {
    this.#at = at;
  }

  /** Notes the blocks that stand where one was read: before that one is put in. */
  note({ segments, first, goesOn }: SentBlock): void {
    this.#firsts.add(first.node);
    segments?.forEach(({ node }, n) => {
      // A text that was cut into several blocks was looked at with the first of them.
      if (goesOn && n === 0) return;
      for (const block of this.#at(node)) this.#blocks.set(block, (this.#blocks.get(block) ?? new Set()).add(node));
    });
  }

  /** Calls back for each of them. @param drop told whether it was read again from its beginning, and the texts that were */
  each(drop: (block: Block, isRead: boolean, texts: ReadonlySet<Text>) => void): void {
    for (const [block, texts] of this.#blocks) drop(block, this.#firsts.has(block.first.node), texts);
  }
}
