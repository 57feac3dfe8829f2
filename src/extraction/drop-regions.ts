/** Takes out of the chosen blocks the regions that are no text of an article, and lists of links. */
import { announcesLinks } from './block-kinds.ts';
import { lengthOf, range } from './chosen-blocks.ts';
import { tagOf } from './elements.ts';
import { isPlain, regionKind, wordsOf } from './region-kinds.ts';
import type { PageText, TextBlock } from './text-blocks.ts';

const CREDITS = new Set('credit credits copyright copyrightholder photocredit imagecredit photographer'.split(' '));
/** Share of the text that the owners of its pictures may be. */
const MOST_CREDITS = 0.3;

/** Removes the lines that say who owns pictures: before captions are, whose elements may be the text itself. */
export function dropCredits({ blocks, regions }: PageText, chosen: Set<number>): void {
  const found = new Set<number>();
  for (const { element, from, to } of regions)
    if (wordsOf(element).some((word) => CREDITS.has(word)))
      for (const n of range(from, to)) if (chosen.has(n)) found.add(n);
  for (const n of chosen) {
    const inner = blocks[n]?.pieces.filter(({ length }) => length > 0).map(({ element }) => element) ?? [];
    if (inner.length > 0 && inner.every((element) => wordsOf(element).some((word) => CREDITS.has(word)))) found.add(n);
  }
  if (lengthOf(blocks, found) > lengthOf(blocks, chosen) * MOST_CREDITS) return;
  for (const n of found) chosen.delete(n);
}

/** If class names leave less than this share of the text, they were misunderstood. */
const LEFT = 0.4;

/**
 * Removes regions that their element marks as something else, unless they are too much of the text for that. If class names would
 * remove most of the text, they mean something else on this page, and only the elements' own names count.
 */
export function dropRegions({ blocks, regions }: PageText, chosen: Set<number>): void {
  const upTo = sums(blocks, (block, n) => (chosen.has(n) ? block.text.length : 0));
  const total = upTo.at(-1) ?? 0;
  const plain = new Set<number>();
  const named = new Set<number>();
  for (const { element, from, to } of regions) {
    const length = (upTo[to] ?? 0) - (upTo[from] ?? 0);
    if (length === 0) continue;
    const kind = regionKind(element);
    if (!kind || length > kind.most * total) continue;
    for (let n = from; n < to; n++) (isPlain(element) ? plain : named).add(n);
  }
  const left = [...chosen].filter((n) => !plain.has(n) && !named.has(n));
  const understood = lengthOf(blocks, left) >= total * LEFT;
  for (const n of [...chosen]) if (plain.has(n) || (understood && named.has(n))) chosen.delete(n);
}

/**
 * A list with this share of its text in links is a list of links; for a list announced as leading elsewhere, a smaller share is
 * enough.
 */
const LINK_LIST = 0.7;
const ANNOUNCED_LIST = 0.25;

/** Removes lists of links, and lists that a line announces as other articles. */
export function dropLinkLists({ blocks, regions }: PageText, chosen: Set<number>): void {
  for (const { element, from, to } of regions) {
    if (!/^(?:UL|OL|DL)$/.test(tagOf(element))) continue;
    let length = 0;
    let linked = 0;
    let first = -1;
    for (let n = from; n < to; n++)
      if (chosen.has(n)) {
        if (first < 0) first = n;
        length += blocks[n]?.text.length ?? 0;
        linked += blocks[n]?.linked ?? 0;
      }
    if (length === 0) continue;
    const before = blocks[first - 1];
    const announced = before !== undefined && announcesLinks(before);
    if (linked < length * (announced ? ANNOUNCED_LIST : LINK_LIST)) continue;
    for (let n = from; n < to; n++) chosen.delete(n);
    if (announced) chosen.delete(first - 1);
  }
}

/** For each block the sum of a figure over the blocks before it, and at the end the sum over all. */
function sums(blocks: readonly TextBlock[], figure: (block: TextBlock, n: number) => number): number[] {
  const upTo = [0];
  for (const [n, block] of blocks.entries()) upTo.push((upTo[n] ?? 0) + figure(block, n));
  return upTo;
}
