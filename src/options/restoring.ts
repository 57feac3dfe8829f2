import { fullArticle } from '../dataset/model/full-article.ts';
import { textVersion } from '../dataset/model/ids.ts';
import { MOST_PACK, type Pack, type PackArticle } from '../dataset/model/pack.ts';
import { readPack } from '../dataset/model/read-pack.ts';
import type { FullArticle } from '../dataset/model/types.ts';
import { getArticle } from '../dataset/store/articles.ts';
import { revision as revisionOf } from '../dataset/store/counts.ts';
import { discardJob, finishJob, goThrough, startJob, unfinishedJobs } from '../dataset/store/jobs.ts';
import type { DatasetDb, Job } from '../dataset/store/schema.ts';
import type { Progress, Restored } from './host.ts';
import type { ReaderClient } from './reader-client.ts';

interface Restoring {
  readonly reader: ReaderClient;
  readonly progress: Progress;
  /** Stops after the batch under way. */
  readonly signal: AbortSignal;
}

/**
 * Reads a pack's articles anew and brings them in as one job. `revision` null: the dataset is as it was. Rejects in words
 * for the reader, and then nothing of the file is kept.
 */
export async function restorePack(
  db: DatasetDb,
  file: File,
  { reader, progress, signal }: Restoring,
): Promise<Restored & { readonly revision: number | null }> {
  const pack = await packIn(file);
  const total = pack.articles.length;
  progress(0, total);
  const job = await startJob(db, { source: file.name, fingerprint: `${file.name} ${file.size}`, total });
  // Held while it is worked on, so that other pages see that somebody does; a page that closes lets go by itself.
  return await navigator.locks.request(lockOf(job), async () => {
    try {
      let done = 0;
      const read = async (article: PackArticle): Promise<FullArticle | null> => {
        const ready = await articleOf(db, reader, article);
        progress(++done, total);
        return ready;
      };
      const { articles, cursor } = await goThrough(db, job, pack.articles, { read, signal, batch: BATCH });
      const stopped = cursor < total;
      if (stopped && articles > 0) return { stopped: true, added: articles, held: cursor - articles, revision: null };
      if (stopped) {
        await discardJob(db, job.id);
        return { stopped: true, added: 0, held: 0, revision: null };
      }
      return {
        stopped: false,
        added: articles,
        held: total - articles,
        revision: await finishJob(db, job.id, pack.log),
      };
    } catch (error) {
      await discardJob(db, job.id);
      throw error;
    }
  });
}

/** Unfinished jobs that no page is at work on. */
export async function untendedJobs(db: DatasetDb): Promise<readonly Job[]> {
  const jobs = await unfinishedJobs(db);
  const held = new Set((await navigator.locks.query()).held?.map(({ name }) => name));
  return jobs.filter((job) => !held.has(lockOf(job)));
}

/** Keeps what a job read, or nothing of it. Returns the new revision; null where nothing that is read has changed. */
export async function settleJob(db: DatasetDb, job: Job, keep: boolean): Promise<number | null> {
  if (keep) return finishJob(db, job.id);
  await discardJob(db, job.id);
  return revisionOf(db);
}

/** Articles a transaction: few enough that stopping is quick. */
const BATCH = 20;

const lockOf = ({ id, startedAt }: Job): string => `on-record job ${id} ${startedAt}`;

async function packIn(file: File): Promise<Pack> {
  // No browser holds a string of so many characters; the pack's own check is on characters.
  if (file.size > 2 * MOST_PACK) throw new Error('The file is larger than 256 MB, the most a backup may be.');
  return readPack(await file.text());
}

async function articleOf(db: DatasetDb, reader: ReaderClient, article: PackArticle): Promise<FullArticle | null> {
  const { text, origin, keptAt, id: _, ...facts } = article;
  const held = await getArticle(db, article.id);
  if (held?.version === (await textVersion(text)) && (held.origin === origin || origin === 'bundle')) return null;
  return fullArticle(text, facts, await reader.read(text, facts), origin, keptAt);
}
