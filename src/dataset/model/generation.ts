import { packDictionary } from '../../engine/names/dictionary.ts';
import type { EntityId } from '../../engine/types.ts';
import { dictionaryEntries } from './aliases.ts';
import { asRows } from './bucket-rows.ts';
import { type Derived, derivedFrom, type EntityChange, entitiesChange } from './derive.ts';
import { stamped } from './dictionary-head.ts';
import { bucketOf, changedBucket, changesByBucket } from './postings.ts';
import { type ArticleRow, articleRow, entityRow, tallyRow } from './rows.ts';
import type { STORES } from './stores.ts';
import type { Tally } from './tally.ts';
import type { DatasetCounts } from './types.ts';

/** All that is derived of all articles together. */
export interface Whole {
  readonly derived: Derived;
  /** Articles whose reading is lost: they stay as they are, uncounted. */
  readonly unread: readonly ArticleRow[];
  readonly entities: readonly EntityChange[];
}

/** A row to be written; `key` where it does not stand in the row. */
export interface NewRow {
  readonly key?: string | number;
  readonly value: object;
}

/** Makes every row of one store, always in the same order. */
export type RowsOf = (whole: Whole) => Iterable<NewRow>;

type DerivedStore = {
  [S in keyof typeof STORES]: (typeof STORES)[S]['is'] extends 'derived' ? S : never;
}[keyof typeof STORES];

/** The rows of a generation, store by store: the one place that says what is in a derived store. */
export const DERIVED_ROWS: Readonly<Record<DerivedStore, RowsOf>> = {
  *articles({ derived, unread }) {
    for (const { meta, made } of derived.articles) yield { value: articleRow(meta, made) };
    for (const value of unread) yield { value };
  },
  *entities({ entities }) {
    for (const { after } of entities) if (after) yield { value: entityRow(after) };
  },
  *tallies({ entities }) {
    const groups = new Map<number, Tally[]>();
    for (const { id, tally, after } of entities) {
      if (!after) continue;
      const group = groups.get(bucketOf(id));
      if (group) group.push(tally);
      else groups.set(bucketOf(id), [tally]);
    }
    for (const [group, tallies] of groups) yield { value: tallyRow(group, tallies) };
  },
  *postings({ derived }) {
    for (const [number, change] of changesByBucket(new Map(), derived.references)) {
      const bucket = changedBucket(number, undefined, change);
      for (const value of bucket ? asRows(bucket) : []) yield { value };
    }
  },
  *dictionary({ entities }) {
    const { head, shards } = packDictionary(dictionaryEntries(entities.flatMap(({ after }) => after ?? [])));
    yield { key: 'head', value: stamped(head) };
    for (const [key, value] of shards) yield { key, value };
  },
};

/** What all articles give together. @param derived of all of them, in the order of their ids */
export async function wholeOf(derived: Derived, unread: readonly ArticleRow[]): Promise<Whole> {
  const none = async (ids: readonly EntityId[]) => ids.map(() => undefined);
  return { derived, unread, entities: await entitiesChange({ out: derivedFrom([]), in: derived }, none) };
}

export function countsOf({ derived, entities }: Whole): DatasetCounts {
  const there = entities.flatMap(({ after }) => after?.kind ?? []);
  return {
    articles: derived.articles.length,
    people: there.filter((kind) => kind === 'person').length,
    countries: there.filter((kind) => kind === 'country').length,
    quotations: derived.articles.reduce((sum, { meta }) => sum + meta.quotations, 0),
    kept: derived.articles.filter(({ meta }) => meta.origin === 'reader').length,
  };
}
