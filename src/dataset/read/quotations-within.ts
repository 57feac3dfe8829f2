import { uintAt } from '../../engine/item-at.ts';
import { type GroupQuotations, QUOTATION_FLAG, type WordGroupRow } from '../model/search/word-index.ts';
import type { Groups, Narrowing } from './hit-list.ts';
import type { NumberedQuotations } from './named-quotations.ts';

// What a search for dates and sources alone finds: they are facts of articles, so that the quotations of most articles need not be
// looked at, and nothing is read besides the rows of the groups, which every search reads.

/**
 * All quotations of the articles that a narrowing leaves, by group. One with quotations of several days comes whole where one of
 * the days is left.
 * @returns null where a row of an earlier derivation does not say which quotations its articles have
 */
export function quotationsWithin(groups: Groups, narrow: Narrowing): NumberedQuotations | null {
  const found = new Map<number, Uint32Array>();
  for (const [group, row] of groups) {
    if (!row.quotations) return null;
    const numbers = quotationsOf(row.quotations, articlesWithin(group, row, narrow));
    if (numbers.length > 0) found.set(group, numbers);
  }
  return found;
}

/** The numbers of the articles of a group that may have something that is left, in order. */
function articlesWithin(group: number, { dates, days }: WordGroupRow, narrow: Narrowing): number[] {
  const daysOf = new Map(days);
  const within: number[] = [];
  for (let article = 0; article < dates.length; article++)
    if (
      (narrow.date(uintAt(dates, article)) || daysOf.get(article)?.some(({ day }) => narrow.date(day))) &&
      narrow.source(group, article)
    )
      within.push(article);
  return within;
}

function quotationsOf({ counts, repeated }: GroupQuotations, articles: readonly number[]): Uint32Array {
  const repeatedOf = new Map(repeated.map(([article, indexes]) => [article, new Set(indexes)]));
  const numbers = new Uint32Array(articles.reduce((sum, article) => sum + uintAt(counts, article), 0));
  let n = 0;
  for (const article of articles) {
    const left = repeatedOf.get(article);
    for (let index = 0; index < uintAt(counts, article); index++)
      if (!left?.has(index)) numbers[n++] = article * QUOTATION_FLAG + index;
  }
  return numbers.subarray(0, n);
}
