import type { Ask } from '../ask.ts';
import { textOf } from '../card/cards.ts';
import type { PageMentions } from '../mentions/page-mentions.ts';
import type { WholeBlock } from './block-at.ts';

/** Blocks with mentions that are remembered: about a screen. Of those without, only a hash of the text is. */
const MOST_KNOWN = 32;

/**
 * Asks for a block, once for as long as its text stays what it is. What was known of it and has changed is forgotten at once.
 * @returns resolves once it is spotted, or could not be; null where it is known as it is now
 */
export type AskBlock = (block: WholeBlock) => Promise<void> | null;

/** Has single blocks of a page spotted, as the reader asks for them. */
export function askingBlocks(page: PageMentions, ask: Ask): AskBlock {
  let address = addressOf();
  let waiting: Promise<void> | null = null;

  /** Never rejects: what could not be spotted is forgotten, and asked for again when the reader does. */
  async function spot(block: WholeBlock): Promise<void> {
    const { context, blocks } = page;
    try {
      const reply = await ask('spot', { blocks: [block.text], context });
      // Of what is forgotten, as the page may have changed it meanwhile, nothing is taken in.
      if (textOf({ ...block, mentions: [] }) !== block.text) forget(block);
      page.take([{ ...block, goesOn: block.first.from > 0 }], reply, context);
      for (const oldest of blocks) if (blocks.size > MOST_KNOWN) page.drop(oldest);
    } catch {
      forget(block);
    }
  }

  function forget({ segments }: WholeBlock): void {
    for (const { node } of segments) page.forget(node);
  }

  return (block) => {
    // Another address is another article: who "the president" was there says nothing here.
    if (address !== addressOf()) page.expire();
    address = addressOf();
    if (page.note(block) !== 'same') {
      forget(block);
      // It is told by its text from the second time on.
      page.note(block);
      page.note(block);
      const answer = spot(block).then(() => {
        if (waiting === answer) waiting = null;
      });
      waiting = answer;
    }
    return waiting;
  };
}

const addressOf = (): string => location.pathname + location.search;
