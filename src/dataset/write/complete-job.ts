import type { Correction } from '../model/corrections.ts';
import type { ArticleId, LogEntry, TextVersion } from '../model/dataset-types.ts';
import { lastActionByArticle, takenLog } from '../model/reader-log.ts';
import type { BinRow, Job, JobCompletion, ShownArticle } from '../read/database-schema.ts';
import { type DatasetDb, read } from '../read/dataset-transaction.ts';
import { type StoredArticle, storedArticles } from '../read/read-articles.ts';
import { applyMutation, EMPTY_MUTATION, MAX_ARTICLES_AT_ONCE, type Mutation } from './apply-mutation.ts';
import { buildGeneration } from './build-generation.ts';
import { collectArticlesGarbage, dropStaged, stagedKeys, sweep } from './garbage-collection.ts';
import { isKeptLater } from './kept-version.ts';
import { writeQueueOf } from './write-queue.ts';
import { write } from './write-transaction.ts';

// Completes jobs: turns what a job has staged, deletes or undoes into a mutation, and applies it.

/**
 * Makes the result of a job visible and ends the job. Few articles are changed in one transaction, many by building a new
 * generation. A completion that was interrupted goes on where it was.
 * @returns the new revision
 */
export async function completeJob(db: DatasetDb, id: Job['id']): Promise<number> {
  try {
    return await tryToComplete(db, id);
  } catch (error) {
    await writeQueueOf(db)(() => revertCompletion(db, id)).catch(() => {});
    throw error;
  }
}

/**
 * After a failed completion, a restore or re-reading can be completed or discarded later. Any other job is ended, as nobody would
 * come back to it. A job whose versions are being written stays: the next writer completes it.
 */
async function revertCompletion(db: DatasetDb, id: Job['id']): Promise<void> {
  const isEnded = await write(db, ['jobs'], async (tx) => {
    const jobs = tx.objectStore('jobs');
    const job = await jobs.get(id);
    if (!job || job.finishing?.made?.isKept) return false;
    const { finishing: _, ...before } = job;
    const isWaiting = isOfReader(job) || job.kind === 'read anew';
    await (isWaiting ? jobs.put(before) : jobs.delete(id));
    return !isWaiting;
  });
  if (isEnded) await collectArticlesGarbage(db, await dropStaged(db, id));
}

async function tryToComplete(db: DatasetDb, id: Job['id']): Promise<number> {
  const enqueue = writeQueueOf(db);
  const done = await enqueue(async () => {
    const job = await readCompletingJob(db, id);
    const mutation = await mutationOfJob(db, job);
    const isSmall =
      mutation.put.length + mutation.remove.length <= MAX_ARTICLES_AT_ONCE &&
      !mutation.isReset &&
      !job.finishing.made &&
      // The rows may be those of an older derivation: what this one subtracts and adds need not fit them.
      job.kind !== 'read anew';
    if (!isSmall) return { job, mutation };
    const revision = await applyMutation(db, mutation, { job: id });
    await sweep(dropStaged(db, id));
    return revision;
  });
  return typeof done === 'number' ? done : buildGeneration(db, done.job, done.mutation);
}

/** Whether a job adds articles of the reader's own: from a backup, or from files. */
const isOfReader = ({ kind }: Pick<Job, 'kind'>): boolean => kind === 'restore' || kind === 'import';

async function readCompletingJob(db: DatasetDb, id: Job['id']): Promise<Job & { readonly finishing: JobCompletion }> {
  const job = await read(db, ['jobs'], (tx) => tx.objectStore('jobs').get(id));
  if (!job?.finishing) throw new Error('The work was ended elsewhere.');
  return { ...job, finishing: job.finishing };
}

async function mutationOfJob(db: DatasetDb, job: Job & { readonly finishing: JobCompletion }): Promise<Mutation> {
  if (job.kind === 'delete') return deletionMutation(db, job.finishing);
  if (job.kind === 'bring back') return undeletionMutation(db, job.finishing);
  return importMutation(db, job);
}

/** The mutation that deletes articles. After an interruption, the articles may be deleted already: then the bin has them. */
export async function deletionMutation(
  db: DatasetDb,
  { at, act = at, remove = [] }: Pick<JobCompletion, 'at' | 'act' | 'remove'>,
): Promise<Mutation> {
  const binned = await read(db, ['bin'], (tx) => tx.objectStore('bin').get(act));
  const stored = binned ? [] : await storedArticles(db, remove);
  const articles = binned?.articles ?? stored.flatMap(({ shown, versions }) => (shown ? [{ ...shown, versions }] : []));
  return {
    ...EMPTY_MUTATION,
    remove: articles.map(({ meta }) => meta.id),
    dropVersions: articles.flatMap(({ versions }) =>
      versions.map(({ article, version }) => [article, version] as const),
    ),
    log: articles.map(({ meta }): LogEntry => ({ kind: 'deleted', article: meta.id, origin: meta.origin, at })),
    bin: { put: { act, at, articles } },
  };
}

/** The mutation that undoes a deletion. Articles that the reader kept again since the deletion stay as they are now. */
export async function undeletionMutation(
  db: DatasetDb,
  { at, act = at }: Pick<JobCompletion, 'at' | 'act'>,
): Promise<Mutation> {
  const binned: BinRow | undefined = await read(db, ['bin'], (tx) => tx.objectStore('bin').get(act));
  const articles = binned?.articles ?? [];
  const stored = await storedArticles(
    db,
    articles.map(({ meta }) => meta.id),
  );
  const restored = articles.filter((_, i) => !stored[i]?.shown);
  return {
    ...EMPTY_MUTATION,
    put: sortedById(restored),
    keepVersions: articles.flatMap(({ versions }) => versions),
    log: articles.map(({ meta }): LogEntry => ({ kind: 'restored', article: meta.id, at })),
    bin: { drop: act },
  };
}

/** The mutation of a job that has staged articles: a restore, a re-reading, a bundle or a reset. */
async function importMutation(db: DatasetDb, job: Job & { readonly finishing: JobCompletion }): Promise<Mutation> {
  const { given, corrections = [], bundle } = job.finishing;
  const rows = await read(db, ['staged'], (tx) => tx.objectStore('staged').getAll(stagedKeys(job.id)));
  const stored = await storedArticles(
    db,
    rows.map(({ article }) => article),
  );
  const kept = rows.flatMap(({ shown }, i) => {
    const shownNow = stored[i]?.shown?.meta;
    return shown && !(isOfReader(job) && shownNow && isUpToDate(shownNow, shown)) ? [shown] : [];
  });
  const incoming = new Set(kept.map(({ meta }) => meta.id));
  const corrected = (await shownArticlesOf(db, corrections)).filter(({ meta }) => !incoming.has(meta.id));
  const remove = isOfReader(job) ? await deletedElsewhere(db, given, incoming) : (job.finishing.remove ?? []);
  const isReaders = isOfReader(job);
  return {
    ...EMPTY_MUTATION,
    put: sortedById([...kept, ...corrected.filter(({ meta }) => !remove.includes(meta.id))]),
    remove,
    isReset: job.kind === 'reset',
    keepVersions: rows.flatMap(({ versions }) => versions),
    dropVersions: replacedVersions(kept, remove, [
      ...(job.kind === 'bundle' ? stored : []),
      ...(await storedArticles(db, remove)),
    ]),
    ...(isReaders && (await loggedOfImport(db, job.finishing, kept, remove))),
    corrections,
    bundle,
  };
}

/**
 * What goes into the log. What a restored log tells of an article the dataset knows nothing of is taken as it is; of every other
 * article the log says that it was kept, or deleted, now.
 */
async function loggedOfImport(
  db: DatasetDb,
  { at, given }: Pick<JobCompletion, 'at' | 'given'>,
  kept: readonly ShownArticle[],
  remove: readonly ArticleId[],
): Promise<Pick<Mutation, 'log' | 'restoredLog' | 'restored'>> {
  const own = await read(db, ['log'], (tx) => tx.objectStore('log').getAll());
  const restoredLog = takenLog(
    own.flatMap(({ entries }) => entries),
    given,
  );
  const told = lastActionByArticle(restoredLog);
  return {
    restoredLog,
    log: [
      ...kept
        .filter(({ meta }) => (told.get(meta.id) ?? 'deleted') === 'deleted')
        .map(({ meta }): LogEntry => ({ kind: 'kept', article: meta.id, at })),
      ...remove
        .filter((article) => told.get(article) !== 'deleted')
        .map((article): LogEntry => ({ kind: 'deleted', article, origin: 'bundle', at })),
    ],
    ...(restoredLog.length > 0 && { restored: { at, articles: kept.length } }),
  };
}

/** The articles that are shown now and that corrections are about. */
async function shownArticlesOf(db: DatasetDb, corrections: readonly Correction[]): Promise<ShownArticle[]> {
  const ids = new Set(corrections.flatMap(({ places }) => places.map(({ article }) => article)));
  return (await storedArticles(db, [...ids])).flatMap(({ shown }) => shown ?? []);
}

/** Whether what is shown now is the same as the staged article, or was kept later than it, since the staging. */
const isUpToDate = (shownNow: ShownArticle['meta'], { meta }: ShownArticle): boolean =>
  shownNow.version === meta.version
    ? !(meta.origin === 'reader' && shownNow.origin === 'bundle')
    : isKeptLater(shownNow, meta);

/** The versions that a bundle replaces: all versions of removed articles, and other bundled versions of articles that it puts. */
export function replacedVersions(
  put: readonly ShownArticle[],
  remove: readonly ArticleId[],
  articles: readonly StoredArticle[],
): (readonly [ArticleId, TextVersion])[] {
  const incoming = new Map(put.map(({ meta }) => [meta.id, meta.version]));
  const removed = new Set(remove);
  return articles
    .flatMap(({ versions }) => versions)
    .filter(({ article, version, origin }) => {
      const next = incoming.get(article);
      return removed.has(article) || (origin === 'bundle' && next !== undefined && next !== version);
    })
    .map(({ article, version }) => [article, version] as const);
}

const sortedById = (articles: readonly ShownArticle[]): ShownArticle[] =>
  articles.map(({ meta, made }) => ({ meta, made })).sort((a, b) => (a.meta.id < b.meta.id ? -1 : 1));

/** Bundled articles that the log of a pack says were deleted, and that this reader has done nothing with. */
async function deletedElsewhere(
  db: DatasetDb,
  given: readonly LogEntry[],
  incoming: ReadonlySet<ArticleId>,
): Promise<ArticleId[]> {
  if (given.length === 0) return [];
  return read(db, ['log', 'articles'], async (tx) => {
    const own = lastActionByArticle((await tx.objectStore('log').getAll()).flatMap(({ entries }) => entries));
    const deleted: ArticleId[] = [];
    for (const [id, act] of lastActionByArticle(given)) {
      if (act !== 'deleted' || own.has(id) || incoming.has(id)) continue;
      if ((await tx.objectStore('articles').get(id))?.meta.origin === 'bundle') deleted.push(id);
    }
    return deleted.sort();
  });
}
