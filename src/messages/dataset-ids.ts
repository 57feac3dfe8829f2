// The ids that messages carry, for the contexts that may not import engine and dataset (content, card, popup, ui).
export type { ArticleId, QuotationId } from '../dataset/model/dataset-types.ts';
export type { EntityId } from '../engine/types.ts';
