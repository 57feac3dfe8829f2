import type { Segment } from '../../../messages/interaction-contract.ts';
import { MOST_BLOCK } from '../../shared/most-block.ts';
import {
  firstChildOf,
  firstElementOf,
  firstMatchIn,
  lengthOf,
  matches,
  nextElementOf,
  textContentOf,
  treeIn,
} from '../../shared/page-nodes.ts';

/** Elements that only mark words, whose text goes on in the line; and in them nothing that is edited. */
const NOT_PLAIN = ':not(a,abbr,b,bdi,cite,em,font,i,ins,mark,q,s,small,span,strong,time,u,wbr),[contenteditable]';
/** With more than this in a block it is walked, a slice at a time. */
export const MOST_INNER = 50;

/**
 * The text of a block that holds nothing but text and words marked in it, all of it to be seen: most paragraphs. Taken in one
 * look, for a tenth of what walking its nodes costs. Null where it is to be walked.
 * @param block flows as a block, is read and visible
 */
export function wholeText(block: Element): string | null {
  if (firstElementOf(block)) {
    // An element that is plain by its tag is never looked through twice: once for itself and once for the block it is in.
    if (!matches(block, NOT_PLAIN) || firstMatchIn(block, NOT_PLAIN) || countPlain(block, 0) > MOST_INNER) return null;
  }
  const text = textContentOf(block) ?? '';
  return text.length <= MOST_BLOCK ? text : null;
}

/** How many elements are in one, on from a number; more than MOST_INNER where they are too many, or not all in its lines and seen. */
function countPlain(block: Element, from: number): number {
  let count = from;
  for (let inner = firstElementOf(block); inner && count <= MOST_INNER; inner = nextElementOf(inner)) {
    const { display, visibility } = getComputedStyle(inner);
    if (display !== 'inline' || visibility !== 'visible') return MOST_INNER + 1;
    count = countPlain(inner, count + 1);
  }
  return count;
}

/** Of a block of `wholeText`, the stretches by text node. */
export function segmentsIn(block: Element): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const node of textsIn(block)) {
    const length = lengthOf(node);
    segments.push({ node, from: 0, at, length });
    at += length;
  }
  return segments;
}

/** The first of them. */
export function firstIn(block: Element): Segment | null {
  const only = firstChildOf(block);
  const node = only instanceof Text && lengthOf(only) ? only : textsIn(block).next().value;
  return node ? { node, from: 0, at: 0, length: lengthOf(node) } : null;
}

function* textsIn(block: Element): Generator<Text, undefined> {
  const texts = treeIn(document, block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  for (let node = texts.nextNode(); node; node = texts.nextNode())
    if (node instanceof Text && lengthOf(node)) yield node;
}
