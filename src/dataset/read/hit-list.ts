import { itemAt, uintAt } from '../../engine/item-at.ts';
import type { ArticleId } from '../model/dataset-types.ts';
import { articleIdAt, QUOTATION_FLAG, type WordGroupRow } from '../model/search/word-index.ts';
import type { PlacedQuotation } from './choose-quotations.ts';
import type { LazyList } from './lazy-list.ts';

// What a search found, in the order in which it is shown. A common word has tens of thousands of hits, of which a page shows a few:
// they are held as numbers, sorted as numbers, and made into articles and quotations where these are asked for.

/** An article and its date key. */
export interface FoundArticle {
  readonly id: ArticleId;
  readonly date: number;
}

export type Groups = ReadonlyMap<number, WordGroupRow>;

/** Tests for what a query says of sources and dates. */
export interface Narrowing {
  readonly source: (group: number, article: number) => boolean;
  readonly date: (day: number) => boolean;
}

/** More than any `dateKey`. */
const AFTER_ALL_DATES = 2 ** 27;
/** A place has 20 bits: the groups' 32 times the 2¹⁵ articles of each. */
const PLACES = 2 ** 20;
/** Sorts the newest first, undated ones last, and those of one date by their place. Below 2⁴⁷, so that a double holds it. */
const orderKey = (date: number, place: number): number => (AFTER_ALL_DATES - date) * PLACES + place;
const placeIn = (key: number): number => key % PLACES;
const dateIn = (key: number): number => AFTER_ALL_DATES - Math.floor(key / PLACES);

/**
 * The articles, of all groups, that every one of some sets has.
 * @param sets each by the group's number; a byte for each of its articles, 1 where the set has it
 */
export function articlesInOrder(
  groups: Groups,
  sets: readonly ReadonlyMap<number, Uint8Array>[],
  narrow: Narrowing,
): LazyList<FoundArticle> {
  const found: number[] = [];
  for (const [group, { dates }] of groups) {
    const of = sets.map((set) => set.get(group)).filter((set) => set !== undefined);
    if (of.length < sets.length) continue;
    for (let article = 0; article < dates.length; article++) {
      const date = uintAt(dates, article);
      if (of.every((set) => set[article] === 1) && narrow.source(group, article) && narrow.date(date))
        found.push(orderKey(date, group * QUOTATION_FLAG + article));
    }
  }
  const keys = Float64Array.from(found).sort();
  const hitOf = (key: number): FoundArticle[] => {
    const row = groups.get(Math.floor(placeIn(key) / QUOTATION_FLAG));
    return row ? [{ id: articleIdAt(row.ids, placeIn(key) % QUOTATION_FLAG), date: dateIn(key) }] : [];
  };
  return { length: keys.length, slice: (from, to) => [...keys.slice(from, to)].flatMap(hitOf) };
}

/** Quotations of one article and day that follow each other. */
interface Run {
  readonly row: WordGroupRow;
  /** The article's number in its group. */
  readonly article: number;
  readonly date: number;
  /** As in `quotationsInOrder`, those from the one on, up to the other. */
  readonly numbers: Uint32Array;
  readonly from: number;
  readonly to: number;
}

/**
 * Quotations of all groups; those of one article and day in the order of the text.
 * @param found by the group's number; each quotation as its article's number × 2¹⁵ + its index, sorted
 */
export function quotationsInOrder(
  groups: Groups,
  found: ReadonlyMap<number, Uint32Array>,
  narrow: Narrowing,
): LazyList<PlacedQuotation> {
  const runs: Run[] = [];
  for (const [group, row] of groups) {
    const numbers = found.get(group);
    if (numbers)
      for (const run of runsOf(row, numbers))
        if (narrow.source(group, run.article) && narrow.date(run.date)) runs.push(run);
  }
  const inOrder = sortedRuns(runs);
  /** How many quotations are in each run and those before it. */
  const ends = new Uint32Array(inOrder.length);
  let length = 0;
  for (const [nth, { from, to }] of inOrder.entries()) {
    length += to - from;
    ends[nth] = length;
  }
  return {
    length,
    slice(from, to) {
      const hits: PlacedQuotation[] = [];
      const end = Math.min(to, length);
      for (let nth = runWith(ends, from), at = from; at < end; nth++) {
        const run = itemAt(inOrder, nth);
        const article = articleIdAt(run.row.ids, run.article);
        const begin = uintAt(ends, nth) - (run.to - run.from);
        for (; at < Math.min(end, uintAt(ends, nth)); at++) {
          const index = uintAt(run.numbers, run.from + at - begin) % QUOTATION_FLAG;
          hits.push({ article, index, date: run.date, extent: null });
        }
      }
      return hits;
    },
  };
}

function* runsOf(row: WordGroupRow, numbers: Uint32Array): Generator<Run> {
  const daysOf = new Map(row.days);
  for (let from = 0, to = 0; from < numbers.length; from = to) {
    const article = Math.floor(uintAt(numbers, from) / QUOTATION_FLAG);
    const days = daysOf.get(article) ?? [];
    const first = uintAt(numbers, from) % QUOTATION_FLAG;
    const day = days.findLastIndex((one) => one.from <= first);
    // Up to the next article's quotations, or to those of the article's next day.
    const last = article * QUOTATION_FLAG + (days[day + 1]?.from ?? QUOTATION_FLAG);
    do to++;
    while (to < numbers.length && uintAt(numbers, to) < last);
    yield { row, article, date: days[day]?.day ?? row.dates[article] ?? 0, numbers, from, to };
  }
}

/** Sorted as numbers: a comparing function would be called a hundred thousand times. Runs of one date stay as they are given. */
function sortedRuns(runs: readonly Run[]): readonly Run[] {
  // An article with more days than one has more runs than one: where there are more than places, they are compared.
  if (runs.length > PLACES) return [...runs].sort((a, b) => b.date - a.date);
  const keys = Float64Array.from(runs, ({ date }, nth) => orderKey(date, nth)).sort();
  return Array.from(keys, (key) => itemAt(runs, placeIn(key)));
}

/** The first run that has quotations from the nth on. */
function runWith(ends: Uint32Array, nth: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (uintAt(ends, middle) <= nth) low = middle + 1;
    else high = middle;
  }
  return low;
}
