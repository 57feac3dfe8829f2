import type { Extent } from '../../engine/relevance.ts';
import type { ArticleId } from './types.ts';

/**
 * The quotations that have a term, as 32-bit numbers in groups, one an article (more where an article has over 32 such
 * quotations), sorted by article and index:
 *
 *     article id's high half | its low half | date key × 32 + n − 1 | n × (index × 32 + extent × 8 + length class)
 *
 * One quotation takes 16 bytes, fifteen of one article 72, and two lists are compared article by article. Whoever is quoted
 * in half of 10,000 articles has a list of 340 kB instead of 1.1 MB.
 */
export type ReferenceList = Uint32Array;

/** Numbers a group begins with. */
export const HEAD = 3;
/** Quotations a group has at most. */
const MOST = 32;

/** A quotation's place: its article and its index in the article's reading. */
export interface Place {
  readonly article: ArticleId;
  readonly index: number;
}

/** Appends an article's groups. @param quotations `referenceTo` of each, in order. */
export function addGroups(list: number[], article: ArticleId, date: number, quotations: readonly number[]): void {
  const [high, low] = halves(article);
  for (let from = 0; from < quotations.length; from += MOST) {
    const group = quotations.slice(from, from + MOST);
    list.push(high, low, date * 32 + group.length - 1, ...group);
  }
}

/** A quotation in its group. @param words Content words in it. */
export const referenceTo = (index: number, extent: Extent, words: number): number =>
  index * 32 + extent * 8 + Math.min(7, Math.floor(Math.log2(Math.max(1, words))));

export const indexOf = (reference: number): number => reference >>> 5;

export function extentOf(reference: number): Extent {
  const extent = (reference >>> 3) & 3;
  return extent === 2 ? 2 : extent === 1 ? 1 : 0;
}

/** Content words, about: the middle of its length class. */
export const wordsOf = (reference: number): number => 1.5 * 2 ** (reference & 7);

/** The article of the group at `at`. */
export const articleAt = (list: ReferenceList, at: number): ArticleId =>
  `article:${hex(list[at] ?? 0)}${hex(list[at + 1] ?? 0)}`;

/** See `dateKey`. */
export const dateAt = (list: ReferenceList, at: number): number => (list[at + 2] ?? 0) >>> 5;

/** Where the group at `at` ends and the next begins. */
export const nextGroup = (list: ReferenceList, at: number): number => at + HEAD + ((list[at + 2] ?? 0) & 31) + 1;

/** How many quotations a list has. */
export function quotationsIn(list: ReferenceList): number {
  let n = 0;
  for (let at = 0, next = 0; at < list.length; at = next) {
    next = nextGroup(list, at);
    n += next - at - HEAD;
  }
  return n;
}

/** The two 32-bit halves of an article's id. */
export const halves = (id: ArticleId): [number, number] => [
  Number.parseInt(id.slice(8, 16), 16),
  Number.parseInt(id.slice(16, 24), 16),
];

/** For each quotation of `candidates`, in order, the summed weight of the lists that have it too. */
export function sharedWith(
  candidates: ReferenceList,
  lists: readonly { readonly list: ReferenceList; readonly weight: number }[],
): Float64Array {
  const sums = new Float64Array(quotationsIn(candidates));
  for (const { list, weight } of lists) addShared(sums, candidates, list, weight);
  return sums;
}

/** One walk through both, group by group. */
function addShared(sums: Float64Array, candidates: ReferenceList, list: ReferenceList, weight: number): void {
  let nth = 0;
  for (let i = 0, j = 0; i < candidates.length && j < list.length; ) {
    const order = compareAt(candidates, i, list, j);
    const nextI = nextGroup(candidates, i);
    const nextJ = nextGroup(list, j);
    if (order === 0) {
      for (let k = i + HEAD, l = j + HEAD; k < nextI && l < nextJ; ) {
        const difference = indexOf(candidates[k] ?? 0) - indexOf(list[l] ?? 0);
        const at = nth + k - i - HEAD;
        if (difference === 0) sums[at] = (sums[at] ?? 0) + weight;
        if (difference <= 0) k++;
        if (difference >= 0) l++;
      }
    }
    // Of an article with several groups on one side, the group that ends first is done.
    const last = order || indexOf(candidates[nextI - 1] ?? 0) - indexOf(list[nextJ - 1] ?? 0);
    if (last <= 0) {
      nth += nextI - i - HEAD;
      i = nextI;
    }
    if (last >= 0) j = nextJ;
  }
}

/** A list without the articles of another. */
export function without(list: ReferenceList, gone: ReferenceList): ReferenceList {
  if (gone.length === 0 || list.length === 0) return list;
  const left = new Uint32Array(list.length);
  let n = 0;
  let from = 0;
  let at = 0;
  const keepTo = (end: number): void => {
    left.set(list.subarray(from, end), n);
    n += end - from;
  };
  for (let j = 0; j < gone.length; j = nextGroup(gone, j)) {
    while (at < list.length && compareAt(list, at, gone, j) < 0) at = nextGroup(list, at);
    keepTo(at);
    while (at < list.length && compareAt(list, at, gone, j) === 0) at = nextGroup(list, at);
    from = at;
  }
  keepTo(list.length);
  return left.slice(0, n);
}

/** Two lists as one; an article that is in both comes from the second. */
export function merged(a: ReferenceList, b: ReferenceList): ReferenceList {
  if (a.length === 0) return b;
  const all = new Uint32Array(a.length + b.length);
  let n = 0;
  let i = 0;
  const take = (from: ReferenceList, start: number, end: number): void => {
    all.set(from.subarray(start, end), n);
    n += end - start;
  };
  for (let j = 0; j < b.length; ) {
    const [fromA, fromB] = [i, j];
    while (i < a.length && compareAt(a, i, b, j) < 0) i = nextGroup(a, i);
    take(a, fromA, i);
    while (i < a.length && compareAt(a, i, b, j) === 0) i = nextGroup(a, i);
    do j = nextGroup(b, j);
    while (j < b.length && (i === a.length || compareAt(b, j, a, i) < 0));
    take(b, fromB, j);
  }
  take(a, i, a.length);
  return all.slice(0, n);
}

const hex = (half: number): string => half.toString(16).padStart(8, '0');

/** Orders the articles of two groups. */
function compareAt(a: ReferenceList, i: number, b: ReferenceList, j: number): number {
  return (a[i] ?? 0) - (b[j] ?? 0) || (a[i + 1] ?? 0) - (b[j + 1] ?? 0);
}
