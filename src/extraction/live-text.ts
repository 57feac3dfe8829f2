/** Chooses the blocks of a live blog. */
import { isByline, isDateLine, isHeading, isParagraph } from './block-kinds.ts';
import { dropBlocks } from './drop-blocks.ts';
import { dropLinkLists, dropRegions } from './drop-regions.ts';
import { isClock } from './entry-time.ts';
import type { KnownOfArticle } from './known-of-article.ts';
import type { LiveEntry } from './live-entries.ts';
import type { PageText, TextBlock } from './text-blocks.ts';

/** The blocks of a live blog: what introduces it, and its entries without their times. */
export function liveText(
  page: PageText,
  voted: ReadonlySet<number>,
  comments: ReadonlySet<number>,
  entries: readonly LiveEntry[],
  known: KnownOfArticle,
): Set<number> {
  const { blocks } = page;
  const begin = entries[0]?.from ?? 0;
  const chosen = new Set([...voted].filter((n) => n < begin));
  for (const { from, to } of entries)
    for (const [k, block] of blocks.slice(from, to).entries())
      if (!comments.has(from + k) && !isTimeBlock(block, k, known.language)) chosen.add(from + k);
  dropRegions(page, chosen);
  dropBlocks(blocks, chosen, known);
  dropLinkLists(page, chosen);
  dropRepeated(blocks, chosen, entries);
  const intro = [...chosen].filter((n) => n < begin).sort((a, b) => a - b);
  const first = intro.find((n) => blocks[n] && isParagraph(blocks[n])) ?? begin;
  for (const n of intro) {
    const block = blocks[n];
    if (n < first || !block || isDateLine(block, known.language) || isByline(block)) chosen.delete(n);
  }
  return chosen;
}

/** The longest line, in UTF-16 units, that is the same in several entries and says nothing of them: who wrote it, a button. */
const MAX_REPEATED = 40;
/** So many entries have it. */
const MIN_REPEATED = 3;

/** Removes short lines that many entries have and that are no sentences: the names of who wrote them. */
function dropRepeated(blocks: readonly TextBlock[], chosen: Set<number>, entries: readonly LiveEntry[]): void {
  const begin = entries[0]?.from ?? 0;
  const times = new Map<string, number[]>();
  for (const n of chosen) {
    const block = blocks[n];
    if (n < begin || !block || isHeading(block) || block.text.length > MAX_REPEATED || /[.!?:]$/.test(block.text))
      continue;
    times.set(block.text, [...(times.get(block.text) ?? []), n]);
  }
  for (const found of times.values()) if (found.length >= MIN_REPEATED) for (const n of found) chosen.delete(n);
}

/** The first blocks of an entry that may be its time. */
const MAX_TIME_BLOCKS = 3;

/** Whether a block of an entry, the `at`th, is its time and nothing else. */
const isTimeBlock = (block: TextBlock, at: number, language: string | null): boolean =>
  isClock(block.text) ||
  block.pieces.every(({ element, length }) => length === 0 || element.closest('time') !== null) ||
  (at < MAX_TIME_BLOCKS && isDateLine(block, language));
