import { doubleAt, itemAt, uintAt } from '../../engine/item-at.ts';
import { Extent } from '../../engine/relevance.ts';
import type { ArticleId } from './dataset-types.ts';

/**
 * The quotations that have one term, as 32-bit numbers. They are in groups, sorted by article, then by the quotations' indexes:
 * one group per article, or several where an article has more than 32 such quotations, or, as a live blog, some of several days. A group is a header of three numbers and
 * one reference per quotation:
 *
 *     article id's high half | its low half | date key × 32 + n − 1 | n × (index × 64 + extent × 8 + length class)
 *
 * So one quotation takes 16 bytes, fifteen of one article 72, and two lists can be compared group by group. The list of somebody
 * quoted in half of 10,000 articles is 340 kB instead of 1.1 MB.
 */
export type PostingList = Uint32Array;

/** Numbers in the header of a group. */
export const GROUP_HEADER_LENGTH = 3;
/** Quotations in one group, at most: their number − 1 has 5 bits. */
const MAX_GROUP_QUOTATIONS = 32;

/** By number: every extent there is. A number that stands for none is refused. */
const EXTENTS: readonly Extent[] = Object.values(Extent).sort((a, b) => a - b);

/** Where a quotation is: its article, and its index in the article's reading. */
export interface QuotationLocation {
  readonly article: ArticleId;
  readonly index: number;
}

/**
 * Appends groups of an article's quotations of one day to a list.
 * @param article the halves of its id
 * @param references those of its quotations, made by `packReference`, in order
 */
export function addGroups(
  list: number[],
  [high, low]: readonly [number, number],
  date: number,
  references: readonly number[],
): void {
  for (let from = 0; from < references.length; from += MAX_GROUP_QUOTATIONS) {
    const group = references.slice(from, from + MAX_GROUP_QUOTATIONS);
    list.push(high, low, date * 32 + group.length - 1, ...group);
  }
}

/** Packs a quotation into the number that refers to it in its group. @param words the number of its content words */
export const packReference = (index: number, extent: Extent, words: number): number =>
  index * 64 + extent * 8 + Math.min(7, Math.floor(Math.log2(Math.max(1, words))));

/** The index that a reference contains: the quotation's place in its article's reading. */
export const quotationIndex = (reference: number): number => reference >>> 6;

/** The extent that a reference contains. */
export const referenceExtent = (reference: number): Extent => itemAt(EXTENTS, (reference >>> 3) & 7);

/** How many content words the quotation has, approximately: the middle of the reference's length class. */
export const approximateWordCount = (reference: number): number => 1.5 * 2 ** (reference & 7);

/** The article of the group that starts at index `start`. */
export const groupArticle = (list: PostingList, start: number): ArticleId =>
  `article:${hex(uintAt(list, start))}${hex(uintAt(list, start + 1))}`;

/** The date key (see `dateKey`) of the group that starts at index `start`. */
export const groupDateKey = (list: PostingList, start: number): number => uintAt(list, start + 2) >>> 5;

/** Where the group after the one at index `start` begins; the list's length after the last group. */
export const nextGroupStart = (list: PostingList, start: number): number =>
  start + GROUP_HEADER_LENGTH + (uintAt(list, start + 2) & 31) + 1;

/** The number of quotations in a list. */
export function countQuotations(list: PostingList): number {
  let n = 0;
  for (let at = 0, next = 0; at < list.length; at = next) {
    next = nextGroupStart(list, at);
    n += next - at - GROUP_HEADER_LENGTH;
  }
  return n;
}

/** The two 32-bit halves of an article's id. */
export const articleIdHalves = (id: ArticleId): [number, number] => [
  Number.parseInt(id.slice(8, 16), 16),
  Number.parseInt(id.slice(16, 24), 16),
];

/** For each quotation of `candidates`, in order, the summed weights of those of the `lists` that contain it as well. */
export function sharedWeights(
  candidates: PostingList,
  lists: readonly { readonly list: PostingList; readonly weight: number }[],
): Float64Array {
  const sums = new Float64Array(countQuotations(candidates));
  for (const { list, weight } of lists) addSharedWeight(sums, candidates, list, weight);
  return sums;
}

/** Walks through both lists once, group by group. */
function addSharedWeight(sums: Float64Array, candidates: PostingList, list: PostingList, weight: number): void {
  let nth = 0;
  for (let i = 0, j = 0; i < candidates.length && j < list.length; ) {
    const order = compareArticles(candidates, i, list, j);
    const nextI = nextGroupStart(candidates, i);
    const nextJ = nextGroupStart(list, j);
    if (order === 0) {
      for (let k = i + GROUP_HEADER_LENGTH, l = j + GROUP_HEADER_LENGTH; k < nextI && l < nextJ; ) {
        const difference = quotationIndex(uintAt(candidates, k)) - quotationIndex(uintAt(list, l));
        const position = nth + k - i - GROUP_HEADER_LENGTH;
        if (difference === 0) sums[position] = doubleAt(sums, position) + weight;
        if (difference <= 0) k++;
        if (difference >= 0) l++;
      }
    }
    // An article may have several groups in one list: the walk goes on from the group whose last quotation comes first.
    const last = order || quotationIndex(uintAt(candidates, nextI - 1)) - quotationIndex(uintAt(list, nextJ - 1));
    if (last <= 0) {
      nth += nextI - i - GROUP_HEADER_LENGTH;
      i = nextI;
    }
    if (last >= 0) j = nextJ;
  }
}

/** The high halves of the ids of a list's articles, one for each group. */
export function* articleHighs(list: PostingList): Generator<number> {
  for (let at = 0; at < list.length; at = nextGroupStart(list, at)) yield uintAt(list, at);
}

/** Where in a list the articles begin whose ids' high halves are not below a number. */
export function startOfArticles(list: PostingList, high: number): number {
  let at = 0;
  while (at < list.length && uintAt(list, at) < high) at = nextGroupStart(list, at);
  return at;
}

/** A list without the articles of another list. */
export function withoutArticles(list: PostingList, gone: PostingList): PostingList {
  if (gone.length === 0 || list.length === 0) return list;
  const left = new Uint32Array(list.length);
  let n = 0;
  let from = 0;
  let at = 0;
  const copyUpTo = (end: number): void => {
    left.set(list.subarray(from, end), n);
    n += end - from;
  };
  for (let j = 0; j < gone.length; j = nextGroupStart(gone, j)) {
    while (at < list.length && compareArticles(list, at, gone, j) < 0) at = nextGroupStart(list, at);
    copyUpTo(at);
    while (at < list.length && compareArticles(list, at, gone, j) === 0) at = nextGroupStart(list, at);
    from = at;
  }
  copyUpTo(list.length);
  return left.slice(0, n);
}

/**
 * The quotations of a list that are wanted.
 * @param isWanted gets a quotation's reference, and its place among all of the list
 */
export function filteredList(list: PostingList, isWanted: (reference: number, nth: number) => boolean): PostingList {
  const left: number[] = [];
  let nth = 0;
  for (let group = 0, next = 0; group < list.length; group = next) {
    next = nextGroupStart(list, group);
    const wanted: number[] = [];
    for (const reference of list.subarray(group + GROUP_HEADER_LENGTH, next))
      if (isWanted(reference, nth++)) wanted.push(reference);
    addGroups(left, [uintAt(list, group), uintAt(list, group + 1)], groupDateKey(list, group), wanted);
  }
  return Uint32Array.from(left);
}

/** Merges two lists. An article that is in both is taken from the second. */
export function mergedLists(a: PostingList, b: PostingList): PostingList {
  if (a.length === 0) return b;
  const all = new Uint32Array(a.length + b.length);
  let n = 0;
  let i = 0;
  const append = (from: PostingList, start: number, end: number): void => {
    all.set(from.subarray(start, end), n);
    n += end - start;
  };
  for (let j = 0; j < b.length; ) {
    const [fromA, fromB] = [i, j];
    while (i < a.length && compareArticles(a, i, b, j) < 0) i = nextGroupStart(a, i);
    append(a, fromA, i);
    while (i < a.length && compareArticles(a, i, b, j) === 0) i = nextGroupStart(a, i);
    do j = nextGroupStart(b, j);
    while (j < b.length && (i === a.length || compareArticles(b, j, a, i) < 0));
    append(b, fromB, j);
  }
  append(a, i, a.length);
  return all.slice(0, n);
}

/** The quotations that either of two lists has, each once: unlike `mergedLists`, also of articles that are in both. */
export function unitedLists(a: PostingList, b: PostingList): PostingList {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const all: number[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const order = i === a.length ? 1 : j === b.length ? -1 : compareArticles(a, i, b, j);
    const [ofA, nextI] = order <= 0 ? articleGroups(a, i) : [[], i];
    const [ofB, nextJ] = order >= 0 ? articleGroups(b, j) : [[], j];
    const [from, at] = order <= 0 ? [a, i] : [b, j];
    addArticle(all, [uintAt(from, at), uintAt(from, at + 1)], [...ofA, ...ofB]);
    [i, j] = [nextI, nextJ];
  }
  return Uint32Array.from(all);
}

interface DatedReference {
  readonly reference: number;
  readonly date: number;
}

/** All references of the article of the group that starts at `start`, and where the next article's groups begin. */
function articleGroups(list: PostingList, start: number): [DatedReference[], number] {
  const found: DatedReference[] = [];
  let at = start;
  while (at < list.length && compareArticles(list, at, list, start) === 0) {
    const [date, next] = [groupDateKey(list, at), nextGroupStart(list, at)];
    for (const reference of list.subarray(at + GROUP_HEADER_LENGTH, next)) found.push({ reference, date });
    at = next;
  }
  return [found, at];
}

/** Appends an article's references in the order of the text, each once, those of one day together that follow each other. */
function addArticle(list: number[], article: readonly [number, number], found: readonly DatedReference[]): void {
  const sorted = [...new Map(found.map((one) => [one.reference, one])).values()].sort(
    (x, y) => x.reference - y.reference,
  );
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const { date } = itemAt(sorted, from);
    while (sorted[to]?.date === date) to++;
    addGroups(
      list,
      article,
      date,
      sorted.slice(from, to).map(({ reference }) => reference),
    );
  }
}

const hex = (half: number): string => half.toString(16).padStart(8, '0');

/** Compares the articles of two groups, by the indexes at which the groups start. */
function compareArticles(a: PostingList, i: number, b: PostingList, j: number): number {
  return uintAt(a, i) - uintAt(b, j) || uintAt(a, i + 1) - uintAt(b, j + 1);
}
