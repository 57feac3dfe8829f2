import { clueWeight } from '../../engine/relevance.ts';
import type { ArticleId, EntitySummary, ListedQuotation } from '../model/dataset-types.ts';
import { idsInRecord } from '../model/joined-record.ts';
import { nearestQuotations } from '../model/nearest-quotations.ts';
import { countQuotations, type PostingList, type QuotationLocation, sharedWeights } from '../model/posting-list.ts';
import { aboutTerm, saidByTerm, wordTerm } from '../model/postings.ts';
import { type SaidAndAbout, saidOfBoth } from '../model/said-of-both.ts';
import { idsOfRecord } from './choose-quotations.ts';
import type { ReadTx } from './dataset-transaction.ts';
import { type PassageRead, passageClues } from './passage-clues.ts';
import { readListsOfRecords, readPostingLists } from './read-posting-lists.ts';
import { loadQuotations } from './read-quotations.ts';

/** Which quotations of a record are wanted. */
export interface NearestQuery extends PassageRead {
  /** The article that the reader is on, where it is in the dataset: its quotations are left out. */
  readonly exclude: ArticleId | null;
  readonly limit: number;
}

/** What a record has for a passage. */
export interface PassageQuotations {
  /** Those that bear most on it, best first: said by the person, or about the country. See `nearestQuotations` for their order. */
  readonly nearest: readonly ListedQuotation[];
  /** Of a person: what was said of them and of somebody else whom the sentence names. See `saidOfBoth`. */
  readonly ofBoth: readonly ListedQuotation[];
  /** Whether the nearest of a person is about somebody else whom the sentence names. */
  readonly isFirstOfOther: boolean;
}

/**
 * Reads what a record has for a passage.
 * @param own whose record it is
 * @param quotations how many quotations the dataset has
 */
export async function quotationsForPassage(
  tx: ReadTx,
  query: NearestQuery,
  own: EntitySummary,
  quotations: number,
): Promise<PassageQuotations> {
  const isPerson = own.kind === 'person';
  const clues = passageClues(query, own);
  const ownIds = idsInRecord(own);
  const recordsOf = Promise.all(clues.entities.map(({ id }) => idsOfRecord(tx, id)));
  const [records, [candidates = NONE, ...ofOthers], ofWords] = await Promise.all([
    recordsOf,
    recordsOf.then((found) =>
      readListsOfRecords(tx, [
        { ids: ownIds, termOf: isPerson ? saidByTerm : aboutTerm },
        ...found.flatMap((ids) => [aboutTerm, saidByTerm].map((termOf) => ({ ids, termOf }))),
      ]),
    ),
    readPostingLists(
      tx,
      clues.words.map(({ word }) => wordTerm(word)),
    ),
  ]);
  const others = clues.entities.map((one, n) => ({
    ...one,
    ids: records[n] ?? [],
    about: ofOthers[2 * n] ?? NONE,
    said: ofOthers[2 * n + 1] ?? NONE,
  }));
  const shared = [
    ...others.flatMap((one) => [one.about, one.said].map((list) => ({ list, share: one.share }))),
    ...ofWords.map((list, n) => ({ list, share: clues.words[n]?.share ?? 0 })),
  ].map(({ list, share }) => ({ list, weight: share * clueWeight(countQuotations(list), quotations) }));
  // What the page's own article only repeats is left out as well: the reader has the words in front of them.
  const onPage = query.exclude ? ((await tx.objectStore('articles').get(query.exclude))?.shared?.repeats ?? []) : [];
  const isOnPage = ({ article, index }: QuotationLocation): boolean =>
    onPage.some(({ of }) => of.article === article && of.index === index);
  const nearestOf = (list: PostingList, limit: number): QuotationLocation[] =>
    nearestQuotations(list, sharedWeights(list, shared), query.exclude, limit + onPage.length)
      .filter((one) => !isOnPage(one))
      .slice(0, limit);

  const isOnRecord = ({ about, said }: SaidAndAbout): boolean => about.length + said.length > 0;
  const pair = others.filter((one) => isPerson && query.others.includes(one.id) && isOnRecord(one));
  // Read only where there is somebody of whom it may have been said as well: it may be a long list.
  const [about = NONE] = pair.length > 0 ? await readListsOfRecords(tx, [{ ids: ownIds, termOf: aboutTerm }]) : [];
  const ofBoth = saidOfBoth({ said: candidates, about }, pair, (list) => nearestOf(list, 1)[0]);
  const nearest = await loadQuotations(tx, nearestOf(candidates, query.limit));
  const otherIds = pair.flatMap(({ ids }) => ids);
  return {
    nearest,
    ofBoth: await loadQuotations(tx, ofBoth),
    isFirstOfOther: nearest[0]?.quotation.about.some((id) => otherIds.includes(id)) === true,
  };
}

const NONE: PostingList = new Uint32Array();
