import { clueWeight } from '../../engine/relevance.ts';
import type { ArticleId, EntitySummary, ListedQuotation } from '../model/dataset-types.ts';
import { idsInRecord } from '../model/joined-record.ts';
import { nearestQuotations } from '../model/nearest-quotations.ts';
import { countQuotations, type QuotationLocation, sharedWeights } from '../model/posting-list.ts';
import { aboutTerm, saidByTerm, wordTerm } from '../model/postings.ts';
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

/**
 * The quotations of a record that bear most on a passage, best first: those said by the person, or about the country. See
 * `nearestQuotations` for their order.
 * @param own whose record it is
 * @param quotations how many quotations the dataset has
 */
export async function nearestToPassage(
  tx: ReadTx,
  query: NearestQuery,
  own: EntitySummary,
  quotations: number,
): Promise<ListedQuotation[]> {
  const clues = passageClues(query, own);
  const [[candidates = new Uint32Array(), ...ofOthers], ofWords] = await Promise.all([
    Promise.all(clues.entities.map(({ id }) => idsOfRecord(tx, id))).then((records) =>
      readListsOfRecords(tx, [
        { ids: idsInRecord(own), termOf: own.kind === 'person' ? saidByTerm : aboutTerm },
        ...records.flatMap((ids) => [aboutTerm, saidByTerm].map((termOf) => ({ ids, termOf }))),
      ]),
    ),
    readPostingLists(
      tx,
      clues.words.map(({ word }) => wordTerm(word)),
    ),
  ]);
  const shares = [...clues.entities.flatMap(({ share }) => [share, share]), ...clues.words.map(({ share }) => share)];
  const shared = sharedWeights(
    candidates,
    [...ofOthers, ...ofWords].map((list, n) => ({
      list,
      weight: (shares[n] ?? 0) * clueWeight(countQuotations(list), quotations),
    })),
  );
  // What the page's own article only repeats is left out as well: the reader has the words in front of them.
  const onPage = query.exclude ? ((await tx.objectStore('articles').get(query.exclude))?.shared?.repeats ?? []) : [];
  const isOnPage = ({ article, index }: QuotationLocation): boolean =>
    onPage.some(({ of }) => of.article === article && of.index === index);
  const nearest = nearestQuotations(candidates, shared, query.exclude, query.limit + onPage.length);
  return loadQuotations(tx, nearest.filter((one) => !isOnPage(one)).slice(0, query.limit));
}
