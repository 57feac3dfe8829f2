/** What the steps that choose an article's blocks share. */
import { isElsewhere } from './region-kinds.ts';
import type { TextBlock } from './text-blocks.ts';

/** The length of some blocks together, in UTF-16 units. */
export const lengthOf = (blocks: readonly TextBlock[], of: Iterable<number>): number => {
  let length = 0;
  for (const n of of) length += blocks[n]?.text.length ?? 0;
  return length;
};

/** The numbers from `from` up to, without, `to`. */
export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);

/** For each block the sum of a figure over the blocks before it, and at the end the sum over all. */
export function sums(blocks: readonly TextBlock[], figure: (block: TextBlock, n: number) => number): number[] {
  const upTo = [0];
  for (const [n, block] of blocks.entries()) upTo.push((upTo[n] ?? 0) + figure(block, n));
  return upTo;
}

/** The sum of the figure over the blocks from `from` up to, without, `to`. */
export const sumOf = (upTo: readonly number[], from: number, to: number): number => (upTo[to] ?? 0) - (upTo[from] ?? 0);

/** Whether a block is in one of the page's own parts, such as its footer. */
export function isElsewhereIn(blocks: readonly TextBlock[], n: number): boolean {
  const block = blocks[n];
  return block !== undefined && isElsewhere(block.element);
}

/** One element must have this share of the paragraphs for the others to be beside it. */
const MAIN = 0.5;

/** The element that holds most of the paragraphs, as their parent; null where none does. */
export function mainParent(blocks: readonly TextBlock[], paragraphs: readonly number[]): Element | null {
  const held = new Map<Element, number>();
  let most: Element | null = null;
  for (const n of paragraphs) {
    const parent = blocks[n]?.element.parentElement;
    if (!parent) continue;
    held.set(parent, (held.get(parent) ?? 0) + (blocks[n]?.text.length ?? 0));
    if (!most || (held.get(parent) ?? 0) > (held.get(most) ?? 0)) most = parent;
  }
  const total = [...held.values()].reduce((sum, length) => sum + length, 0);
  return most && (held.get(most) ?? 0) >= total * MAIN ? most : null;
}
