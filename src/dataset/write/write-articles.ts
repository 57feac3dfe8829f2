import type { ArticleId, FullArticle, LogEntry, TextVersion } from '../model/dataset-types.ts';
import { readingStamp } from '../model/reading-stamp.ts';
import { versionRow } from '../model/stored-rows.ts';
import type { BinRow, JobCompletion, JobKind } from '../read/database-schema.ts';
import { type DatasetDb, read, stateOf } from '../read/dataset-transaction.ts';
import { applyMutation, EMPTY_MUTATION, MAX_ARTICLES_AT_ONCE, type Mutation } from './apply-mutation.ts';
import { completeJob, deletionMutation, undeletionMutation } from './complete-job.ts';
import { putNewJob } from './job-lifecycle.ts';
import { asKeptByReader } from './kept-version.ts';
import { writeQueueOf } from './write-queue.ts';
import { write } from './write-transaction.ts';

// What the reader does to articles: keeps them, deletes them, and undoes a deletion.

/**
 * Keeps articles as the reader's own. Where the dataset has an article already, the new text is shown and the earlier text stays
 * as an earlier version. All articles are written in one transaction: for more than a few, use a job (`job-lifecycle.ts`).
 * @param at now, ISO 8601: for the log, and for `keptAt` where an article has none
 * @returns the new revision
 */
export function putArticles(
  db: DatasetDb,
  articles: readonly FullArticle[],
  at = new Date().toISOString(),
): Promise<number> {
  const unique = [...new Map(articles.map((article) => [article.meta.id, asKeptByReader(article, at)])).values()].sort(
    (a, b) => (a.meta.id < b.meta.id ? -1 : 1),
  );
  return writeQueueOf(db)(() =>
    applyMutation(
      db,
      {
        ...EMPTY_MUTATION,
        put: unique.map(({ meta, reading }) => ({ meta, made: readingStamp(reading.engine) })),
        keepVersions: unique.map(versionRow),
        log: unique.map(({ meta }): LogEntry => ({ kind: 'kept', article: meta.id, at })),
      },
      { texts: unique },
    ),
  );
}

/**
 * Shows an earlier version of an article again and gives up the one that was shown: a Keep is taken back.
 * @param article the earlier version
 * @param givenUp the version that was shown
 * @param at now, ISO 8601
 */
export function showVersionAgain(
  db: DatasetDb,
  article: FullArticle,
  givenUp: TextVersion,
  at: string,
): Promise<number> {
  const { meta, reading } = article;
  return writeQueueOf(db)(() =>
    applyMutation(
      db,
      {
        ...EMPTY_MUTATION,
        put: [{ meta, made: readingStamp(reading.engine) }],
        dropVersions: [[meta.id, givenUp]],
        log: [{ kind: 'restored', article: meta.id, at }],
      },
      { texts: [article] },
    ),
  );
}

/** What a deletion deleted. */
export interface DeletionResult {
  readonly revision: number;
  readonly articles: number;
  readonly quotations: number;
}

/**
 * Deletes articles; many of them as a job. The deletion can be undone until the bin is emptied. A bundled article stays deleted
 * through updates, until a reset. Calling this again with the same `act` does nothing more and returns the same result.
 * @param act the id of this deletion, which no other deletion has
 * @param at now, ISO 8601
 */
export async function deleteArticles(
  db: DatasetDb,
  ids: readonly ArticleId[],
  act: string,
  at = new Date().toISOString(),
): Promise<DeletionResult> {
  const revision = await mutateNowOrAsJob(db, 'delete', { at, act, remove: ids }, async () =>
    (await deletionInBin(db, act)) ? null : deletionMutation(db, { at, act, remove: ids }),
  );
  const articles = (await deletionInBin(db, act))?.articles ?? [];
  return {
    revision,
    articles: articles.length,
    quotations: articles.reduce((sum, { meta }) => sum + meta.quotations, 0),
  };
}

/**
 * Undoes a deletion: the articles are as they were, with all their versions. Calling this again with the same `at` does nothing
 * more and returns the same result.
 * @param act the id of the deletion
 */
export async function bringBack(
  db: DatasetDb,
  act: string,
  at = new Date().toISOString(),
): Promise<Omit<DeletionResult, 'quotations'>> {
  const revision = await mutateNowOrAsJob(db, 'bring back', { at, act }, async () =>
    (await deletionInBin(db, act)) ? undeletionMutation(db, { at, act }) : null,
  );
  const log = await read(db, ['log'], (tx) => tx.objectStore('log').getAll());
  const restored = log.flatMap(({ entries }) => entries).filter((one) => one.kind === 'restored' && one.at === at);
  return { revision, articles: restored.length };
}

const deletionInBin = (db: DatasetDb, act: string): Promise<BinRow | undefined> =>
  read(db, ['bin'], (tx) => tx.objectStore('bin').get(act));

/**
 * Applies a mutation at once where it changes few articles, else as a job. A job of the same kind and id that is unfinished is
 * completed instead.
 * @param mutationOf null where the mutation was applied before
 */
async function mutateNowOrAsJob(
  db: DatasetDb,
  kind: JobKind,
  about: Omit<JobCompletion, 'given' | 'made'>,
  mutationOf: () => Promise<Mutation | null>,
): Promise<number> {
  const done = await writeQueueOf(db)(async () => {
    const unfinished = await unfinishedJobFor(db, kind, about.act);
    if (unfinished !== undefined) return { job: unfinished };
    const mutation = await mutationOf();
    if (!mutation) return (await stateOf(db)).revision;
    if (mutation.put.length + mutation.remove.length <= MAX_ARTICLES_AT_ONCE) return applyMutation(db, mutation);
    const job = await write(db, ['jobs'], (tx) =>
      putNewJob(tx, {
        kind,
        source: about.act ?? '',
        fingerprint: '',
        total: mutation.put.length + mutation.remove.length,
        startedAt: about.at,
        finishing: { ...about, given: [], made: null },
      }),
    );
    return { job: job.id };
  });
  return typeof done === 'number' ? done : completeJob(db, done.job);
}

/** The unfinished job that does this mutation already, under way or interrupted. */
async function unfinishedJobFor(db: DatasetDb, kind: JobKind, act: string | undefined): Promise<number | undefined> {
  const jobs = await read(db, ['jobs'], (tx) => tx.objectStore('jobs').getAll());
  return jobs.find((job) => job.kind === kind && job.finishing?.act === act)?.id;
}
