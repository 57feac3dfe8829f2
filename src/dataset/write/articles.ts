import { madeBy } from '../model/made.ts';
import { versionRow } from '../model/rows.ts';
import type { ArticleId, FullArticle, LogEntry } from '../model/types.ts';
import { type DatasetDb, read, stateOf } from '../read/dataset.ts';
import type { BinRow, Finishing, JobKind } from '../read/schema.ts';
import { type Act, doAct, MOST_AT_ONCE, NOTHING } from './act.ts';
import { bringingBack, deletion, finish } from './finish.ts';
import { putNewJob } from './jobs.ts';
import { asKept } from './kept.ts';
import { write } from './transact.ts';
import { turnsOf } from './turns.ts';

/**
 * Puts articles into the dataset as the reader's own, newer than what is there of them: an earlier text stays as an earlier
 * version. All of them in one transaction: for more than a few use a job. Returns the new revision.
 * @param at Now, ISO 8601: for the log, and for `keptAt` where an article has none.
 */
export function putArticles(
  db: DatasetDb,
  articles: readonly FullArticle[],
  at = new Date().toISOString(),
): Promise<number> {
  const last = [...new Map(articles.map((article) => [article.meta.id, asKept(article, at)])).values()].sort((a, b) =>
    a.meta.id < b.meta.id ? -1 : 1,
  );
  return turnsOf(db)(() =>
    doAct(
      db,
      {
        ...NOTHING,
        put: last.map(({ meta, reading }) => ({ meta, made: madeBy(reading.engine) })),
        keep: last.map(versionRow),
        log: last.map(({ meta }): LogEntry => ({ kind: 'kept', article: meta.id, at })),
      },
      { texts: last },
    ),
  );
}

/** What a deletion came to. */
export interface Deleted {
  readonly revision: number;
  readonly articles: number;
  readonly quotations: number;
}

/**
 * Deletes articles, many as a job. They can be brought back until the bin is emptied; a bundled one stays deleted through
 * updates, until reset. The same act again does no more, and is answered the same.
 * @param act a name of this deletion that no other has
 * @param at now, ISO 8601
 */
export async function deleteArticles(
  db: DatasetDb,
  ids: readonly ArticleId[],
  act: string,
  at = new Date().toISOString(),
): Promise<Deleted> {
  const revision = await doAtOnceOrAsJob(db, 'delete', { at, act, remove: ids }, async () =>
    (await binned(db, act)) ? null : deletion(db, { at, act, remove: ids }),
  );
  const articles = (await binned(db, act))?.articles ?? [];
  return {
    revision,
    articles: articles.length,
    quotations: articles.reduce((sum, { meta }) => sum + meta.quotations, 0),
  };
}

/** Undoes a deletion: the articles are as they were, with all their versions. The same again is answered the same. */
export async function bringBack(
  db: DatasetDb,
  act: string,
  at = new Date().toISOString(),
): Promise<Omit<Deleted, 'quotations'>> {
  const revision = await doAtOnceOrAsJob(db, 'bring back', { at, act }, async () =>
    (await binned(db, act)) ? bringingBack(db, { at, act }) : null,
  );
  const log = await read(db, ['log'], (tx) => tx.objectStore('log').getAll());
  const restored = log.flatMap(({ entries }) => entries).filter((one) => one.kind === 'restored' && one.at === at);
  return { revision, articles: restored.length };
}

const binned = (db: DatasetDb, act: string): Promise<BinRow | undefined> =>
  read(db, ['bin'], (tx) => tx.objectStore('bin').get(act));

/** @param actOf null where it is done already */
async function doAtOnceOrAsJob(
  db: DatasetDb,
  kind: JobKind,
  about: Omit<Finishing, 'given' | 'made'>,
  actOf: () => Promise<Act | null>,
): Promise<number> {
  const done = await turnsOf(db)(async () => {
    const under = await jobFor(db, kind, about.act);
    if (under !== undefined) return { job: under };
    const act = await actOf();
    if (!act) return (await stateOf(db)).revision;
    if (act.put.length + act.remove.length <= MOST_AT_ONCE) return doAct(db, act);
    const job = await write(db, ['jobs'], (tx) =>
      putNewJob(tx, {
        kind,
        source: about.act ?? '',
        fingerprint: '',
        total: act.put.length + act.remove.length,
        startedAt: about.at,
        finishing: { ...about, given: [], made: null },
      }),
    );
    return { job: job.id };
  });
  return typeof done === 'number' ? done : finish(db, done.job);
}

/** The job that is at it already, or was cut off. */
async function jobFor(db: DatasetDb, kind: JobKind, act: string | undefined): Promise<number | undefined> {
  const jobs = await read(db, ['jobs'], (tx) => tx.objectStore('jobs').getAll());
  return jobs.find((job) => job.kind === kind && job.finishing?.act === act)?.id;
}
