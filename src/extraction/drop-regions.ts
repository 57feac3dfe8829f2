/** Takes out of the chosen blocks the regions that are no text of an article, and lists of links. */
import { announcesLinks, isParagraph } from './block-kinds.ts';
import { lengthOf, range, sumOf, sums } from './chosen-blocks.ts';
import { tagOf } from './elements.ts';
import { isPlain, type RegionKind, regionKind, wordsOf } from './region-kinds.ts';
import { signUpBoxes } from './sign-up-boxes.ts';
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
  const isSignUp = signUpBoxes(blocks, chosen);
  const upTo = sums(blocks, (block, n) => (chosen.has(n) ? block.text.length : 0));
  const total = upTo.at(-1) ?? 0;
  const plain = new Set<number>();
  const named = new Set<number>();
  // Outer regions come before inner ones: of those within one that is taken, nothing is left to take.
  const end = { plain: 0, named: 0 };
  for (const { element, from, to } of regions) {
    const length = sumOf(upTo, from, to);
    if (length === 0) continue;
    const kind = regionKind(element) ?? (length <= MAX_SIGN_UP && isSignUp(element, from) ? SIGN_UP : null);
    if (!kind || length > kind.most * total) continue;
    // What a page shows of an article to those who have not paid is called so too: it leads nowhere.
    if (kind.name === 'related' && isTeaser(element) && isProse(blocks, chosen, from, to)) continue;
    const is = isPlain(element) ? 'plain' : 'named';
    for (let n = Math.max(from, end[is]); n < to; n++) (is === 'plain' ? plain : named).add(n);
    end[is] = Math.max(end[is], to);
  }
  const left = [...chosen].filter((n) => !plain.has(n) && !named.has(n));
  const understood = lengthOf(blocks, left) >= total * LEFT;
  for (const n of [...chosen]) if (plain.has(n) || (understood && named.has(n))) chosen.delete(n);
}

/** The most characters of a box in which one leaves one's mail address or subscribes, and the share of the text that it can be. */
const MAX_SIGN_UP = 400;
const SIGN_UP: RegionKind = { name: 'asking', most: 0.5 };

/** Whether "teaser" is what an element's names say. */
const isTeaser = (element: Element): boolean => wordsOf(element).some((word) => /^teasers?$/.test(word));

/** Paragraphs, and the share of links in them, that are running text. */
const MIN_PROSE = 2;
const MAX_PROSE_LINKS = 0.3;

/** Whether blocks are several paragraphs that lead nowhere else. */
function isProse(blocks: readonly TextBlock[], chosen: ReadonlySet<number>, from: number, to: number): boolean {
  const taken = range(from, to).flatMap((n) => (chosen.has(n) ? (blocks[n] ?? []) : []));
  const linked = taken.reduce((sum, block) => sum + block.linked, 0);
  const length = taken.reduce((sum, block) => sum + block.text.length, 0);
  return taken.filter(isParagraph).length >= MIN_PROSE && linked < length * MAX_PROSE_LINKS;
}

/**
 * A list with this share of its text in links is a list of links; for a list announced as leading elsewhere, a smaller share is
 * enough.
 */
const LINK_LIST = 0.7;
const ANNOUNCED_LIST = 0.25;

/** Removes lists of links, and lists that a line announces as other articles. */
export function dropLinkLists({ blocks, regions }: PageText, chosen: Set<number>): void {
  const upTo = sums(blocks, (block, n) => (chosen.has(n) ? block.text.length : 0));
  const linkedUpTo = sums(blocks, (block, n) => (chosen.has(n) ? block.linked : 0));
  const firstFrom = nextOf(chosen, blocks.length);
  // Outer lists come before inner ones, and what is taken away with one is before or within it: for later lists the sums hold.
  let end = 0;
  for (const { element, from, to } of regions) {
    if (to <= end || !/^(?:UL|OL|DL)$/.test(tagOf(element))) continue;
    const length = sumOf(upTo, from, to);
    if (length === 0) continue;
    const first = firstFrom[from] ?? from;
    const before = blocks[first - 1];
    const announced = before !== undefined && announcesLinks(before);
    if (sumOf(linkedUpTo, from, to) < length * (announced ? ANNOUNCED_LIST : LINK_LIST)) continue;
    for (let n = from; n < to; n++) chosen.delete(n);
    if (announced) chosen.delete(first - 1);
    end = to;
  }
}

/** For each of so many blocks the number of the first one of some from there on. */
function nextOf(some: ReadonlySet<number>, count: number): number[] {
  const next: number[] = [];
  let first = count;
  for (let n = count - 1; n >= 0; n--) {
    if (some.has(n)) first = n;
    next[n] = first;
  }
  return next;
}
