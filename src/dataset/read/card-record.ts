import type { EntityId } from '../../engine/types.ts';
import type { DatasetCounts, EntitySummary } from '../model/dataset-types.ts';
import { type DatasetDb, EMPTY_STATE, read } from './dataset-transaction.ts';
import { type NearestQuery, type PassageQuotations, quotationsForPassage } from './nearest-to-passage.ts';
import { QUOTATION_STORES } from './read-quotations.ts';

/** Which entity's card is wanted, and in which passage the reader saw the entity. */
export interface CardQuery extends NearestQuery {
  readonly entity: EntityId;
}

/** Everything that a card shows, from one revision of the dataset. */
export interface CardRecord extends PassageQuotations {
  readonly revision: number;
  readonly counts: DatasetCounts;
  /** Undefined where no article names the entity. */
  readonly summary: EntitySummary | undefined;
  /** The summaries of all entities that the summary and the quotations name. */
  readonly named: ReadonlyMap<EntityId, EntitySummary>;
}

/**
 * Reads what a card shows, in one transaction. The number of records is bounded, whatever the dataset's size: one per word and
 * three per entity of the passage, two per quotation shown and per further source of it, one per entity that is named.
 */
export function cardRecord(db: DatasetDb, query: CardQuery): Promise<CardRecord> {
  return read(db, QUOTATION_STORES, async (tx) => {
    const entities = tx.objectStore('entities');
    const [state, own] = await Promise.all([tx.objectStore('meta').get('dataset'), entities.get(query.entity)]);
    const summary = own?.summary;
    const found = state && summary ? await quotationsForPassage(tx, query, summary, state.counts.quotations) : NOTHING;
    const names = [
      ...(summary?.companions ?? []).map(({ id }) => id),
      ...(summary?.people ?? []).map(({ id }) => id),
      ...[...found.nearest, ...found.ofBoth].flatMap(({ quotation }) => quotation.speaker?.entity ?? []),
    ];
    const rows = await Promise.all([...new Set(names)].map((id) => entities.get(id)));
    return {
      revision: state?.revision ?? EMPTY_STATE.revision,
      counts: state?.counts ?? EMPTY_STATE.counts,
      summary,
      ...found,
      named: new Map(rows.flatMap((row) => (row ? [[row.id, row.summary]] : []))),
    };
  });
}

const NOTHING: PassageQuotations = { nearest: [], ofBoth: [], isFirstOfOther: false };
