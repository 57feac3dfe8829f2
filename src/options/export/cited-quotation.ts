import type { CitedQuotation } from '../../citations/cited-quotation.ts';
import { cardQuotation, cardSource } from '../../dataset/model/card-quotation.ts';
import type { EntitySummary, ListedQuotation } from '../../dataset/model/dataset-types.ts';
import type { EntityId } from '../../engine/types.ts';
import { isoDay } from '../../ui/format-date.ts';

/**
 * Makes of a stored quotation what can be cited of it.
 * @param named the summaries of those who speak
 */
export const citedQuotation = (
  quotation: ListedQuotation,
  named: ReadonlyMap<EntityId, EntitySummary>,
): CitedQuotation => {
  const { author, url, language, keptAt } = quotation.article;
  return {
    ...cardQuotation(quotation, named),
    // All that are known by name: a card shows three.
    sources: quotation.sources.map(cardSource),
    author: author ?? null,
    url: url ?? null,
    language,
    kept: keptAt ? isoDay(new Date(keptAt)) : null,
  };
};
