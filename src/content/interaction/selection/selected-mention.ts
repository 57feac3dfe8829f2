import type { Ask, TextSegment } from '../../../messages/interaction-contract.ts';
import { lengthOf, parentElementOf, rootNodeOf, selectionIn, treeIn } from '../../shared/page-nodes.ts';
import { offsetOf, textOf } from '../../shared/text-segments.ts';
import { isShown, type Mention, MentionBlock, mentionOf } from '../mentions/mention.ts';
import { linesOf } from '../mentions/mention-range.ts';
import type { PageMentions } from '../mentions/page-mentions.ts';

/** How much of a selection is looked up, in UTF-16 units: it is a name, not a page. */
const MAX_UNITS = 200;

/**
 * Makes a mention of the words that the reader has selected: the mention of the page that is among them; else the first name in them
 * that is on record; else one that names nobody, so that the card can say so. Null where no words in sight are selected.
 */
export async function selectedMention(page: PageMentions, ask: Ask): Promise<Mention | null> {
  const segments = selectedSegments();
  const [first] = segments;
  const box = first && parentElementOf(first.node);
  if (!first || !box) return null;
  const known = knownMentionIn(page, segments);
  if (known) return known;
  const { at, length } = segments.at(-1) ?? first;
  const block = new MentionBlock({ first, box, at: 0, length: at + length, segments }, () => {});
  const text = textOf(block);
  const start = text.length - text.trimStart().length;
  const whole: Mention = {
    block,
    start,
    end: start + text.trim().length,
    key: null,
    entity: null,
    candidates: [],
    held: false,
  };
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

/** The parts of text nodes that are selected, at most `MAX_UNITS` of them together. */
function selectedSegments(): TextSegment[] {
  const selection = selectionIn(document);
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  if (!range || range.collapsed) return [];
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const walker = treeIn(document, rootNodeOf(startContainer), NodeFilter.SHOW_TEXT);
  walker.currentNode = startContainer;
  const segments: TextSegment[] = [];
  let at = 0;
  let node: Node | null = startContainer instanceof Text ? startContainer : walker.nextNode();
  for (; node instanceof Text && at < MAX_UNITS && range.intersectsNode(node); node = walker.nextNode()) {
    const from = node === startContainer ? startOffset : 0;
    const to = node === endContainer ? endOffset : lengthOf(node);
    const length = Math.min(to - from, MAX_UNITS - at);
    if (length > 0) segments.push({ node, from, at, length });
    at += Math.max(0, length);
  }
  return segments;
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
