import type { ArticleId, EntityId, QuotationId } from '../messages/ids.ts';

/** Places of the options page, as its address has them after `options.html`. */
export const ARTICLES = '#/articles';
export const SETTINGS = '#/settings';

/** The kept text of an article, at a quotation where one is given. */
export const articlePlace = (article: ArticleId, quotation?: QuotationId): string =>
  `#/article/${encoded(article)}${quotation ? `?quotation=${encoded(quotation)}` : ''}`;

/** What an entity said, or what was said about it. */
export const quotationsPlace = (by: 'speaker' | 'about', entity: EntityId): string =>
  `#/quotations?${by}=${encoded(entity)}`;

// Colons and at-signs are allowed in a fragment and keep our ids readable.
const encoded = (id: string): string => encodeURIComponent(id).replace(/%3A/g, ':').replace(/%40/g, '@');
