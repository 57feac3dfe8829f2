import { fullArticle } from '../dataset/model/full-article.ts';
import { hash16, textVersion } from '../dataset/model/ids.ts';
import { MOST_PACK, type Pack, type PackArticle, PackError } from '../dataset/model/pack.ts';
import { readPack } from '../dataset/model/read-pack.ts';
import type { FullArticle } from '../dataset/model/types.ts';
import { getArticle, getText } from '../dataset/read/articles.ts';
import { type DatasetDb, read } from '../dataset/read/dataset.ts';
import { unfinishedJobs } from '../dataset/read/jobs.ts';
import type { Job } from '../dataset/read/schema.ts';
import { discardJob, finishJob, goThrough, startJob } from '../dataset/write/jobs.ts';
import { readArticle } from '../engine/article.ts';
import type { Restored, UnfinishedJob, WriterProgress, WriterRequests } from '../messages/writer.ts';
import type { Acts } from './acts.ts';
import type { Asked } from './serve.ts';

/** Articles a transaction: few enough that stopping is quick. */
const BATCH = 20;

/** Restorings that are being gone on with, by what tells their files apart. */
interface UnderWay {
  readonly ends: Promise<Restored>;
  readonly told: Set<(now: WriterProgress) => void>;
}

export interface Restoring {
  /** Reads a backup's articles anew and brings them in as one job, or goes on with the one that was cut off. */
  readonly restore: (db: DatasetDb, ask: WriterRequests['restore']['ask'], asked: Asked) => Promise<Restored>;
  /** Those that nobody goes on with. */
  readonly unfinished: (db: DatasetDb) => Promise<readonly UnfinishedJob[]>;
  /** Keeps what one of them read, or nothing of it. */
  readonly settle: (db: DatasetDb, ask: WriterRequests['settle']['ask']) => Promise<null>;
}

/** Restoring backups. Rejects in words for the reader; nothing of the file is kept then. */
export function restoring({ act }: Acts): Restoring {
  const underWay = new Map<string, UnderWay>();
  return {
    async restore(db, { file, name, at }, { progress, stop }) {
      const pack = await packIn(file);
      const fingerprint = await fingerprintOf(name, file, pack);
      // Another tab may be at the same file.
      const same = underWay.get(fingerprint);
      if (same) {
        same.told.add(progress);
        return same.ends;
      }
      const told = new Set([progress]);
      const tell = (now: WriterProgress): void => {
        for (const one of told) one(now);
      };
      const ends = bringIn(db, pack, { act, source: name, fingerprint, at, tell, stop });
      underWay.set(fingerprint, { ends, told });
      return await ends.finally(() => underWay.delete(fingerprint));
    },
    async unfinished(db) {
      const jobs = await unfinishedJobs(db);
      return jobs
        .filter(({ kind, finishing, fingerprint }) => kind === 'restore' && !finishing && !underWay.has(fingerprint))
        .map(({ id, source, cursor, total, articles }) => ({ id, source, cursor, total, articles }));
    },
    async settle(db, { job, keep, at }) {
      await act(async () => {
        // Asked again after a writer has ended, or in two tabs, it is done already.
        const isThere = (await unfinishedJobs(db)).some(({ id }) => id === job);
        if (isThere) await (keep ? finishJob(db, job, [], at) : discardJob(db, job));
      });
      return null;
    },
  };
}

interface BringingIn {
  readonly act: Acts['act'];
  readonly source: string;
  readonly fingerprint: string;
  readonly at: string;
  readonly tell: (now: WriterProgress) => void;
  readonly stop: AbortSignal;
}

async function bringIn(
  db: DatasetDb,
  pack: Pack,
  { act, source, fingerprint, at, tell, stop }: BringingIn,
): Promise<Restored> {
  const items = pack.articles;
  // What was cut off while it became visible has become so first.
  const done = await act(() => keptAt(db, at));
  if (done > 0) return { stopped: false, added: done, held: distinct(items) - done, earlier: 0 };
  const before = (await unfinishedJobs(db)).find((one) => one.fingerprint === fingerprint && !one.finishing);
  const job = before ?? (await startJob(db, { source, fingerprint, total: items.length }, at));
  try {
    tell({ done: job.cursor, total: items.length });
    const now = await goThrough(db, job, items, {
      async read(article, index) {
        const ready = await articleOf(db, article);
        tell({ done: index + 1, total: items.length });
        return ready;
      },
      signal: stop,
      batch: BATCH,
    });
    const stopped = now.cursor < items.length;
    const came = cameTo(now, items);
    if (stopped && now.articles + now.earlier > 0) return { stopped, ...came };
    if (stopped) await discardJob(db, job.id);
    else await act(() => finishJob(db, job.id, pack.log, at));
    return { stopped, ...came };
  } catch (error) {
    // One of which all is kept already is not given up any more; the next writer makes it visible.
    await discardJob(db, job.id).catch(() => {});
    throw error;
  }
}

const cameTo = ({ cursor, articles, earlier }: Job, items: readonly PackArticle[]): Omit<Restored, 'stopped'> => ({
  added: articles,
  held: Math.max(0, distinct(items.slice(0, cursor)) - articles - earlier),
  earlier,
});

/** Articles of the reader's in a backup: each may be there in several versions. Bundled ones never come from one. */
const distinct = (items: readonly PackArticle[]): number =>
  new Set(items.filter(({ origin }) => origin === 'reader').map(({ id }) => id)).size;

/** How many articles a restoring of this moment has kept. */
async function keptAt(db: DatasetDb, moment: string): Promise<number> {
  const rows = await read(db, ['log'], (tx) => tx.objectStore('log').getAll());
  return rows.flatMap(({ entries }) => entries).filter(({ kind, at }) => kind === 'kept' && at === moment).length;
}

async function packIn(file: Blob): Promise<Pack> {
  // No browser holds a string of so many characters; the pack's own check is on characters.
  if (file.size > 2 * MOST_PACK)
    throw new PackError('too large', 'The file is larger than 256 MB, the most a backup may be.');
  return readPack(await file.text());
}

/** Tells two files apart, also where both have the same name and size. */
const fingerprintOf = async (name: string, file: Blob, { articles }: Pack): Promise<string> =>
  `${name} ${file.size} ${await hash16(articles.map(({ id, keptAt: kept }) => `${id} ${kept}`).join('\n'))}`;

/** Null where there is nothing to bring in: of a bundled article, or one that is shown in this very version. */
async function articleOf(db: DatasetDb, article: PackArticle): Promise<FullArticle | null> {
  const { text, origin, keptAt: kept, id, ...facts } = article;
  if (origin === 'bundle') return null;
  const [held, shown] = await Promise.all([getArticle(db, id), getText(db, id)]);
  // One whose text has been lost is brought in for that.
  if (held?.origin === origin && shown && held.version === (await textVersion(text))) return null;
  return fullArticle(text, facts, readArticle(text, facts), origin, kept);
}
