import type { FullArticle, LogEntry } from '../model/types.ts';
import type { DatasetDb } from '../read/dataset.ts';
import type { Job, JobKind } from '../read/schema.ts';
import { finish } from './finish.ts';
import { ENDED, stage } from './stage.ts';
import { dropStaged, sweepArticles } from './sweep.ts';
import { type WriteTx, write } from './transact.ts';
import { turnsOf } from './turns.ts';

/**
 * Bringing in many articles, as a job with a record: batch by batch they are staged, which readers, counts and spotting do
 * not see, each batch with the cursor in one transaction; finishing makes them visible by one more. A job that was killed goes
 * on from its cursor. Staging raises no revision: the dataset that is read has not changed.
 * @param at now, ISO 8601
 */
export function startJob(
  db: DatasetDb,
  about: Pick<Job, 'source' | 'fingerprint' | 'total'>,
  at = new Date().toISOString(),
  kind: JobKind = 'restore',
): Promise<Job> {
  return turnsOf(db)(() => write(db, ['jobs'], (tx) => putNewJob(tx, { kind, ...about, startedAt: at })));
}

/** Puts a job into the transaction given, at its beginning. */
export async function putNewJob(
  tx: WriteTx,
  about: Pick<Job, 'kind' | 'source' | 'fingerprint' | 'total' | 'startedAt' | 'finishing'>,
): Promise<Job> {
  const jobs = tx.objectStore('jobs');
  const last = (await jobs.getAllKeys()).at(-1) ?? 0;
  // Never one that was given before: who works on a job that was ended elsewhere must not take the next one for it.
  const id = Math.max(last + 1, Date.parse(about.startedAt));
  const job: Job = { id, ...about, cursor: 0, articles: 0, earlier: 0 };
  await jobs.put(job);
  return job;
}

/**
 * Makes a job's articles visible as the reader's own and ends it: when all is staged, or when the reader stops it and keeps
 * what was read. One that was cut off in this goes on where it was. Returns the new revision.
 * @param given The log of the pack that was imported: bundled articles its reader had deleted are deleted here too, unless
 *   this reader has done something with them.
 */
export async function finishJob(
  db: DatasetDb,
  id: Job['id'],
  given: readonly LogEntry[] = [],
  at = new Date().toISOString(),
): Promise<number> {
  await turnsOf(db)(() =>
    write(db, ['jobs'], async (tx) => {
      const job = await tx.objectStore('jobs').get(id);
      if (!job) throw new Error(ENDED);
      if (!job.finishing) await tx.objectStore('jobs').put({ ...job, finishing: { at, given, made: null } });
    }),
  );
  return finish(db, id);
}

/**
 * Ends a job and keeps nothing of it: the dataset is as it was before the job began. Rejects where what it brought is kept
 * already, and only its being seen is outstanding.
 */
export function discardJob(db: DatasetDb, id: Job['id']): Promise<void> {
  return turnsOf(db)(async () => {
    await write(db, ['jobs'], async (tx) => {
      const job = await tx.objectStore('jobs').get(id);
      if (job?.finishing?.made?.isKept) throw new Error('This is being finished and cannot be given up any more.');
      await tx.objectStore('jobs').delete(id);
    });
    await sweepArticles(db, await dropStaged(db, id));
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

/** Articles a transaction stages: few enough that it is short, and that stopping is quick. */
const STAGED_AT_ONCE = 20;

/**
 * Goes through a job's source from its cursor on, staging batch by batch. The source must be the one the job began with.
 * Returns the job as it is: with the cursor at the end, or before it where the signal stopped it. Finish or discard it then.
 */
export async function goThrough<Item>(
  db: DatasetDb,
  job: Job,
  items: readonly Item[],
  { read: readItem, told, signal, batch = STAGED_AT_ONCE }: Going<Item>,
): Promise<Job> {
  let now = job;
  while (now.cursor < items.length && !signal?.aborted) {
    const articles: FullArticle[] = [];
    const end = Math.min(items.length, now.cursor + batch);
    for (const [i, item] of items.slice(now.cursor, end).entries()) {
      const article = await readItem(item, now.cursor + i);
      if (article) articles.push(article);
    }
    now = await turnsOf(db)(() => stage(db, now.id, articles, end));
    told?.(now);
  }
  return now;
}
