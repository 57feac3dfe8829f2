import { Extent, isSpoken } from '../../engine/relevance.ts';
import {
  filteredList,
  type PostingList,
  type QuotationLocation,
  referenceExtent,
  sharedWeights,
} from './posting-list.ts';

/** What somebody said, and what was said about them. */
export interface SaidAndAbout {
  readonly said: PostingList;
  readonly about: PostingList;
}

/**
 * What was said of a person and of others whom the same sentence names, and not by that person: the nearest of what one of the others
 * said of the person, then the nearest of what anybody else said of both. Only whole statements and parts, in their speakers' own
 * words: they may lead a card in which all else is said by the person.
 * @param nearest picks the one of a list that bears most on what is read
 */
export function saidOfBoth(
  person: SaidAndAbout,
  others: readonly SaidAndAbout[],
  nearest: (list: PostingList) => QuotationLocation | undefined,
): QuotationLocation[] {
  const isOwn = membership(person.about, [person.said]);
  const isByOther = membership(
    person.about,
    others.map(({ said }) => said),
  );
  const isOfOther = membership(
    person.about,
    others.map(({ about }) => about),
  );
  const pick = (isWanted: (nth: number) => boolean): QuotationLocation | [] =>
    nearest(
      filteredList(person.about, (reference, nth) => {
        const extent = referenceExtent(reference);
        return isSpoken(extent) && extent !== Extent.fragment && !isOwn(nth) && isWanted(nth);
      }),
    ) ?? [];
  return [pick(isByOther), pick((nth) => isOfOther(nth) && !isByOther(nth))].flat();
}

/** Whether the nth quotation of a list is in any of some other lists. */
function membership(list: PostingList, lists: readonly PostingList[]): (nth: number) => boolean {
  const counts = sharedWeights(
    list,
    lists.map((other) => ({ list: other, weight: 1 })),
  );
  return (nth) => (counts[nth] ?? 0) > 0;
}
