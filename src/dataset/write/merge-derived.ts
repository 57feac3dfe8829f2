import type { EntityKind } from '../../engine/types.ts';
import { type ArticleChange, entitiesChange, postingsChange, type StoredEntities } from '../model/contributions.ts';
import type { ArticleId, ArticleMeta, DatasetCounts, EntitySummary } from '../model/dataset-types.ts';
import { type EntityTally, kindOf } from '../model/entity-tally.ts';
import { otherNames } from '../model/joined-record.ts';
import { spellingOf } from '../model/same-person.ts';
import type { SharedQuotations } from '../model/shared-quotations.ts';
import { articleRow, entityRow, wordOfSpelling } from '../model/stored-rows.ts';
import type { StoreName } from '../read/database-schema.ts';
import type { PeopleAfter } from './change-of-people.ts';
import { changeBucket } from './change-postings.ts';
import { changeArticleWords, changeNameWords } from './change-search-words.ts';
import { TallyCache } from './tally-cache.ts';
import { changeStoredDictionary } from './write-dictionary.ts';
import type { WriteTx } from './write-transaction.ts';

// Changes the derived rows of one generation for a few articles, to the same rows that building a generation would make.

/** The stores that a merge writes. */
export const DERIVED_STORES = [
  'articles',
  'entities',
  'tallies',
  'postings',
  'dictionary',
  'articleWords',
  'nameWords',
] as const satisfies StoreName[];

/** The effect of a merge on the dataset's state. */
export interface MergeResult {
  /** Whether a name or an alias has changed. */
  readonly named: boolean;
  /** Computes the counts after the merge from those before it. */
  readonly counts: (now: DatasetCounts) => DatasetCounts;
}

/**
 * Subtracts the contributions of some articles from the derived rows and adds those of others. An article that is replaced is in
 * both.
 * @param change what `changeOfArticles` returned
 * @param removed articles that are removed, not replaced
 * @param people what the reader says of people from now on
 */
export async function mergeDerived(
  tx: WriteTx,
  change: ArticleChange,
  removed: readonly ArticleId[],
  people: PeopleAfter,
): Promise<MergeResult> {
  const articles = tx.objectStore('articles');
  await Promise.all([
    ...removed.map((id) => articles.delete(id)),
    ...[...change.in.articles, ...change.sources].map((one) => articles.put(articleRow(one))),
  ]);
  await Promise.all([
    ...Array.from(postingsChange(change), ([bucket, changes]) => changeBucket(tx, bucket, changes)),
    changeArticleWords(tx, change),
  ]);
  const { named, appeared } = await changeEntities(tx, change, people);
  return { named, counts: (now) => countsAfter(now, change, appeared) };
}

async function changeEntities(
  tx: WriteTx,
  change: ArticleChange,
  people: PeopleAfter,
): Promise<{ named: boolean; appeared: Record<EntityKind, number> }> {
  const tallies = new TallyCache(tx);
  const entities = tx.objectStore('entities');
  const changed = await entitiesChange(change, storedEntities(tx, tallies), people);
  const appeared = { person: 0, country: 0 };
  let named = people.changesNotNames;
  const writes: Promise<unknown>[] = [];
  const keyOf = (tally: EntityTally) =>
    kindOf(tally.id) === 'person' ? spellingOf(tally, people.said.added.get(tally.id)) : null;
  for (const { id, tally, before, after, record } of changed) {
    tallies.set(id, record && tally);
    writes.push(record ? entities.put(entityRow(id, record, keyOf(tally))) : entities.delete(id));
    if (after && !before) appeared[after.kind]++;
    if (before && !after) appeared[before.kind]--;
    named ||= !sameNames(before, after);
  }
  await Promise.all([...writes, tallies.write()]);
  if (named) await changeNameWords(tx, changed);
  // It is made again, with the names that are looked for now, when a page is next read.
  if (people.changesNotNames) await tx.objectStore('dictionary').clear();
  else if (named) await changeStoredDictionary(tx, changed, people.said);
  return { named, appeared };
}

/** Reads what is stored of entities from the generation that a transaction writes. */
function storedEntities(tx: WriteTx, tallies: TallyCache): StoredEntities {
  const entities = tx.objectStore('entities');
  const words = entities.index('words');
  return {
    async load(ids) {
      const [loaded, rows] = await Promise.all([tallies.load(ids), Promise.all(ids.map((id) => entities.get(id)))]);
      return ids.map((_, i) => ({ tally: loaded[i], record: rows[i]?.summary }));
    },
    async spelled(keys) {
      const found = await Promise.all(
        Array.from(keys, (key) => words.getAllKeys(IDBKeyRange.only(wordOfSpelling(key)))),
      );
      return found.flat();
    },
  };
}

const sameNames = (a: EntitySummary | null, b: EntitySummary | null): boolean =>
  a?.name === b?.name &&
  a?.aliases.join('\n') === b?.aliases.join('\n') &&
  (a && otherNames(a).join('\n')) === (b && otherNames(b).join('\n'));

function countsAfter(now: DatasetCounts, change: ArticleChange, appeared: Record<EntityKind, number>): DatasetCounts {
  const sum = (of: (meta: ArticleMeta, shared: SharedQuotations) => number): number =>
    change.in.articles.reduce((total, { meta, shared }) => total + of(meta, shared), 0) -
    change.out.articles.reduce((total, { meta, shared }) => total + of(meta, shared), 0);
  return {
    articles: now.articles + sum(() => 1),
    people: now.people + appeared.person,
    countries: now.countries + appeared.country,
    quotations: now.quotations + sum((meta, shared) => meta.quotations - shared.repeats.length),
    kept: now.kept + sum((meta) => (meta.origin === 'reader' ? 1 : 0)),
  };
}
