import type { TextSegment } from '../../../messages/interaction-contract.ts';
import { lengthOf, parentElementOf, rootNodeOf, treeIn } from '../../shared/page-nodes.ts';
import { MentionBlock } from './mention.ts';

/**
 * The text in a range as a block of its own, which no page has read. Null where there is no text.
 * @param maxUnits how much of the text is taken, in UTF-16 units
 */
export function blockOfRange(range: Range, maxUnits = Number.POSITIVE_INFINITY): MentionBlock | null {
  const segments = segmentsIn(range, maxUnits);
  const [first] = segments;
  const last = segments.at(-1);
  const box = first && parentElementOf(first.node);
  if (!first || !last || !box) return null;
  return new MentionBlock({ first, box, at: 0, length: last.at + last.length, segments }, () => {});
}

/** The parts of text nodes that are in a range, at most `maxUnits` of them together. */
function segmentsIn(range: Range, maxUnits: number): TextSegment[] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const walker = treeIn(document, rootNodeOf(startContainer), NodeFilter.SHOW_TEXT);
  walker.currentNode = startContainer;
  const segments: TextSegment[] = [];
  let at = 0;
  let node: Node | null = startContainer instanceof Text ? startContainer : walker.nextNode();
  for (; node instanceof Text && at < maxUnits && range.intersectsNode(node); node = walker.nextNode()) {
    const from = node === startContainer ? startOffset : 0;
    const to = node === endContainer ? endOffset : lengthOf(node);
    const length = Math.min(to - from, maxUnits - at);
    if (length > 0) segments.push({ node, from, at, length });
    at += Math.max(0, length);
  }
  return segments;
}
