import { MAX_BLOCK_UNITS, MAX_INNER_ELEMENTS } from '../../shared/block-limits.ts';
import {
  firstElementOf,
  firstMatchIn,
  matches,
  nextElementOf,
  openShadowOf,
  textContentOf,
} from '../../shared/page-nodes.ts';

/** Matches elements that do more than mark up words in a line of text, and elements that the reader edits. */
const NOT_PLAIN = ':not(a,abbr,b,bdi,cite,em,font,i,ins,mark,q,s,small,span,strong,time,u,wbr),[contenteditable]';

/**
 * The text of a plain block: one that holds only text and marked-up words, all of it visible. Most paragraphs are. To read the text
 * in one go takes a tenth of the time that walking its nodes does. Null where the block is not plain and is to be walked.
 * @param block an element that is laid out as a block, is to be read, and is visible
 */
export function plainBlockText(block: Element): string | null {
  if (firstElementOf(block)) {
    // A plain element in a block that is not plain is not searched a second time, for itself: the first test rules it out.
    if (
      !matches(block, NOT_PLAIN) ||
      firstMatchIn(block, NOT_PLAIN) ||
      countVisibleInline(block, 0) > MAX_INNER_ELEMENTS
    )
      return null;
  }
  const text = textContentOf(block) ?? '';
  return text.length <= MAX_BLOCK_UNITS ? text : null;
}

/**
 * Counts the elements in a block.
 * @param from the count to begin with
 * @returns more than `MAX_INNER_ELEMENTS` where there are too many, or one is not laid out inline, not visible, or has a shadow tree
 */
function countVisibleInline(block: Element, from: number): number {
  let count = from;
  for (let inner = firstElementOf(block); inner && count <= MAX_INNER_ELEMENTS; inner = nextElementOf(inner)) {
    const { display, visibility } = getComputedStyle(inner);
    if (display !== 'inline' || visibility !== 'visible' || openShadowOf(inner)) return MAX_INNER_ELEMENTS + 1;
    count = countVisibleInline(inner, count + 1);
  }
  return count;
}
