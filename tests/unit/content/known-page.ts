import { PageMentions } from '../../../src/content/interaction/mentions/page-mentions.ts';
import { PageState } from '../../../src/content/reading/page-state.ts';
import { BlockWalker } from '../../../src/content/reading/text/block-walker.ts';
import type { EntityId } from '../../../src/messages/dataset-ids.ts';
import type { FoundBlock } from '../../../src/messages/interaction-contract.ts';
import type { PageMention, SpotReply } from '../../../src/messages/page-requests.ts';

/** The entities that a page can name, by the word that names them. */
export type Names = Readonly<Record<string, EntityId>>;

/** The reply of a background that knows these names. */
export function replyTo(blocks: readonly string[], names: Names): SpotReply {
  const mentions = blocks.flatMap((text, block) =>
    Object.entries(names).flatMap(([word, entity]) =>
      [...text.matchAll(RegExp(word, 'g'))].map(
        ({ index }): PageMention => ({ block, start: index, end: index + word.length, entity }),
      ),
    ),
  );
  const entities = Object.entries(names).map(([name, entity]) => [entity, { kind: 'person', name, quotations: 1 }]);
  return { revision: 1, mentions, entities: Object.fromEntries(entities), context: { names: {} } };
}

/** Reads the page as it is now, with a background that knows these names. */
export function knownPage(names: Names): PageMentions {
  const read = new PageState();
  const page = new PageMentions(read);
  read.mentions = page;
  const blocks: FoundBlock[] = [];
  const walker = new BlockWalker({ top: document.body });
  for (let block = walker.next(); block !== undefined; block = walker.next()) if (block) blocks.push(block);
  for (const block of blocks) read.note(block, block.segments);
  const texts = blocks.map(({ text }) => text);
  read.take(
    blocks.map((block) => ({ ...block, at: 0, goesOn: false })),
    replyTo(texts, names),
    read.context,
  );
  return page;
}
