import type { Correction } from '../model/corrections.ts';
import type { FullArticle, LogEntry } from '../model/dataset-types.ts';
import type { Job, JobKind } from '../read/database-schema.ts';
import type { DatasetDb } from '../read/dataset-transaction.ts';
import { completeJob } from './complete-job.ts';
import { collectArticlesGarbage, dropStaged } from './garbage-collection.ts';
import { JOB_ENDED_MESSAGE, stageBatch } from './stage-batch.ts';
import { writeQueueOf } from './write-queue.ts';
import { type WriteTx, write } from './write-transaction.ts';

// Jobs: long work in batches, with a row in the database that says how far it is. A job stages articles batch by batch; each
// batch and the job's cursor are written in one transaction, so that a killed job goes on from its cursor. Staged articles are
// invisible to cards, lists, counts and spotting, and raise no revision. Finishing the job makes all of them visible at once.

/**
 * Starts a job that stages articles.
 * @param at now, ISO 8601
 */
export function startJob(
  db: DatasetDb,
  about: Pick<Job, 'source' | 'fingerprint' | 'total'>,
  at = new Date().toISOString(),
  kind: JobKind = 'restore',
): Promise<Job> {
  return writeQueueOf(db)(() => write(db, ['jobs'], (tx) => putNewJob(tx, { kind, ...about, startedAt: at })));
}

/** Writes the row of a new job, in the given transaction. */
export async function putNewJob(
  tx: WriteTx,
  about: Pick<Job, 'kind' | 'source' | 'fingerprint' | 'total' | 'startedAt' | 'finishing'>,
): Promise<Job> {
  const jobs = tx.objectStore('jobs');
  const last = (await jobs.getAllKeys()).at(-1);
  // An id is never given twice: whoever works on a job that was ended elsewhere must not mistake a later job for it.
  const id = Math.max(last === undefined ? 1 : last + 1, Date.parse(about.startedAt));
  const job: Job = { id, ...about, cursor: 0, articles: 0, earlier: 0 };
  await jobs.put(job);
  return job;
}

/**
 * Finishes a job: makes its staged articles visible as the reader's own. Called when everything is staged, or when the reader
 * stops the job and keeps what was read. A finish that was interrupted goes on where it was.
 * @param given the log of the imported pack: bundled articles that are deleted in that log are deleted here as well, unless this
 *   reader has done something with them
 * @param corrections those of the imported pack: they are added to the reader's own
 * @returns the new revision
 */
export async function finishJob(
  db: DatasetDb,
  id: Job['id'],
  given: readonly LogEntry[] = [],
  at = new Date().toISOString(),
  corrections: readonly Correction[] = [],
): Promise<number> {
  await writeQueueOf(db)(() =>
    write(db, ['jobs'], async (tx) => {
      const job = await tx.objectStore('jobs').get(id);
      if (!job) throw new Error(JOB_ENDED_MESSAGE);
      if (!job.finishing)
        await tx.objectStore('jobs').put({ ...job, finishing: { at, given, corrections, made: null } });
    }),
  );
  return completeJob(db, id);
}

/**
 * Ends a job and deletes what it has staged: the dataset is as it was before the job began. Rejects where the job is being
 * finished and its versions are being written.
 */
export function discardJob(db: DatasetDb, id: Job['id']): Promise<void> {
  return writeQueueOf(db)(async () => {
    await write(db, ['jobs'], async (tx) => {
      const job = await tx.objectStore('jobs').get(id);
      if (job?.finishing?.made?.isKept) throw new Error('This is being finished and cannot be given up any more.');
      await tx.objectStore('jobs').delete(id);
    });
    await collectArticlesGarbage(db, await dropStaged(db, id));
  });
}

/** How items of a source are staged. */
export interface StagingOptions<Item> {
  /**
   * Makes an article from an item of the source, by reading its text. Null skips the item. Called for all of a batch at once, and while
   * the batch before is being stored.
   */
  readonly read: (item: Item, index: number) => Promise<FullArticle | null>;
  /** Called after every batch. */
  readonly onBatch?: (job: Job) => void;
  /** Stops the staging after the current batch. */
  readonly signal?: AbortSignal;
  /** Items in one batch. */
  readonly batch?: number;
}

/** Items in one batch, where the caller does not say: few enough that the transaction is short and that stopping is quick. */
const BATCH_ARTICLES = 20;

/**
 * Stages the items of a job's source, batch by batch, from the job's cursor on. The source must be the one that the job began
 * with. Returns the job's row afterwards: its cursor is at the end of the source, or before it where the signal stopped the
 * staging. The caller then finishes or discards the job.
 */
export async function stageItems<Item>(
  db: DatasetDb,
  job: Job,
  items: readonly Item[],
  { read: readItem, onBatch, signal, batch = BATCH_ARTICLES }: StagingOptions<Item>,
): Promise<Job> {
  const readBatch = async (cursor: number): Promise<readonly FullArticle[]> => {
    const some = items.slice(cursor, cursor + batch);
    const read = await Promise.all(some.map((item, i) => readItem(item, cursor + i)));
    return read.filter((article) => article !== null);
  };
  let now = job;
  let ahead: ReturnType<typeof readBatch> | null = null;
  while (now.cursor < items.length && !signal?.aborted) {
    const articles = await (ahead ?? readBatch(now.cursor));
    const end = Math.min(items.length, now.cursor + batch);
    // Read while the browser stores the batch before.
    ahead = readBatch(end);
    // Where storing fails first, or the signal stops, nobody waits for it any more.
    ahead.catch(() => {});
    now = await writeQueueOf(db)(() => stageBatch(db, now.id, articles, end));
    onBatch?.(now);
  }
  return now;
}
