import type { EntityKind } from '../../engine/types.ts';
import { asRows, fromRows, keysOf } from '../model/bucket-rows.ts';
import {
  type ArticleChange,
  type Derived,
  derivedFrom,
  entitiesChange,
  postingsChange,
  type ReadArticle,
} from '../model/derive.ts';
import { changedBucket } from '../model/postings.ts';
import { articleRow, entityRow } from '../model/rows.ts';
import type { Generation } from '../model/stores.ts';
import type { ArticleId, ArticleMeta, DatasetCounts, EntitySummary } from '../model/types.ts';
import { readRows } from '../read/buckets.ts';
import { begin, type DatasetDb } from '../read/dataset.ts';
import type { StoreName } from '../read/schema.ts';
import { readingAt } from '../read/stored-reading.ts';
import { changeStoredDictionary } from './dictionary.ts';
import { Tallies } from './tallies.ts';
import type { WriteTx } from './transact.ts';

/** The stores that a merge writes. */
export const DERIVED_STORES = [
  'articles',
  'entities',
  'tallies',
  'postings',
  'dictionary',
] as const satisfies StoreName[];

/** What a merge has done, for the dataset's state. */
export interface Merged {
  /** Whether a name or an alias has changed. */
  readonly named: boolean;
  readonly counts: (now: DatasetCounts) => DatasetCounts;
}

/** What a generation has of some articles now: it goes when they are put again, or taken out. */
export async function servingNow(db: DatasetDb, generation: Generation, ids: readonly ArticleId[]): Promise<Derived> {
  const tx = begin(db, ['articles', 'readings', 'quotations'], generation, 'readonly');
  const held = await Promise.all(
    ids.map(async (id): Promise<ReadArticle[]> => {
      const row = await tx.objectStore('articles').get(id);
      const reading = row && (await readingAt(tx, id, row.meta.version, row.made));
      return row && reading ? [{ meta: row.meta, made: row.made, reading }] : [];
    }),
  );
  return derivedFrom(held.flat());
}

/**
 * Takes articles out of the derived rows and puts others in. An article put again is in both.
 * @param change `out`: see `servingNow`
 * @param removed articles that are not put again
 */
export async function merge(tx: WriteTx, change: ArticleChange, removed: readonly ArticleId[]): Promise<Merged> {
  const articles = tx.objectStore('articles');
  await Promise.all([
    ...removed.map((id) => articles.delete(id)),
    ...change.in.articles.map(({ meta, made }) => articles.put(articleRow(meta, made))),
  ]);
  await changePostings(tx, change);
  const { named, appeared } = await changeEntities(tx, change);
  return { named, counts: (now) => added(now, change, appeared) };
}

async function changePostings(tx: WriteTx, change: ArticleChange): Promise<void> {
  const postings = tx.objectStore('postings');
  await Promise.all(
    [...postingsChange(change)].map(async ([number, changes]) => {
      const before = await readRows(tx, number);
      const bucket = changedBucket(number, fromRows(number, before), changes);
      const rows = bucket ? asRows(bucket) : [];
      const [first, last] = keysOf(number);
      await Promise.all(rows.map((row) => postings.put(row)));
      if (before.length > rows.length) await postings.delete(IDBKeyRange.bound(first + rows.length, last));
    }),
  );
}

async function changeEntities(
  tx: WriteTx,
  change: ArticleChange,
): Promise<{ named: boolean; appeared: Record<EntityKind, number> }> {
  const tallies = new Tallies(tx);
  const entities = tx.objectStore('entities');
  const changed = await entitiesChange(change, (ids) => tallies.load(ids));
  const appeared = { person: 0, country: 0 };
  let named = false;
  const writes: Promise<unknown>[] = [];
  for (const { id, tally, before, after } of changed) {
    tallies.set(id, after && tally);
    if (after) {
      writes.push(entities.put(entityRow(after)));
      if (!before) appeared[after.kind]++;
    } else {
      writes.push(entities.delete(id));
      if (before) appeared[before.kind]--;
    }
    named ||= !sameNames(before, after);
  }
  await Promise.all([...writes, tallies.write()]);
  if (named) await changeStoredDictionary(tx, changed);
  return { named, appeared };
}

const sameNames = (a: EntitySummary | null, b: EntitySummary | null): boolean =>
  a?.name === b?.name && a?.aliases.join('\n') === b?.aliases.join('\n');

function added(now: DatasetCounts, change: ArticleChange, appeared: Record<EntityKind, number>): DatasetCounts {
  const sum = (of: (meta: ArticleMeta) => number): number =>
    change.in.articles.reduce((total, { meta }) => total + of(meta), 0) -
    change.out.articles.reduce((total, { meta }) => total + of(meta), 0);
  return {
    articles: now.articles + sum(() => 1),
    people: now.people + appeared.person,
    countries: now.countries + appeared.country,
    quotations: now.quotations + sum((meta) => meta.quotations),
    kept: now.kept + sum((meta) => (meta.origin === 'reader' ? 1 : 0)),
  };
}
