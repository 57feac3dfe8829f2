import { PageMentions } from '../../../src/content/interaction/mentions/page-mentions.ts';
import { ReadPage } from '../../../src/content/reading/read-page.ts';
import { Walk } from '../../../src/content/reading/text/walk.ts';
import type { EntityId } from '../../../src/messages/ids.ts';
import type { FoundBlock } from '../../../src/messages/interaction-contract.ts';
import type { PageMention, SpotReply } from '../../../src/messages/page.ts';

/** Whom a page can name, by the word that does. */
export type Names = Readonly<Record<string, EntityId>>;

/** What the background answers where it knows these names. */
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

/** All of the page that is there, read, with these names known. */
export function knownPage(names: Names): PageMentions {
  const read = new ReadPage();
  const page = new PageMentions(read);
  read.mentions = page;
  const blocks: FoundBlock[] = [];
  const walk = new Walk({ top: document.body }, () => {});
  for (let block = walk.next(); block !== undefined; block = walk.next()) if (block) blocks.push(block);
  for (const block of blocks) read.note(block);
  const texts = blocks.map(({ text }) => text);
  read.take(
    blocks.map((block) => ({ ...block, at: 0, goesOn: false })),
    replyTo(texts, names),
    read.context,
  );
  return page;
}
