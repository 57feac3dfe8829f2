import { hash16, textVersion } from '../dataset/model/article-ids.ts';
import type { FullArticle } from '../dataset/model/dataset-types.ts';
import { fullArticle } from '../dataset/model/full-article.ts';
import { MAX_PACK_CHARS, type Pack, type PackArticle, PackError } from '../dataset/model/pack-format.ts';
import { readPack } from '../dataset/model/read-pack.ts';
import type { Job } from '../dataset/read/database-schema.ts';
import { type DatasetDb, read } from '../dataset/read/dataset-transaction.ts';
import { getArticle, getText } from '../dataset/read/read-articles.ts';
import { unfinishedJobs } from '../dataset/read/read-jobs.ts';
import { discardJob, finishJob, stageItems, startJob } from '../dataset/write/job-lifecycle.ts';
import type { Restored, UnfinishedJob, WriterProgress, WriterRequests } from '../messages/writer-requests.ts';
import type { MutationQueue } from './mutation-queue.ts';
import { readArticle } from './read-article.ts';
import type { RequestContext } from './serve-requests.ts';

/** Articles in one batch: few enough that stopping is quick. */
const BATCH_ARTICLES = 20;

/** A running restore, and all who follow its progress: two tabs may restore the same file. */
interface RunningRestore {
  readonly result: Promise<Restored>;
  readonly listeners: Set<(now: WriterProgress) => void>;
}

/** The writer's three requests about backups. */
export interface BackupRestorer {
  /** Adds the articles of a backup as one job. Resumes the job if the same file was begun before. */
  readonly restore: (db: DatasetDb, ask: WriterRequests['restore']['ask'], asked: RequestContext) => Promise<Restored>;
  /** The restores that were begun and that nobody continues. */
  readonly unfinished: (db: DatasetDb) => Promise<readonly UnfinishedJob[]>;
  /** Ends such a restore as the reader decides: keeps the articles it has read, or none of them. */
  readonly answer: (db: DatasetDb, ask: WriterRequests['answerRestore']['ask']) => Promise<null>;
}

/** Restores backups. A restore that fails rejects with a message for the reader, and nothing of the file is kept. */
export function backupRestorer(queue: MutationQueue): BackupRestorer {
  const runningRestores = new Map<string, RunningRestore>();
  return {
    async restore(db, { file, name, at }, { progress, stop }) {
      const pack = await readPackFile(file);
      const fingerprint = await fingerprintOf(name, file, pack);
      // Another tab may be restoring the same file.
      const running = runningRestores.get(fingerprint);
      if (running) {
        running.listeners.add(progress);
        return running.result;
      }
      const listeners = new Set([progress]);
      const report = (now: WriterProgress): void => {
        for (const listener of listeners) listener(now);
      };
      const result = importPack(db, pack, { queue, source: name, fingerprint, at, report, stop });
      runningRestores.set(fingerprint, { result, listeners });
      return await result.finally(() => runningRestores.delete(fingerprint));
    },
    async unfinished(db) {
      const jobs = await unfinishedJobs(db);
      return jobs
        .filter(
          ({ kind, finishing, fingerprint }) => kind === 'restore' && !finishing && !runningRestores.has(fingerprint),
        )
        .map(({ id, source, cursor, total, articles }) => ({ id, source, cursor, total, articles }));
    },
    async answer(db, { job, keep, at }) {
      await queue.run(async () => {
        // The job is gone if the request was sent a second time, or from a second tab.
        const isThere = (await unfinishedJobs(db)).some(({ id }) => id === job);
        if (isThere) await (keep ? finishJob(db, job, [], at) : discardJob(db, job));
      });
      return null;
    },
  };
}

interface ImportOptions {
  readonly queue: MutationQueue;
  readonly source: string;
  readonly fingerprint: string;
  readonly at: string;
  readonly report: (now: WriterProgress) => void;
  readonly stop: AbortSignal;
}

async function importPack(
  db: DatasetDb,
  pack: Pack,
  { queue, source, fingerprint, at, report, stop }: ImportOptions,
): Promise<Restored> {
  const items = pack.articles;
  // An interrupted job of this very request has been completed by now (see prepare-dataset.ts): nothing is left to do.
  const done = await queue.run(() => restoredAt(db, at));
  if (done !== null) return { stopped: false, added: done, held: countReadersArticles(items) - done, earlier: 0 };
  const before = (await unfinishedJobs(db)).find((one) => one.fingerprint === fingerprint && !one.finishing);
  const job = before ?? (await startJob(db, { source, fingerprint, total: items.length }, at));
  try {
    report({ done: job.cursor, total: items.length });
    const now = await stageItems(db, job, items, {
      async read(article, index) {
        const ready = await articleToImport(db, article);
        report({ done: index + 1, total: items.length });
        return ready;
      },
      signal: stop,
      batch: BATCH_ARTICLES,
    });
    const stopped = now.cursor < items.length;
    const result = restoredSoFar(now, items);
    if (stopped && now.articles + now.earlier > 0) return { stopped, ...result };
    if (stopped) await discardJob(db, job.id);
    else await queue.run(() => finishJob(db, job.id, pack.log, at, pack.corrections));
    return { stopped, ...result };
  } catch (error) {
    // Discarding fails while the job's versions are being written. The next writer then completes the job.
    await discardJob(db, job.id).catch(() => {});
    throw error;
  }
}

const restoredSoFar = (
  { cursor, articles, earlier }: Job,
  items: readonly PackArticle[],
): Omit<Restored, 'stopped'> => ({
  added: articles,
  held: Math.max(0, countReadersArticles(items.slice(0, cursor)) - articles - earlier),
  earlier,
});

/** The number of the reader's own articles among a backup's items, which may have several versions of an article. */
const countReadersArticles = (items: readonly PackArticle[]): number =>
  new Set(items.filter(({ origin }) => origin === 'reader').map(({ id }) => id)).size;

/** The number of articles that a restore at this moment has added; null where there was none. */
async function restoredAt(db: DatasetDb, moment: string): Promise<number | null> {
  const rows = await read(db, ['log'], (tx) => tx.objectStore('log').getAll());
  const restored = rows.find((row) => row.restored?.at === moment)?.restored;
  const kept = rows.flatMap(({ entries }) => entries).filter(({ kind, at }) => kind === 'kept' && at === moment).length;
  return restored?.articles ?? (kept || null);
}

async function readPackFile(file: Blob): Promise<Pack> {
  // The bytes are checked first, as no browser can hold a string of that size; `readPack` checks the characters.
  if (file.size > 2 * MAX_PACK_CHARS)
    throw new PackError('too large', 'The file is larger than 256 MB, the most a backup may be.');
  return readPack(await file.text());
}

/** Identifies a file, even among files of the same name and size. */
const fingerprintOf = async (name: string, file: Blob, { articles }: Pack): Promise<string> =>
  `${name} ${file.size} ${await hash16(articles.map(({ id, keptAt: kept }) => `${id} ${kept}`).join('\n'))}`;

/** Reads an article of a backup. Null if there is nothing to add: it is bundled, or shown in this very version. */
async function articleToImport(db: DatasetDb, article: PackArticle): Promise<FullArticle | null> {
  const { text, origin, keptAt: kept, id, ...facts } = article;
  if (origin === 'bundle') return null;
  const [held, shown] = await Promise.all([getArticle(db, id), getText(db, id)]);
  // An article whose text is missing from the database is added again for its text.
  if (held?.origin === origin && shown && held.version === (await textVersion(text))) return null;
  return fullArticle(text, facts, await readArticle(text, facts), origin, kept);
}
