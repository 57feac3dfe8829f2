import { DatasetError } from '../model/dataset-error.ts';
import type { ArticleId } from '../model/dataset-types.ts';
import { type ReadingStamp, uncorrectedStamp } from '../model/reading-stamp.ts';
import type { StoreName } from '../read/database-schema.ts';
import { type DatasetDb, read } from '../read/dataset-transaction.ts';
import { versionKeys } from '../read/read-articles.ts';
import { batches } from './batches.ts';
import { isBuildingGeneration } from './mutation-recorder.ts';
import { writeQueueOf } from './write-queue.ts';
import { dropReading } from './write-readings.ts';
import { type WriteTx, write } from './write-transaction.ts';

// Deletes texts, readings and staged rows that nothing refers to any more, and old deletions from the bin.

/** Articles looked at in one transaction. */
const BATCH_ARTICLES = 50;
/** Keys deleted in one transaction. */
const MAX_DELETED_KEYS = 500;

/** The stores that refer to texts and readings, and those that hold them. */
const SEARCHED_STORES: readonly StoreName[] = [
  'articles',
  'versions',
  'staged',
  'texts',
  'readings',
  'quotations',
  'fingerprints',
  'likenesses',
];

/**
 * Deletes those texts and readings of some articles that nothing refers to: no shown article, kept version, staged row or
 * deletion in the bin. Must be called from the write queue. Does nothing while a generation is being built; the build collects
 * the garbage at its end.
 */
export async function collectArticlesGarbage(db: DatasetDb, ids: readonly ArticleId[]): Promise<void> {
  if (isBuildingGeneration(db) || ids.length === 0) return;
  const binned = await binnedKeys(db);
  for (const batch of batches(ids, BATCH_ARTICLES))
    await write(db, SEARCHED_STORES, (tx) => Promise.all(batch.map((id) => collectArticleGarbage(tx, id, binned))));
}

/**
 * Waits for sweeping after what was asked for is stored. Where the browser cannot sweep now, the maintenance does it later: nobody is
 * told that what they asked for has failed.
 */
export async function sweep(sweeping: Promise<unknown>): Promise<void> {
  try {
    await sweeping;
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
  }
}

/** Collects the garbage of all articles, and the staged rows of jobs that no longer exist. */
export async function collectGarbage(db: DatasetDb): Promise<void> {
  const enqueue = writeQueueOf(db);
  await enqueue(() => dropStagedWithoutJob(db));
  const keys = await read(db, ['texts', 'readings'], (tx) =>
    Promise.all([tx.objectStore('texts').getAllKeys(), tx.objectStore('readings').getAllKeys()]),
  );
  const ids = [...new Set(keys.flat().map(([article]) => article))];
  for (const batch of batches(ids, BATCH_ARTICLES)) await enqueue(() => collectArticlesGarbage(db, batch));
}

/**
 * Empties the bin of deletions from before a moment: they cannot be undone any more.
 * @param before ISO 8601
 */
export async function emptyBin(db: DatasetDb, before: string): Promise<void> {
  const enqueue = writeQueueOf(db);
  const rows = await read(db, ['bin'], (tx) => tx.objectStore('bin').getAll());
  for (const { act, at, articles } of rows) {
    if (at >= before) continue;
    await enqueue(() => write(db, ['bin'], (tx) => tx.objectStore('bin').delete(act)));
    for (const batch of batches(articles, BATCH_ARTICLES))
      await enqueue(() =>
        collectArticlesGarbage(
          db,
          batch.map(({ meta }) => meta.id),
        ),
      );
  }
}

/**
 * Deletes what is staged for a job, in slices. Must be called from the write queue.
 * @returns the articles that were staged
 */
export async function dropStaged(db: DatasetDb, job: number): Promise<ArticleId[]> {
  const keys = await read(db, ['staged'], (tx) => tx.objectStore('staged').getAllKeys(stagedKeys(job)));
  for (const batch of batches(keys, MAX_DELETED_KEYS))
    await write(db, ['staged'], (tx) => tx.objectStore('staged').delete(IDBKeyRange.bound(batch[0], batch.at(-1))));
  return keys.map(([, article]) => article);
}

/** The key range of what is staged for a job. In IndexedDB's order an array, [], sorts after every string. */
export const stagedKeys = (job: number): IDBKeyRange => IDBKeyRange.bound([job], [job, []]);

async function dropStagedWithoutJob(db: DatasetDb): Promise<void> {
  const [keys, jobs] = await read(db, ['staged', 'jobs'], (tx) =>
    Promise.all([tx.objectStore('staged').getAllKeys(), tx.objectStore('jobs').getAllKeys()]),
  );
  const known = new Set(jobs);
  for (const job of new Set(keys.map(([of]) => of))) if (!known.has(job)) await dropStaged(db, job);
}

/** What the bin refers to: `article version` of each text, and `article version stamp` of each reading. */
async function binnedKeys(db: DatasetDb): Promise<ReadonlySet<string>> {
  const rows = await read(db, ['bin'], (tx) => tx.objectStore('bin').getAll());
  const keys = new Set<string>();
  for (const { meta, made, versions } of rows.flatMap(({ articles }) => articles)) {
    for (const stamp of stampsFor(made)) keys.add(`${meta.id} ${meta.version} ${stamp}`);
    for (const { version } of versions) keys.add(`${meta.id} ${version}`);
  }
  return keys;
}

/** The stamps of a shown reading and of what it was made from: the engine's own reading stays while corrections change it. */
const stampsFor = (made: ReadingStamp): ReadingStamp[] => [made, uncorrectedStamp(made)];

async function collectArticleGarbage(tx: WriteTx, id: ArticleId, binned: ReadonlySet<string>): Promise<void> {
  const [row, versions, staged, texts, readings, quotations] = await Promise.all([
    tx.objectStore('articles').get(id),
    tx.objectStore('versions').getAllKeys(versionKeys(id)),
    tx.objectStore('staged').index('article').getAll(id),
    tx.objectStore('texts').getAllKeys(versionKeys(id)),
    tx.objectStore('readings').getAllKeys(versionKeys(id)),
    tx.objectStore('quotations').getAllKeys(versionKeys(id)),
  ]);
  const shown = [row, ...staged.map((one) => one.shown)].flatMap((one) => one ?? []);
  const shownReadings = new Set(
    shown.flatMap(({ meta, made }) => stampsFor(made).map((stamp) => `${meta.version} ${stamp}`)),
  );
  const keptVersions = new Set([
    ...versions.map(([, version]) => version),
    ...staged.flatMap((one) => one.versions.map(({ version }) => version)),
    ...shown.map(({ meta }) => meta.version),
  ]);
  for (const [, version, made] of [...readings, ...quotations])
    if (!shownReadings.has(`${version} ${made}`) && !binned.has(`${id} ${version} ${made}`))
      await dropReading(tx, id, version, made);
  for (const [, version] of texts)
    if (!keptVersions.has(version) && !binned.has(`${id} ${version}`))
      await tx.objectStore('texts').delete([id, version]);
}
