/**
 * Finds the date that a page shows its readers: near the title, at the very beginning of the text, or right after its end. Dates
 * that the page calls an update are kept separate; dates of comments or other articles do not count.
 */

import { isLink } from './block-kinds.ts';
import { range } from './chosen-blocks.ts';
import { type DateReading, readDate } from './date-formats.ts';
import { tagOf } from './elements.ts';
import { fold } from './fold.ts';
import { anyOf } from './languages/index.ts';
import { wordsOf } from './region-kinds.ts';
import { teasersBeside } from './teasers.ts';
import type { TextBlock } from './text-blocks.ts';
import { holdsTitle } from './title-holders.ts';

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
  const found: Line[] = [];
  const own = [head, first, last].flatMap((n) => (n == null ? [] : (blocks[n] ?? [])));
  const teasers = teasersBeside(own, title);
  const lineAt = (n: number, distance: number): Line[] => {
    const block = isOther(n) ? undefined : blocks[n];
    if (!block || (!text.has(n) && teasers.has(block))) return [];
    const line = dateIn(block, text.has(n), reading) ?? (text.has(n) ? null : dateInParts(blocks, n, reading));
    return line ? [{ ...line, score: line.score + standing(block) - distance * 0.2 }] : [];
  };
  const from = Math.max(
    0,
    Math.min(
      head === null ? Number.POSITIVE_INFINITY : head - BLOCKS_BEFORE_TITLE,
      first === undefined ? Number.POSITIVE_INFINITY : first - BLOCKS_BEFORE_TEXT,
    ),
    belowMenu(blocks, head ?? first ?? 0),
  );
  const into = numbers[BLOCKS_INTO_TEXT - 1] ?? last ?? 0;
  const to = Math.min(blocks.length - 1, Math.max(head === null ? 0 : head + BLOCKS_AFTER_TITLE, into));
  const centre = head ?? first ?? 0;
  const nearness = (n: number): number =>
    Math.min(Math.abs(n - centre), first === undefined ? BLOCKS_BEFORE_TEXT : Math.abs(n - first) + 1);
  const end = last ?? to;
  if (head !== null || first !== undefined)
    for (let n = from; n <= Math.min(to, end); n++)
      if (!text.has(n) || n <= into) found.push(...lineAt(n, nearness(n)));
  if (last !== undefined) {
    const after = range(last + 1, Math.max(to, last + BLOCKS_AFTER_TEXT) + 1).flatMap((n) =>
      lineAt(n, n <= to ? Math.min(nearness(n), n - last + 4) : n - last + 4),
    );
    // Several days there are of several articles, or answers; one that is said to be when it was published is the article's.
    const days = new Set(after.filter(({ updated }) => !updated).map(({ date }) => date.slice(0, 10)));
    found.push(...after.filter(({ isSaid, updated }) => days.size < 2 || isSaid || updated));
  }
  found.sort((a, b) => b.score - a.score);
  const right = found.filter(({ score }) => score > 0);
  return {
    published: right.find(({ updated }) => !updated)?.date ?? null,
    updated: right.find(({ updated }) => updated)?.date ?? null,
  };
}

/** Words of a heading of the first rank that is an article's, and no site's name, where it says something else than the title. */
const MIN_HEADLINE_WORDS = 5;

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
  const isHeadline = ({ text }: TextBlock, n: number): boolean =>
    isMain(n) && (text.match(/\p{L}+/gu)?.length ?? 0) >= MIN_HEADLINE_WORDS;
  const other = blocks.slice(0, first ?? 0).findLastIndex(isHeadline);
  return before.filter(isMain).at(-1) ?? before.at(-1) ?? places[0] ?? (other < 0 ? null : other);
}

const PUBLISHED = new RegExp(`(?<![\\p{L}\\p{M}])(?:${anyOf('published')})(?![\\p{L}\\p{M}])`, 'iu');
const UPDATED = new RegExp(`(?<![\\p{L}\\p{M}])(?:${anyOf('updated')})(?![\\p{L}\\p{M}])`, 'iu');

/** The date of a line: whether it says that it was published then, or updated. */
interface Line {
  readonly date: string;
  readonly score: number;
  readonly updated: boolean;
  readonly isSaid: boolean;
}

/** A block's date with its score, or null. Within the text the date must come first. */
function dateIn(block: TextBlock, inText: boolean, reading: DateReading): Line | null {
  const { text } = block;
  if (!/\p{Nd}/u.test(text) || (!inText && text.length > MAX_LINE)) return null;
  const time = block.pieces.find(
    ({ element }) => tagOf(element) === 'TIME' && element.hasAttribute('datetime'),
  )?.element;
  const timed = time && readDate(time.getAttribute('datetime') ?? '', reading);
  if (inText) {
    const opening = text.slice(0, MAX_PLACE + 30);
    const date = readDate(opening, reading);
    if (!date || !OPENING.test(opening)) return null;
    return { date: timed ?? date, score: text.length < MAX_PLACE ? 3 : 2, updated: false, isSaid: false };
  }
  const parts = UPDATED.test(text) ? text.split(UPDATED) : [text];
  const before = saidAfterUpdate(text, reading) ?? parts[0] ?? '';
  const isSaid = PUBLISHED.test(before);
  const said = isSaid ? readDate(before.slice(before.search(PUBLISHED)), reading) : null;
  const own = said ?? readDate(before, reading);
  const date = own ?? readDate(text, reading);
  if (!date && !timed) return null;
  const updated = own === null && parts.length > 1;
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  const isTold = words >= MIN_SENTENCE_WORDS && !isSaid && !updated && !timed && /[.!?]["”’)]*$/.test(text);
  return {
    date: timed && !updated ? timed : (date ?? timed ?? ''),
    score: 3 + (isSaid ? 2 : 0) + (words <= 8 ? 1 : words > 20 ? -2 : 0) - (isTold ? TOLD : 0),
    updated,
    isSaid,
  };
}

/** What a line says of its publication after the day of its update: "Updated 9 June 2023, first published 7 June 2023". Null: nothing. */
function saidAfterUpdate(text: string, reading: DateReading): string | null {
  const updated = text.search(UPDATED);
  const at = text.search(PUBLISHED);
  if (updated < 0 || at < updated || !readDate(text.slice(updated, at), reading)) return null;
  const rest = text.slice(at);
  return readDate(rest, reading) && rest;
}

/** A line of so many words that ends as a sentence does tells of a day; it loses so much of its score, all but where its place is for dates. */
const MIN_SENTENCE_WORDS = 6;
const TOLD = 4;
/** The most characters of a day, a month or a year in an element of its own. */
const MAX_DATE_PART = 12;

/** The date of which a block is the first part: day, month and year, in any order, in blocks of one element. */
function dateInParts(blocks: readonly TextBlock[], n: number, reading: DateReading): Line | null {
  const parts = blocks.slice(n, n + 3);
  const [first] = parts;
  const holder = first?.element.parentElement;
  if (parts.some(({ text }) => text.length > MAX_DATE_PART)) return null;
  if (!parts.every(({ element }) => element.parentElement === holder)) return null;
  const date = readDate(parts.map(({ text }) => text).join(' '), reading);
  return date ? { date, score: 3, updated: false, isSaid: false } : null;
}

/** Links in a row, each a block of its own, that are a menu. */
const MENU = 5;
/** Blocks before the title that are searched for a menu. */
const MAX_ABOVE = 20;

/** The number of the first block before the article's head that is below the page's menu: above, pages show the day on which they are read. */
function belowMenu(blocks: readonly TextBlock[], head: number): number {
  let links = 0;
  for (let n = head - 1; n >= Math.max(0, head - MAX_ABOVE); n--) {
    const block = blocks[n];
    if (!block) continue;
    links = isLink(block) ? links + 1 : 0;
    const menu = block.element.closest('nav, [role="navigation"]');
    if (links >= MENU || (menu && !wordsOf(menu).some((word) => /^breadcrumbs?$/.test(word)) && !holdsTitle(menu)))
      return n + 1;
  }
  return 0;
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
  'comment comments respond related sidebar footer menu nav teaser teasers recent archive calendar event events popular recommended next prev widget copyright today currentdate'.split(
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
