/**
 * Finds the date that a page shows its readers: near the title, at the very beginning of the text, or right after its end. Dates
 * that the page calls an update are kept separate; dates of comments or other articles do not count.
 */
import { type DateReading, readDate } from './date-formats.ts';
import { tagOf } from './elements.ts';
import { fold } from './fold.ts';
import { anyOf } from './languages/index.ts';
import { wordsOf } from './region-kinds.ts';
import type { TextBlock } from './text-blocks.ts';

export interface ShownDates {
  readonly published: string | null;
  readonly updated: string | null;
}

/** The blocks around the title, before the text, in the text and after it in which the date may stand. */
const BLOCKS_BEFORE_TITLE = 8;
const BLOCKS_AFTER_TITLE = 14;
const BLOCKS_BEFORE_TEXT = 12;
const BLOCKS_INTO_TEXT = 3;
const BLOCKS_AFTER_TEXT = 8;
/** Characters of a line, outside the text, that holds a date, and of what may stand before one in the text. */
const MAX_LINE = 250;
const MAX_PLACE = 40;

/** The dates shown for the article whose text are the blocks numbered in `text`. `isOther`: a block is a live blog's entry, or a comment. */
export function shownDates(
  blocks: readonly TextBlock[],
  text: ReadonlySet<number>,
  isOther: (n: number) => boolean,
  title: string | null,
  reading: DateReading,
): ShownDates {
  const numbers = [...text].sort((a, b) => a - b);
  const first = numbers[0];
  const last = numbers.at(-1);
  const head = titleAt(blocks, title, first);
  const found: { date: string; score: number; updated: boolean }[] = [];
  const addDateOf = (n: number, distance: number): void => {
    const block = isOther(n) ? undefined : blocks[n];
    const line = block && dateIn(block, text.has(n), reading);
    if (block && line) found.push({ ...line, score: line.score + standing(block) - distance * 0.2 });
  };
  const from = Math.max(
    0,
    Math.min(
      head === null ? Number.POSITIVE_INFINITY : head - BLOCKS_BEFORE_TITLE,
      first === undefined ? Number.POSITIVE_INFINITY : first - BLOCKS_BEFORE_TEXT,
    ),
  );
  const into = numbers[BLOCKS_INTO_TEXT - 1] ?? last ?? 0;
  const to = Math.min(blocks.length - 1, Math.max(head === null ? 0 : head + BLOCKS_AFTER_TITLE, into));
  const centre = head ?? first ?? 0;
  if (head !== null || first !== undefined)
    for (let n = from; n <= to; n++)
      if (!text.has(n) || n <= into)
        addDateOf(
          n,
          Math.min(Math.abs(n - centre), first === undefined ? BLOCKS_BEFORE_TEXT : Math.abs(n - first) + 1),
        );
  if (last !== undefined) for (let n = last + 1; n <= last + BLOCKS_AFTER_TEXT; n++) addDateOf(n, n - last + 4);
  found.sort((a, b) => b.score - a.score);
  const right = found.filter(({ score }) => score > 0);
  return {
    published: right.find(({ updated }) => !updated)?.date ?? null,
    updated: right.find(({ updated }) => updated)?.date ?? null,
  };
}

/** The number of the block that is the title, the nearest one before the text where there are several. */
function titleAt(blocks: readonly TextBlock[], title: string | null, first: number | undefined): number | null {
  const wanted = fold(title ?? '');
  if (wanted === '') return null;
  const places = blocks.flatMap(({ text, element }, n) => {
    const folded = text.length < wanted.length * 2 + 80 ? fold(text) : '';
    return folded === wanted ||
      (/^H[1-4]$/.test(tagOf(element)) && folded.length > 8 && (folded.includes(wanted) || wanted.includes(folded)))
      ? [n]
      : [];
  });
  const before = first === undefined ? places : places.filter((n) => n <= first);
  const isMain = (n: number): boolean => {
    const block = blocks[n];
    return block !== undefined && tagOf(block.element) === 'H1';
  };
  return before.filter(isMain).at(-1) ?? before.at(-1) ?? places[0] ?? null;
}

const PUBLISHED = new RegExp(`(?<![\\p{L}\\p{M}])(?:${anyOf('published')})(?![\\p{L}\\p{M}])`, 'iu');
const UPDATED = new RegExp(`(?<![\\p{L}\\p{M}])(?:${anyOf('updated')})(?![\\p{L}\\p{M}])`, 'iu');

/** A block's date with its score, or null. Within the text the date must come first. */
function dateIn(
  block: TextBlock,
  inText: boolean,
  reading: DateReading,
): { date: string; score: number; updated: boolean } | null {
  const { text } = block;
  if (!/\d/.test(text) || (!inText && text.length > MAX_LINE)) return null;
  const time = block.pieces.find(
    ({ element }) => tagOf(element) === 'TIME' && element.hasAttribute('datetime'),
  )?.element;
  const timed = time && readDate(time.getAttribute('datetime') ?? '', reading);
  if (inText) {
    const opening = text.slice(0, MAX_PLACE + 30);
    const date = readDate(opening, reading);
    if (!date || !OPENING.test(opening)) return null;
    return { date: timed ?? date, score: text.length < MAX_PLACE ? 3 : 2, updated: false };
  }
  const parts = UPDATED.test(text) ? text.split(UPDATED) : [text];
  const before = parts[0] ?? '';
  const own = readDate(before, reading);
  const date = own ?? readDate(text, reading);
  if (!date && !timed) return null;
  const updated = own === null && parts.length > 1;
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  return {
    date: timed && !updated ? timed : (date ?? timed ?? ''),
    score: 3 + (PUBLISHED.test(before) ? 2 : 0) + (words <= 8 ? 1 : words > 20 ? -2 : 0),
    updated,
  };
}

/** The beginning of a text that is a dateline: a day, perhaps after a place, then a mark or the line's end. */
const OPENING =
  /^[^\p{L}\d]*(?:\p{Lu}[\p{L}\s./,()-]{1,38}?[,(\s]+)?(?:\p{L}+,?\s+)?(?:\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.?\s(?:de\s)?\p{L}{3,12}\.?,?\s(?:de\s)?\d{4}|\p{L}{3,10}\.?\s\d{1,2},\s\d{4})(?:\s*$|\s*[\n–—:)|„“"«]|\s+[-/]|\s*\.\s)/u;

const FOR_DATES = new Set(
  'date dates dateline datetime time timestamp published publish publication pubdate posted postdate created datum fecha data meta postmeta byline info infoline'.split(
    ' ',
  ),
);
const ELSEWHERE = new Set(
  'comment comments respond related sidebar footer menu nav teaser teasers recent archive calendar popular recommended next prev widget copyright'.split(
    ' ',
  ),
);
/** Elements around a line whose names are looked at. */
const AROUND = 4;

/** The score of a line's date by the names of the elements around it. */
function standing(block: TextBlock): number {
  let score = 0;
  const inner = block.pieces[0]?.element;
  let element: Element | null = inner && block.element.contains(inner) ? inner : block.element;
  for (let n = 0; element && n < AROUND; n++) {
    const names = wordsOf(element);
    if (n < 3 && names.some((name) => FOR_DATES.has(name))) score = Math.max(score, 2);
    if (names.some((name) => ELSEWHERE.has(name)) || /^(?:FOOTER|NAV)$/.test(tagOf(element))) score -= 3;
    element = element.parentElement;
  }
  return score;
}
