import type { Ask, TextSegment } from '../../../messages/interaction-contract.ts';
import { selectionIn } from '../../shared/page-nodes.ts';
import { offsetOf, textOf } from '../../shared/text-segments.ts';
import { blockOfRange } from '../mentions/block-of-range.ts';
import { isShown, type Mention, mentionOf } from '../mentions/mention.ts';
import { linesOf } from '../mentions/mention-range.ts';
import type { PageMentions } from '../mentions/page-mentions.ts';

/** How much of a selection is looked up, in UTF-16 units: it is a name, not a page. */
const MAX_UNITS = 200;

/**
 * Makes a mention of the words that the reader has selected: the mention of the page that is among them; else the first name in them
 * that is on record; else one that names nobody, so that the card can say so. Null where no words in sight are selected.
 */
export async function selectedMention(page: PageMentions, ask: Ask): Promise<Mention | null> {
  const selection = selectionIn(document);
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  const block = range && !range.collapsed ? blockOfRange(range, MAX_UNITS) : null;
  if (!block) return null;
  const known = knownMentionIn(page, block.segments);
  if (known) return known;
  const text = textOf(block);
  const start = text.length - text.trimStart().length;
  const whole = mentionOf(block, { block: 0, start, end: start + text.trim().length, entity: null });
  if (whole.start >= whole.end || linesOf(whole).length === 0) return null;
  const { mentions, entities } = await ask('spot', {
    blocks: [text],
    context: { names: {} },
    bringsInteraction: false,
  });
  for (const [id, entity] of Object.entries(entities)) if (!page.entities.has(id)) page.entities.set(id, entity);
  block.mentions = mentions.map((found) => mentionOf(block, found));
  return block.mentions.find(isShown) ?? whole;
}

/** The first mention of the page that is among the selected words, or has them in it. */
function knownMentionIn(page: PageMentions, segments: readonly TextSegment[]): Mention | null {
  for (const { node, from, length } of segments)
    for (const block of page.blocksAt(node)) {
      const start = offsetOf(block.segments, { node, offset: from });
      const end = offsetOf(block.segments, { node, offset: from + length });
      const known = block.mentions.find(
        (one) => isShown(one) && one.start < (end ?? 0) && one.end > (start ?? Infinity),
      );
      if (known) return known;
    }
  return null;
}
