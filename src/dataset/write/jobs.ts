import { type Derived, derive, derivedFrom, type ReadArticle } from '../model/derive.ts';
import type { ArticleId, ArticleMeta, FullArticle, LogEntry } from '../model/types.ts';
import { asKept, log } from './articles.ts';
import { BATCH, batches } from './batches.ts';
import { lastActs } from './bundle.ts';
import { mergeArticles } from './change.ts';
import { dropText, putText, readingAt } from './rows.ts';
import type { DatasetDb, Job, ReadTx, StagedRow, StoreName, WriteTx } from './schema.ts';
import { read, write } from './transact.ts';

/**
 * Bringing in many articles, as a job with a record: batch by batch they are staged, which readers, counts and spotting do
 * not see, each batch with the cursor in one transaction; finishing makes them visible and merges their derived rows in one
 * more. A job that was killed goes on from its cursor. Staging raises no revision: the dataset that is read has not changed.
 */
export async function startJob(
  db: DatasetDb,
  about: Pick<Job, 'source' | 'fingerprint' | 'total'>,
  at = new Date().toISOString(),
): Promise<Job> {
  return write(db, async (tx) => {
    const jobs = tx.objectStore('jobs');
    const last = (await jobs.getAllKeys()).at(-1) ?? 0;
    // Never one that was given before: who works on a job that was ended elsewhere must not take the next one for it.
    const job: Job = { id: Math.max(last + 1, Date.parse(at)), ...about, cursor: 0, articles: 0, startedAt: at };
    await jobs.put(job);
    return job;
  });
}

/** Jobs that were neither finished nor discarded, oldest first. */
export const unfinishedJobs = (db: DatasetDb): Promise<Job[]> => db.getAll('jobs');

/**
 * Stages a batch and moves the job's cursor. Articles that the dataset holds in this very version are passed over. Returns
 * the job as it is now. Rejects where the job is gone (a reset elsewhere).
 * @param cursor How many items of the source have been dealt with, this batch included.
 */
function stageArticles(db: DatasetDb, id: Job['id'], articles: readonly FullArticle[], cursor: number): Promise<Job> {
  return write(db, async (tx) => {
    const job = await tx.objectStore('jobs').get(id);
    if (!job) throw new Error('The import was ended elsewhere.');
    // One that is there twice is staged as the last of them; all at once, since each waits for its own reads.
    const last = [...new Map(articles.map((article) => [article.meta.id, article])).values()];
    const staged = (await Promise.all(last.map((article) => stage(tx, id, article)))).filter(Boolean).length;
    const now = { ...job, cursor, articles: job.articles + staged };
    await tx.objectStore('jobs').put(now);
    return now;
  });
}

/**
 * Makes a job's articles visible as the reader's own and ends it: when all is staged, or when the reader stops it and keeps
 * what was read. What takes no write is done before, so that others wait for the writes alone. Returns the new revision.
 * @param given The log of the pack that was imported: bundled articles its reader had deleted are deleted here too, unless
 *   this reader has done something with them.
 */
export async function finishJob(
  db: DatasetDb,
  id: Job['id'],
  given: readonly LogEntry[] = [],
  at = new Date().toISOString(),
): Promise<number> {
  const before = await read(db, STAGED_STORES, lastChange);
  const ready = await derivedStaged((work) => read(db, STAGED_STORES, work), id, at);
  return write(db, async (tx) => {
    const isAsItWas = (await lastChange(tx)) === before;
    const put = isAsItWas ? ready : await derivedStaged((work) => work(tx), id, at);
    const remove = await deletedElsewhere(tx, given, new Set(put.articles.map(({ meta }) => meta.id)));
    await log(tx, [
      ...put.articles.map(({ meta }): LogEntry => ({ kind: 'kept', article: meta.id, at })),
      ...remove.map((article): LogEntry => ({ kind: 'deleted', article, origin: 'bundle', at })),
    ]);
    await endJob(tx, id);
    return mergeArticles(tx, put, remove);
  });
}

/** Ends a job and keeps nothing of it: the dataset is as it was before the job began. */
export function discardJob(db: DatasetDb, id: Job['id']): Promise<void> {
  return write(db, async (tx) => {
    const rows = await stagedRows(tx, id);
    await endJob(tx, id);
    for (const { meta } of rows) {
      const held = await tx.objectStore('articles').get(meta.id);
      if (held?.meta.version !== meta.version) await dropText(tx, meta.id, meta.version);
    }
  });
}

/** What going through a source needs besides the source. */
export interface Going<Item> {
  /** Makes an item an article: reads it. Null passes it over. */
  readonly read: (item: Item, index: number) => Promise<FullArticle | null>;
  /** Told after every batch. */
  readonly told?: (job: Job) => void;
  /** Stops after the batch under way. */
  readonly signal?: AbortSignal;
  readonly batch?: number;
}

/**
 * Goes through a job's source from its cursor on, staging batch by batch. The source must be the one the job began with.
 * Returns the job as it is: with the cursor at the end, or before it where the signal stopped it. Finish or discard it then.
 */
export async function goThrough<Item>(
  db: DatasetDb,
  job: Job,
  items: readonly Item[],
  { read, told, signal, batch = BATCH }: Going<Item>,
): Promise<Job> {
  let now = job;
  while (now.cursor < items.length && !signal?.aborted) {
    const articles: FullArticle[] = [];
    const end = Math.min(items.length, now.cursor + batch);
    for (const [i, item] of items.slice(now.cursor, end).entries()) {
      const article = await read(item, now.cursor + i);
      if (article) articles.push(article);
    }
    now = await stageArticles(db, now.id, articles, end);
    told?.(now);
  }
  return now;
}

/** True where the article is staged now and was not before. */
async function stage(tx: WriteTx, job: Job['id'], article: FullArticle): Promise<boolean> {
  const { meta } = article;
  const [row, known] = await Promise.all([
    tx.objectStore('articles').get(meta.id),
    tx.objectStore('staged').getKey([job, meta.id]),
  ]);
  const held = row?.meta;
  const sameText = held?.version === meta.version;
  if (sameText && !replaces(meta.origin, held.origin)) return false;
  // The held reading serves until the job is finished, so it is not to be written over.
  await Promise.all([
    sameText ? undefined : putText(tx, article),
    tx.objectStore('staged').put({ job, article: meta.id, meta }),
  ]);
  return known === undefined;
}

/** An article of the same text replaces the held one only where it makes a bundled one the reader's. */
const replaces = (given: 'bundle' | 'reader', held: 'bundle' | 'reader'): boolean =>
  given === 'reader' && held === 'bundle';

/** What reading what is staged takes. */
const STAGED_STORES: StoreName[] = ['articles', 'jobs', 'meta', 'quotations', 'readings', 'staged'];

/** Tells whether anything was changed or staged since. */
async function lastChange(tx: ReadTx): Promise<string> {
  const [state, jobs] = await Promise.all([tx.objectStore('meta').get('dataset'), tx.objectStore('jobs').getAll()]);
  return JSON.stringify([state?.revision, jobs]);
}

/** What the articles of a job give as they are to become visible, but for those that the dataset has already. */
async function derivedStaged(
  reads: <T>(work: (tx: ReadTx) => Promise<T>) => Promise<T>,
  job: Job['id'],
  at: string,
): Promise<Derived> {
  const derived = derivedFrom([]);
  for (const batch of batches(await reads((tx) => stagedRows(tx, job)))) {
    const articles = await reads((tx) => Promise.all(batch.map(({ meta }) => stagedArticle(tx, meta, at))));
    derive(derived, articles.flat());
  }
  return derived;
}

async function stagedArticle(tx: ReadTx, meta: ArticleMeta, at: string): Promise<ReadArticle[]> {
  const [held, reading] = await Promise.all([
    tx.objectStore('articles').get(meta.id),
    readingAt(tx, meta.id, meta.version),
  ]);
  const isThere = held?.meta.version === meta.version && !replaces(meta.origin, held.meta.origin);
  return reading && !isThere ? [{ meta: asKept(meta, at), reading }] : [];
}

const stagedRows = (tx: ReadTx, job: Job['id']): Promise<StagedRow[]> =>
  tx.objectStore('staged').getAll(rowsOfJob(job));

async function endJob(tx: WriteTx, job: Job['id']): Promise<void> {
  await Promise.all([tx.objectStore('staged').delete(rowsOfJob(job)), tx.objectStore('jobs').delete(job)]);
}

const rowsOfJob = (job: Job['id']): IDBKeyRange => IDBKeyRange.bound([job], [job, []]);

async function deletedElsewhere(
  tx: WriteTx,
  given: readonly LogEntry[],
  comes: ReadonlySet<ArticleId>,
): Promise<ArticleId[]> {
  if (given.length === 0) return [];
  const own = lastActs((await tx.objectStore('log').getAll()).flatMap(({ entries }) => entries));
  const gone: ArticleId[] = [];
  for (const [id, act] of lastActs(given)) {
    if (act !== 'deleted' || own.has(id) || comes.has(id)) continue;
    if ((await tx.objectStore('articles').get(id))?.meta.origin === 'bundle') gone.push(id);
  }
  return gone;
}
