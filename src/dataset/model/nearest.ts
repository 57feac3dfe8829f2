import { Extent, lengthCheck } from '../../engine/relevance.ts';
import {
  articleAt,
  dateAt,
  extentOf,
  HEAD,
  halves,
  indexOf,
  nextGroup,
  type Place,
  type ReferenceList,
  wordsOf,
} from './reference-list.ts';
import type { ArticleId } from './types.ts';

/**
 * The best of a list, at most `limit`, by what they share with the passage, how much of a statement they are and how late.
 * A record may have a hundred thousand quotations, and a card waits for this: one loop over numbers that makes nothing but the few it keeps.
 * @param shared For each quotation of the list, in order, the summed rarities of what it shares with the passage.
 * @param exclude An article to leave out.
 */
export function nearest(list: ReferenceList, shared: Float64Array, exclude: ArticleId | null, limit: number): Place[] {
  const [high, low] = exclude ? halves(exclude) : [-1, -1];
  const best: Ranked[] = [];
  let worst: Ranked | undefined;
  let nth = 0;
  for (let group = 0, next = 0; group < list.length; group = next) {
    next = nextGroup(list, group);
    const isLeftOut = list[group] === high && list[group + 1] === low;
    const date = dateAt(list, group);
    for (let at = group + HEAD; at < next; at++, nth++) {
      const sum = shared[nth] ?? 0;
      // Most of a long record share nothing, and stand behind whatever shares something.
      if (isLeftOut || (sum === 0 && worst && worst.score > 0 && worst.rank === 1)) continue;
      const reference = list[at] ?? 0;
      const extent = extentOf(reference);
      const rank = extent === Extent.fragment ? 0 : 1;
      const score = sum / (CHECKS[reference & 7] ?? 1);
      // As said or newer: extents are below 4, date keys below 2²⁷.
      const tie = extent * 2 ** 27 + date;
      if (worst && !isBetter(rank, score, tie, worst)) continue;
      insert(best, { rank, score, tie, group, at });
      if (best.length > limit) best.pop();
      worst = best.length === limit ? best[limit - 1] : undefined;
    }
  }
  return best.map(({ group, at }) => ({ article: articleAt(list, group), index: indexOf(list[at] ?? 0) }));
}

interface Ranked {
  /** 0 for a fragment. */
  readonly rank: 0 | 1;
  readonly score: number;
  readonly tie: number;
  readonly group: number;
  readonly at: number;
}

const CHECKS = Array.from({ length: 8 }, (_, length) => lengthCheck(wordsOf(length)));

function insert(best: Ranked[], one: Ranked): void {
  let at = best.length;
  for (let before = best[at - 1]; before && isBetter(one.rank, one.score, one.tie, before); before = best[at - 1]) at--;
  best.splice(at, 0, one);
}

function isBetter(rank: number, score: number, tie: number, than: Ranked): boolean {
  if (rank !== than.rank) return rank > than.rank;
  if (score !== than.score) return score > than.score;
  return tie > than.tie;
}
