import { uintAt } from '../../engine/item-at.ts';
import type { EntityId } from '../../engine/types.ts';
import type { ArticleId } from '../model/dataset-types.ts';
import { idsInRecord } from '../model/joined-record.ts';
import {
  articleIdHalves,
  GROUP_HEADER_LENGTH,
  nextGroupStart,
  type PostingList,
  quotationIndex,
} from '../model/posting-list.ts';
import { aboutTerm, saidByTerm } from '../model/postings.ts';
import { groupOfHalf, QUOTATION_FLAG, type WordGroupRow } from '../model/search/word-index.ts';
import type { ReadTx } from './dataset-transaction.ts';
import type { Groups } from './hit-list.ts';
import { readListsOfRecords } from './read-posting-lists.ts';
import { recordsNamed, summariesOfRecords } from './search-names.ts';

// Quotations by those whom a query names, as the index of words has quotations: by group, each as its article's number in the
// group × 2¹⁵ + its index.

export type NumberedQuotations = ReadonlyMap<number, Uint32Array>;

/** How many people a name may stand for. */
const MAX_NAMED = 100;

/** The quotations by, or about, whoever has a name; and what was made of the name, as sentences for the reader. */
export async function quotationsOfNamed(
  tx: ReadTx,
  groups: Groups,
  name: readonly string[],
  side: 'by' | 'about',
): Promise<{ quotations: NumberedQuotations; notes: string[] }> {
  const { ids, isNearly } = await recordsNamed(tx, name);
  const records = await summariesOfRecords(tx, ids.slice(0, MAX_NAMED));
  const termOf: (id: EntityId) => string = side === 'by' ? saidByTerm : aboutTerm;
  const lists = await readListsOfRecords(
    tx,
    records.map((record) => ({ ids: idsInRecord(record), termOf })),
  );
  const written = name.join(' ');
  const notes: string[] = [];
  if (ids.length === 0) notes.push(`Nobody on record has the name “${written}”.`);
  else if (isNearly)
    notes.push(
      `Nobody on record has the name “${written}”: ${records
        .slice(0, 3)
        .map((one) => one.name)
        .join(', ')} was taken.`,
    );
  if (ids.length > MAX_NAMED) notes.push(`“${written}” names ${ids.length}: only the first ${MAX_NAMED} were taken.`);
  const numbering = new Numbering(groups);
  for (const list of lists) numbering.addList(list);
  return { quotations: numbering.numbered(), notes };
}

/** Some quotations by group. One of an article that the index does not have is left out. */
export function numberedQuotations(
  groups: Groups,
  quotations: Iterable<{ readonly article: ArticleId; readonly index: number }>,
): NumberedQuotations {
  const numbering = new Numbering(groups);
  let last: ArticleId | null = null;
  for (const { article, index } of quotations) {
    if (article !== last) numbering.beginArticle(...articleIdHalves(article));
    last = article;
    numbering.add(index);
  }
  return numbering.numbered();
}

/** Gathers quotations, those of an article one after the other. */
class Numbering {
  readonly #groups: Groups;
  readonly #found = new Map<number, number[]>();
  /** Where those of the article go that was begun last; null where the index does not have the article. */
  #into: number[] | null = null;
  /** What is added to the indexes of its quotations. */
  #base = 0;

  constructor(groups: Groups) {
    this.#groups = groups;
  }

  addList(list: PostingList): void {
    for (let at = 0, next = 0; at < list.length; at = next) {
      next = nextGroupStart(list, at);
      this.beginArticle(uintAt(list, at), uintAt(list, at + 1));
      for (let one = at + GROUP_HEADER_LENGTH; one < next; one++) this.add(quotationIndex(uintAt(list, one)));
    }
  }

  /** @param high @param low the halves of the article's id */
  beginArticle(high: number, low: number): void {
    const group = groupOfHalf(high);
    const number = numberOf(this.#groups.get(group), high, low);
    this.#into = null;
    if (number < 0) return;
    this.#base = number * QUOTATION_FLAG;
    this.#into = this.#found.get(group) ?? [];
    this.#found.set(group, this.#into);
  }

  add(index: number): void {
    this.#into?.push(this.#base + index);
  }

  numbered(): NumberedQuotations {
    return new Map(
      Array.from(this.#found, ([group, numbers]) => [group, withoutRepeats(Uint32Array.from(numbers).sort())]),
    );
  }
}

/** Sorted numbers, each once. What is given is written over. */
export function withoutRepeats(sorted: Uint32Array): Uint32Array {
  let n = 0;
  for (let at = 0; at < sorted.length; at++) {
    const number = uintAt(sorted, at);
    if (n === 0 || number !== sorted[n - 1]) sorted[n++] = number;
  }
  return sorted.subarray(0, n);
}

/** The number of an article in its group; -1 where the group does not have it. */
function numberOf(group: WordGroupRow | undefined, high: number, low: number): number {
  if (!group) return -1;
  let [from, to] = [0, group.dates.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const order = uintAt(group.ids, 2 * middle) - high || uintAt(group.ids, 2 * middle + 1) - low;
    if (order === 0) return middle;
    if (order < 0) from = middle + 1;
    else to = middle;
  }
  return -1;
}
