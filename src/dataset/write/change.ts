import type { EntityKind } from '../../engine/types.ts';
import {
  type ArticleChange,
  type Derived,
  derivedFrom,
  entitiesChange,
  postingsChange,
  type ReadArticle,
} from '../model/derive.ts';
import { changedBucket } from '../model/postings.ts';
import type { ArticleId, ArticleMeta, DatasetCounts, EntitySummary, FullArticle } from '../model/types.ts';
import { readBucket, writeBucket } from './buckets.ts';
import { changeStoredDictionary } from './dictionary.ts';
import { articleRow, dropReading, dropTexts, entityRow, putText, readingAt } from './rows.ts';
import type { WriteTx } from './schema.ts';
import { Tallies } from './tallies.ts';
import { raise } from './transact.ts';

/** What is to become of articles: to put an article again replaces it. */
export interface Wanted {
  readonly put: readonly FullArticle[];
  readonly remove: readonly ArticleId[];
}

/** Puts articles with their texts and readings, and takes out others: see `mergeArticles`. Returns the new revision. */
export async function changeArticles(tx: WriteTx, { put, remove }: Wanted): Promise<number> {
  const last = [...new Map(put.map((article) => [article.meta.id, article])).values()];
  const revision = await mergeArticles(tx, derivedFrom(last), remove);
  await Promise.all(last.map((article) => putText(tx, article)));
  return revision;
}

/**
 * Makes articles visible, or takes them out, and brings every derived row along. The one way in which the articles of the
 * dataset change. An article put again replaces itself: its old reading goes, its old text stays as an earlier version.
 * Removing an article that isn't there does nothing.
 * @param put What their readings give, which with their texts are stored already, or are as soon as this is done
 */
export async function mergeArticles(tx: WriteTx, put: Derived, remove: readonly ArticleId[]): Promise<number> {
  const next = new Map(put.articles.map(({ meta }) => [meta.id, meta]));
  const gone = remove.filter((id) => !next.has(id));
  const held = await heldArticles(tx, [...next.keys(), ...gone]);
  const change: ArticleChange = { out: derivedFrom(held), in: put };
  for (const { meta } of held) {
    const version = next.get(meta.id)?.version;
    if (version && version !== meta.version) await dropReading(tx, meta.id, meta.version);
  }
  await Promise.all([
    ...gone.flatMap((id) => [dropTexts(tx, id), tx.objectStore('articles').delete(id)]),
    ...put.articles.map(({ meta }) => tx.objectStore('articles').put(articleRow(meta))),
  ]);
  await changePostings(tx, change);
  const entities = await changeEntities(tx, change);
  return raise(tx, { counts: (now) => added(now, change, entities.appeared), named: entities.named });
}

async function heldArticles(tx: WriteTx, ids: readonly ArticleId[]): Promise<ReadArticle[]> {
  const held = await Promise.all(
    ids.map(async (id) => {
      const row = await tx.objectStore('articles').get(id);
      const reading = row && (await readingAt(tx, id, row.meta.version));
      return row && reading ? [{ meta: row.meta, reading }] : [];
    }),
  );
  return held.flat();
}

async function changePostings(tx: WriteTx, change: ArticleChange): Promise<void> {
  await Promise.all(
    [...postingsChange(change)].map(async ([number, changes]) =>
      writeBucket(tx, number, changedBucket(number, await readBucket(tx, number), changes)),
    ),
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
