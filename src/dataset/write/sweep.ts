import type { ArticleId } from '../model/types.ts';
import { versionsOf } from '../read/articles.ts';
import { type DatasetDb, read } from '../read/dataset.ts';
import type { StoreName } from '../read/schema.ts';
import { batches } from './batches.ts';
import { isMaking } from './making.ts';
import { dropReading } from './readings.ts';
import { type WriteTx, write } from './transact.ts';
import { turnsOf } from './turns.ts';

/** Articles swept in one transaction. */
const AT_ONCE = 50;
/** Keys deleted in one transaction. */
const KEYS = 500;

/** Where what is needed is looked up, and what is swept. */
const STORES: readonly StoreName[] = ['articles', 'versions', 'staged', 'texts', 'readings', 'quotations'];

/**
 * Deletes the texts and readings of some articles that nothing shown, kept, staged or deleted but to be brought back refers
 * to. In the turn of whoever calls it. While a generation is being made nothing is swept; it is at its end.
 */
export async function sweepArticles(db: DatasetDb, ids: readonly ArticleId[]): Promise<void> {
  if (isMaking(db) || ids.length === 0) return;
  const binned = await binnedKeys(db);
  for (const batch of batches(ids, AT_ONCE))
    await write(db, STORES, (tx) => Promise.all(batch.map((id) => sweepArticle(tx, id, binned))));
}

/** Sweeps all there is, and what is staged for jobs that are no more. */
export async function sweep(db: DatasetDb): Promise<void> {
  const turn = turnsOf(db);
  await turn(() => dropStagedWithoutJob(db));
  const keys = await read(db, ['texts', 'readings'], (tx) =>
    Promise.all([tx.objectStore('texts').getAllKeys(), tx.objectStore('readings').getAllKeys()]),
  );
  const ids = [...new Set(keys.flat().map(([article]) => article))];
  for (const batch of batches(ids, AT_ONCE)) await turn(() => sweepArticles(db, batch));
}

/**
 * Lets go of what was deleted before a moment: it cannot be brought back any more.
 * @param before ISO 8601
 */
export async function emptyBin(db: DatasetDb, before: string): Promise<void> {
  const turn = turnsOf(db);
  const rows = await read(db, ['bin'], (tx) => tx.objectStore('bin').getAll());
  for (const { act, at, articles } of rows) {
    if (at >= before) continue;
    await turn(() => write(db, ['bin'], (tx) => tx.objectStore('bin').delete(act)));
    for (const batch of batches(articles, AT_ONCE))
      await turn(() =>
        sweepArticles(
          db,
          batch.map(({ meta }) => meta.id),
        ),
      );
  }
}

/** Deletes what is staged for a job, in slices. In the turn of whoever calls it. */
export async function dropStaged(db: DatasetDb, job: number): Promise<ArticleId[]> {
  const keys = await read(db, ['staged'], (tx) => tx.objectStore('staged').getAllKeys(stagedFor(job)));
  for (const batch of batches(keys, KEYS))
    await write(db, ['staged'], (tx) => Promise.all(batch.map((key) => tx.objectStore('staged').delete(key))));
  return keys.map(([, article]) => article);
}

/** The keys of what is staged for a job. [] sorts after every string. */
export const stagedFor = (job: number): IDBKeyRange => IDBKeyRange.bound([job], [job, []]);

async function dropStagedWithoutJob(db: DatasetDb): Promise<void> {
  const [keys, jobs] = await read(db, ['staged', 'jobs'], (tx) =>
    Promise.all([tx.objectStore('staged').getAllKeys(), tx.objectStore('jobs').getAllKeys()]),
  );
  const known = new Set(jobs);
  for (const job of new Set(keys.map(([of]) => of))) if (!known.has(job)) await dropStaged(db, job);
}

/** `article version` of each text in the bin, and `article version made` of each reading. */
async function binnedKeys(db: DatasetDb): Promise<ReadonlySet<string>> {
  const rows = await read(db, ['bin'], (tx) => tx.objectStore('bin').getAll());
  const keys = new Set<string>();
  for (const { meta, made, versions } of rows.flatMap(({ articles }) => articles)) {
    keys.add(`${meta.id} ${meta.version} ${made}`);
    for (const { version } of versions) keys.add(`${meta.id} ${version}`);
  }
  return keys;
}

async function sweepArticle(tx: WriteTx, id: ArticleId, binned: ReadonlySet<string>): Promise<void> {
  const [row, versions, staged, texts, readings, quotations] = await Promise.all([
    tx.objectStore('articles').get(id),
    tx.objectStore('versions').getAllKeys(versionsOf(id)),
    tx.objectStore('staged').index('article').getAll(id),
    tx.objectStore('texts').getAllKeys(versionsOf(id)),
    tx.objectStore('readings').getAllKeys(versionsOf(id)),
    tx.objectStore('quotations').getAllKeys(versionsOf(id)),
  ]);
  const shown = [row, ...staged.map((one) => one.shown)].flatMap((one) => one ?? []);
  const served = new Set(shown.map(({ meta, made }) => `${meta.version} ${made}`));
  const kept = new Set([
    ...versions.map(([, version]) => version),
    ...staged.flatMap((one) => one.versions.map(({ version }) => version)),
    ...shown.map(({ meta }) => meta.version),
  ]);
  for (const [, version, made] of [...readings, ...quotations])
    if (!served.has(`${version} ${made}`) && !binned.has(`${id} ${version} ${made}`))
      await dropReading(tx, id, version, made);
  for (const [, version] of texts)
    if (!kept.has(version) && !binned.has(`${id} ${version}`)) await tx.objectStore('texts').delete([id, version]);
}
