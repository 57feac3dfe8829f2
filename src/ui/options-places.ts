import type { ArticleId, EntityId, QuotationId } from '../messages/dataset-ids.ts';
import type { WrongQuotation } from './wrong-words.ts';

// The places of the options page, as they stand in its address after `options.html`.

export const ARTICLES = '#/articles';
export const CORRECTIONS = '#/corrections';
export const SETTINGS = '#/settings';

/** The place of an article's kept text, or of one quotation in it. */
export const articlePlace = (article: ArticleId, quotation?: QuotationId): string =>
  `#/article/${encoded(article)}${quotation ? `?quotation=${encoded(quotation)}` : ''}`;

/** The place where a quotation of an article is corrected. @param wrong what the reader says is wrong with it */
export const wrongPlace = (article: ArticleId, quotation: QuotationId, wrong: WrongQuotation): string =>
  `${articlePlace(article, quotation)}&wrong=${wrong}`;

/** The place that has a quotation beside what its speaker said on the same topic at other times. */
export const thenAndNowPlace = (article: ArticleId, quotation: QuotationId): string =>
  `#/then-and-now/${encoded(article)}?quotation=${encoded(quotation)}`;

/** The place that lists what an entity said (`speaker`), or what was said about it (`about`). */
export const quotationsPlace = (by: 'speaker' | 'about', entity: EntityId): string =>
  `#/quotations?${by}=${encoded(entity)}`;

// Colons and at-signs may stand in a fragment as they are. Unencoded, they keep our ids readable.
const encoded = (id: string): string => encodeURIComponent(id).replace(/%3A/g, ':').replace(/%40/g, '@');
