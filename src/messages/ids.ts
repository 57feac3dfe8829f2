// The ids that messages carry, for the contexts that know engine and dataset by message only.
export type { ArticleId, QuotationId } from '../dataset/model/types.ts';
export type { EntityId } from '../engine/types.ts';
