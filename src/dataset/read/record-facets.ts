import type { EntityId } from '../../engine/types.ts';
import type { EntitySummary } from '../model/dataset-types.ts';
import { allQuotations } from './all-quotations.ts';
import {
  chooseQuotations,
  hasPostings,
  kindOfExtent,
  monthOf,
  narrowing,
  type PlacedQuotation,
  placedQuotations,
  type QuotationChoice,
  sourcesOf,
} from './choose-quotations.ts';
import { type DatasetDb, type ReadTx, read } from './dataset-transaction.ts';
import { summariesOf } from './read-entities.ts';
import { QUOTATION_STORES } from './read-quotations.ts';

// What a record can be narrowed by, with the number of quotations that each would leave.

/** A value and how many quotations have it. */
export interface Facet<Value> {
  readonly value: Value;
  readonly count: number;
}

/**
 * Each list counts what all conditions but its own leave, so that another value of it can be chosen; most first, but for months,
 * which are in order.
 */
export interface RecordFacets {
  /** See `monthOf`; the undated ones last. */
  readonly months: readonly Facet<string>[];
  /** By name; '' is no source. */
  readonly sources: readonly Facet<string>[];
  readonly kinds: readonly Facet<'own' | 'reported' | 'headline'>[];
  /** Those on the other side, as far as the record names them: about whom somebody spoke, or who spoke about a country. */
  readonly others: readonly Facet<Pick<EntitySummary, 'id' | 'name'>>[];
}

/** Quotations that have all facets alike. */
interface Alike extends Pick<PlacedQuotation, 'article' | 'date' | 'extent'> {
  readonly count: number;
}

/** The facets of a record, or of any list. @param side which side of the choice the record's own entity is on */
export function recordFacets(db: DatasetDb, choice: QuotationChoice, side: 'speaker' | 'about'): Promise<RecordFacets> {
  return read(db, QUOTATION_STORES, async (tx) => {
    const all = await alikeOf(db, tx, choice);
    const sources = await sourcesOf(db, tx, all);
    const without = (left: keyof QuotationChoice): Alike[] =>
      all.filter(narrowing({ ...choice, [left]: undefined }, sources));
    return {
      months: inOrder(counted(without('during'), ({ date }) => monthOf(date))),
      sources: byCount(inOrder(counted(without('source'), ({ article }) => sources.get(article) ?? ''))),
      kinds: byCount(counted(without('kind'), ({ extent }) => (extent === null ? null : kindOfExtent(extent)))),
      others: await othersOf(db, tx, choice, side),
    };
  });
}

async function alikeOf(db: DatasetDb, tx: ReadTx, choice: QuotationChoice): Promise<readonly Alike[]> {
  if (!hasPostings(choice)) return (await allQuotations(db, tx)).map((run) => ({ ...run, extent: null }));
  return (await placedQuotations(db, tx, choice)).map((one) => ({ ...one, count: 1 }));
}

async function othersOf(
  db: DatasetDb,
  tx: ReadTx,
  choice: QuotationChoice,
  side: 'speaker' | 'about',
): Promise<RecordFacets['others']> {
  const other = side === 'speaker' ? 'about' : 'speaker';
  const own = choice[side];
  const summary = own && (await summariesOf(tx, [own])).get(own);
  if (!summary) return [];
  const near = [...summary.companions, ...summary.people].map(({ id }) => id);
  const ids = new Set<EntityId>([...near, ...(choice[other] ? [choice[other]] : [])]);
  const records = new Map([...(await summariesOf(tx, [...ids])).values()].map((one) => [one.id, one]));
  const found = await Promise.all(
    Array.from(records.values(), async ({ id, name }) => ({
      value: { id, name },
      count: (await chooseQuotations(db, tx, { ...choice, [other]: id })).length,
    })),
  );
  return byCount(found.filter(({ count, value }) => count > 0 || value.id === choice[other]));
}

function counted<Value extends string>(all: readonly Alike[], facetOf: (one: Alike) => Value | null): Facet<Value>[] {
  const counts = new Map<Value, number>();
  for (const one of all) {
    const value = facetOf(one);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + one.count);
  }
  return Array.from(counts, ([value, count]) => ({ value, count }));
}

const inOrder = (facets: Facet<string>[]): Facet<string>[] => facets.sort((a, b) => (a.value < b.value ? -1 : 1));

const byCount = <Value>(facets: Facet<Value>[]): Facet<Value>[] => facets.sort((a, b) => b.count - a.count);
