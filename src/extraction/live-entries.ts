/**
 * Finds the entries of a live blog, each with its own time: elements of the same place in the page's structure that each have a
 * time and a text of their own, or the texts that JSON-LD gives for its updates. What looks alike and is none (lists of other
 * articles, comments, forums) is told by its links and names.
 */
import { isHeading, isLink } from './block-kinds.ts';
import { range } from './chosen-blocks.ts';
import { type DateReading, readDate } from './date-formats.ts';
import { isHidden, isInline, tagOf } from './elements.ts';
import { type EntryTime, entryTime, TIMES, timeLine } from './entry-time.ts';
import { fold } from './fold.ts';
import type { LiveUpdate } from './json-ld.ts';
import { wordsOf } from './region-kinds.ts';
import type { PageText, TextBlock } from './text-blocks.ts';

/** An entry: its time, and its blocks from `from` up to, without, `to`. */
export interface LiveEntry extends EntryTime {
  readonly from: number;
  readonly to: number;
  /** The element that is the entry, or its head; null where only its text is known. */
  readonly element: Element | null;
}

/** What a page says of itself that bears on its being a live blog. */
export interface LiveFacts {
  /** The updates that JSON-LD lists, and whether it or microdata calls the page a live blog. */
  readonly updates: readonly LiveUpdate[];
  readonly isLive: boolean;
  /** The page's title and address, for their words. */
  readonly words: string;
  readonly address: string | null;
  readonly dates: DateReading;
}

/** A page that says that it is live has at least so many entries; one that does not, so many with a clock. */
const MIN_SAID = 2;
const MIN_UNSAID = 3;
/** UTF-16 units of all entries together. */
const MIN_TEXT = 150;

/** A page's live entries in the order of the page; none where it is no live blog. `chosen` is what may be its text. */
export function liveEntries(
  page: PageText,
  chosen: ReadonlySet<number>,
  comments: ReadonlySet<number>,
  facts: LiveFacts,
): readonly LiveEntry[] {
  const said = byUpdates(page, facts.updates, facts.dates);
  const timed = byTimes(page, comments, facts);
  const found = timed.length >= said.length ? timed.map((entry) => withDate(entry, said)) : said;
  const texts = found.map(({ from, to }) => textIn(page.blocks, from, to));
  const least = facts.isLive ? MIN_SAID : MIN_UNSAID;
  if (texts.filter((length) => length > 0).length < least) return [];
  const inside = texts.reduce((sum, length) => sum + length, 0);
  const within = new Set(found.flatMap(({ from, to }) => range(from, to)));
  let outside = 0;
  for (const n of chosen) if (!within.has(n)) outside += page.blocks[n]?.text.length ?? 0;
  return inside >= MIN_TEXT && inside > outside ? found : [];
}

const withDate = (entry: LiveEntry, said: readonly LiveEntry[]): LiveEntry => {
  const same = entry.date === null ? said.find(({ from }) => from >= entry.from && from < entry.to) : undefined;
  return same ? { ...entry, date: same.date, line: same.line } : entry;
};

const textIn = (blocks: readonly TextBlock[], from: number, to: number): number =>
  blocks
    .slice(from, to)
    .reduce((sum, block) => sum + (isLink(block) || block.text.length < MIN_LINE ? 0 : block.text.length), 0);

/** A shorter block, in UTF-16 units, may be a label or a time. */
const MIN_LINE = 15;

/** The times of a page that are looked at. */
const MAX_TIMES = 3_000;
/** The entries' level in the structure has this share of the most elements that any level has: some entries have two times. */
const SHARE = 0.5;

interface Timed extends LiveEntry {
  readonly element: Element;
}

function byTimes({ blocks, regions }: PageText, comments: ReadonlySet<number>, facts: LiveFacts): LiveEntry[] {
  const [root] = regions;
  if (!root) return [];
  const extents = new Map(regions.map(({ element, from, to }) => [element, { from, to }]));
  const times = [...root.element.querySelectorAll(TIMES)]
    .filter((element) => !isHidden(element))
    .slice(0, MAX_TIMES)
    .flatMap((element) => {
      const time = entryTime(element, facts.dates);
      return time ? { element, time } : [];
    });
  if (times.length < MIN_SAID) return [];
  for (const names of ['with class', 'without class'] as const) {
    const level = entryLevel(
      times.map(({ element }) => element),
      extents,
      names,
    );
    const first = firstWithin(level, times);
    const entries: Timed[] = [];
    for (const element of level) {
      const extent = extents.get(element);
      const own = first.get(element);
      if (extent && own && !comments.has(extent.from)) entries.push({ ...own.time, ...extent, element });
    }
    entries.sort((a, b) => a.from - b.from);
    const parted = asHeads(blocks, entries, extents);
    if (isLiveBlog(blocks, parted, facts)) return parted;
  }
  return [];
}

/** For each of some elements the first of those that stand in it. */
function firstWithin<T extends { readonly element: Element }>(
  around: readonly Element[],
  all: readonly T[],
): ReadonlyMap<Element, T> {
  const sought = new Set(around);
  const first = new Map<Element, T>();
  for (const one of all)
    for (let element: Element | null = one.element; element; element = element.parentElement)
      if (sought.has(element) && !first.has(element)) first.set(element, one);
  return first;
}

type Extents = ReadonlyMap<Element, { readonly from: number; readonly to: number }>;

/** The elements of the widest level of the structure that has a time in each of many elements. */
function entryLevel(
  times: readonly Element[],
  extents: Extents,
  names: 'with class' | 'without class',
): readonly Element[] {
  const places = new Map<
    string,
    { readonly id: number; readonly above: number | null; readonly elements: Set<Element> }
  >();
  const known = new Map<Element, number>();
  const idOf = (element: Element): number => {
    const seen = known.get(element);
    if (seen !== undefined) return seen;
    const chain: Element[] = [];
    let top: Element | null = element;
    while (top && !known.has(top)) {
      chain.push(top);
      top = top.parentElement;
    }
    let above = top ? (known.get(top) ?? null) : null;
    for (const one of chain.reverse()) {
      const name = names === 'with class' ? (one.getAttribute('class') ?? '').trim().split(/\s+/, 1)[0] : '';
      const key = `${above} ${tagOf(one)} ${name?.replace(/\d+/g, '#')}`;
      const place = places.get(key) ?? { id: places.size, above, elements: new Set() };
      places.set(key, place);
      known.set(one, place.id);
      above = place.id;
    }
    return above ?? 0;
  };
  for (const time of times) idOf(time);
  const list = [...places.values()];
  for (const time of times)
    for (let element: Element | null = time; element; element = element.parentElement)
      if (extents.has(element) && !isInline(element)) list[idOf(element)]?.elements.add(element);
  const fullest = list.reduce((most, place) => (place.elements.size > most.elements.size ? place : most), {
    id: -1,
    above: null,
    elements: new Set<Element>(),
  } as (typeof list)[number]);
  let best: (typeof list)[number] | undefined = fullest;
  let widest = fullest;
  while (best) {
    if (best.elements.size >= MIN_SAID && best.elements.size >= fullest.elements.size * SHARE) widest = best;
    best = best.above === null ? undefined : list[best.above];
  }
  return [...widest.elements];
}

/** Where the elements are heads, with each entry's text beside its head: the entries go on up to the next head. */
function asHeads(blocks: readonly TextBlock[], entries: readonly Timed[], extents: Extents): Timed[] {
  const apart = entries.map((entry, n) => {
    const { parentElement } = entry.element;
    const end = (parentElement && extents.get(parentElement)?.to) ?? entry.to;
    return { ...entry, to: Math.max(entry.to, Math.min(entries[n + 1]?.from ?? end, end)) };
  });
  const length = (some: readonly LiveEntry[]): number =>
    some.reduce((sum, { from, to }) => sum + textIn(blocks, from, to), 0);
  return length(entries) < length(apart) * HEADS ? apart : [...entries];
}

/** Elements with less than this share of the text up to the next are heads. */
const HEADS = 0.5;

const LIVE =
  /(?<!\p{L})(?:live|liveblog|liveticker|newsticker|ticker|livecast|minute by minute|en direct|en directo|in diretta|ao vivo)(?!\p{L})/iu;
const LIVE_WORDS = new Set(
  'live liveblog liveticker ticker newsticker livecast liveupdates liveupdate livefeed'.split(' '),
);
const OTHERS = new Set(
  'forum thread message messages review reviews comment comments reply replies related teaser teasers'.split(' '),
);
/** The ancestors whose names are looked at. */
const MAX_AROUND = 6;
/** The share of entries that have to be in the order of time, one way or the other. */
const IN_ORDER = 0.8;

function isLiveBlog(blocks: readonly TextBlock[], entries: readonly Timed[], facts: LiveFacts): boolean {
  const [first] = entries;
  if (!first || entries.length < MIN_SAID) return false;
  const names: string[] = [];
  let element: Element | null = first.element;
  for (let n = 0; element && n < MAX_AROUND; n++, element = element.parentElement) names.push(...wordsOf(element));
  if (names.some((name) => OTHERS.has(name))) return false;
  if (entries.filter((entry) => leadsElsewhere(blocks, entry, facts.address)).length * 2 >= entries.length)
    return false;
  if (facts.isLive || LIVE.test(facts.words) || names.some((name) => LIVE_WORDS.has(name))) return true;
  const moments = entries.flatMap(({ date }) => (date !== null && /T(?!00:00)/.test(date) ? Date.parse(date) : []));
  if (moments.length < Math.max(MIN_UNSAID, entries.length * IN_ORDER)) return false;
  const steps = moments.slice(1).map((moment, n) => Math.sign(moment - (moments[n] ?? moment)));
  const most = Math.max(steps.filter((step) => step > 0).length, steps.filter((step) => step < 0).length);
  return most >= steps.length * IN_ORDER;
}

/** Whether an entry is a teaser: most of it is links, or its heading is a link to another page. */
function leadsElsewhere(blocks: readonly TextBlock[], { from, to }: LiveEntry, address: string | null): boolean {
  const own = blocks.slice(from, to);
  const length = own.reduce((sum, { text }) => sum + text.length, 0);
  if (own.reduce((sum, { linked }) => sum + linked, 0) > length * 0.5) return true;
  const path = address && URL.canParse(address) ? new URL(address).pathname : null;
  return own.some((block) => {
    if (!isHeading(block) || !isLink(block)) return false;
    const link = block.element.querySelector('a[href]') ?? block.element.closest('a[href]');
    const href = link?.getAttribute('href') ?? '';
    if (href.startsWith('#')) return false;
    return (
      path === null ||
      !URL.canParse(href, address ?? undefined) ||
      new URL(href, address ?? undefined).pathname !== path
    );
  });
}

/** Characters of an update's text that a block has to begin with. */
const MIN_SAME = 25;
const MAX_SAME = 60;

/** The entries that begin where a block has an update's headline, or the beginning of its text. */
function byUpdates(page: PageText, updates: readonly LiveUpdate[], dates: DateReading): LiveEntry[] {
  if (updates.length === 0) return [];
  const folded = page.blocks.map(({ text }) => fold(text));
  const starts: { from: number; date: string }[] = [];
  for (const { headline, body, published } of updates) {
    const date = published && readDate(published, dates);
    if (!date) continue;
    const title = fold(headline ?? '');
    const text = fold((body ?? '').replace(/<[^>]*>/g, ' '));
    const free = (n: number): boolean => !starts.some(({ from }) => from === n);
    const byTitle = title === '' ? -1 : folded.findIndex((one, n) => one === title && free(n));
    const from =
      byTitle >= 0
        ? byTitle
        : folded.findIndex((one, n) => text.length >= MIN_SAME && beginsAlike(one, text) && free(n));
    if (from >= 0) starts.push({ from, date });
  }
  starts.sort((a, b) => a.from - b.from);
  return starts.map(({ from, date }, n) => ({
    from,
    to:
      starts[n + 1]?.from ??
      endOfLast(
        page,
        starts.map((start) => start.from),
      ),
    date,
    line: timeLine(date),
    shown: '',
    element: null,
  }));
}

/** Whether a block is a text's beginning, or has it, perhaps after a headline on the same line. */
const beginsAlike = (block: string, text: string): boolean =>
  block.length >= MIN_SAME && (block.includes(text.slice(0, MAX_SAME)) || text.startsWith(block));

/** Where the last of several entries ends: with the widest element around its beginning that holds no other's. */
function endOfLast({ blocks, regions }: PageText, starts: readonly number[]): number {
  const last = starts.at(-1) ?? 0;
  const before = starts.at(-2) ?? -1;
  const own = regions.filter(({ from, to }) => from > before && from <= last && to > last);
  return own.reduce((end, { to }) => Math.max(end, to), Math.min(last + 1, blocks.length));
}
