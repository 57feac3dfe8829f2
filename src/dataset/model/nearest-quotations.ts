import { doubleAt, itemAt, uintAt } from '../../engine/item-at.ts';
import { Extent, lengthCheck } from '../../engine/relevance.ts';
import type { ArticleId } from './dataset-types.ts';
import {
  approximateWordCount,
  articleIdHalves,
  GROUP_HEADER_LENGTH,
  groupArticle,
  groupDateKey,
  nextGroupStart,
  type PostingList,
  type QuotationLocation,
  quotationIndex,
  referenceExtent,
} from './posting-list.ts';

/**
 * The quotations of a posting list that bear most on the sentence under the pointer, best first, at most `limit`. Full
 * statements come before fragments, and these before the words of headings; then those that share more, and rarer, words and names with the sentence, where one that is
 * only reported must share twice as much as spoken words; then whole statements before parts, and parts before reported clauses;
 * then newer ones.
 *
 * A record may have a hundred thousand quotations, and a card waits for the result: this is one loop over numbers, which
 * allocates nothing but the few quotations it keeps.
 * @param shared for each quotation of the list, in order, the summed rarities of the terms it shares with the sentence
 * @param exclude an article whose quotations are left out
 */
export function nearestQuotations(
  list: PostingList,
  shared: Float64Array,
  exclude: ArticleId | null,
  limit: number,
): QuotationLocation[] {
  const [high, low] = exclude ? articleIdHalves(exclude) : [-1, -1];
  const best: Ranked[] = [];
  let worst: Ranked | undefined;
  let nth = 0;
  for (let group = 0, next = 0; group < list.length; group = next) {
    next = nextGroupStart(list, group);
    const isLeftOut = list[group] === high && list[group + 1] === low;
    const date = groupDateKey(list, group);
    for (let at = group + GROUP_HEADER_LENGTH; at < next; at++, nth++) {
      const sum = doubleAt(shared, nth);
      // Most quotations of a long record share nothing, and so come after every one that shares something.
      if (isLeftOut || (sum === 0 && worst && worst.score > 0 && worst.rank === 2)) continue;
      const reference = uintAt(list, at);
      const extent = referenceExtent(reference);
      const rank = extent === Extent.heading ? 0 : extent <= Extent.fragment ? 1 : 2;
      const nearness = sum / itemAt(LENGTH_CHECKS, reference & 7);
      const score = extent === Extent.reported ? nearness * REPORTED_SHARE : nearness;
      // Compares extents (below 8), then date keys (below 2²⁷), as one number.
      const tie = extent * 2 ** 27 + date;
      if (worst && !isBetter(rank, score, tie, worst)) continue;
      insertRanked(best, { rank, score, tie, group, at });
      if (best.length > limit) best.pop();
      worst = best.length === limit ? best[limit - 1] : undefined;
    }
  }
  return best.map(({ group, at }) => ({
    article: groupArticle(list, group),
    index: quotationIndex(uintAt(list, at)),
  }));
}

interface Ranked {
  /** 0 for words of a heading, 1 for a fragment, 2 for any longer part of a statement. */
  readonly rank: 0 | 1 | 2;
  readonly score: number;
  readonly tie: number;
  readonly group: number;
  readonly at: number;
}

/** The factor on a reported clause's nearness: spoken words come first unless the clause is much nearer. */
const REPORTED_SHARE = 0.5;

/** By length class of a quotation: the divisor that keeps long quotations from winning by their length alone. */
const LENGTH_CHECKS = Array.from({ length: 8 }, (_, length) => lengthCheck(approximateWordCount(length)));

function insertRanked(best: Ranked[], one: Ranked): void {
  const behind = best.findIndex((other) => isBetter(one.rank, one.score, one.tie, other));
  best.splice(behind < 0 ? best.length : behind, 0, one);
}

function isBetter(rank: number, score: number, tie: number, than: Ranked): boolean {
  if (rank !== than.rank) return rank > than.rank;
  if (score !== than.score) return score > than.score;
  return tie > than.tie;
}
