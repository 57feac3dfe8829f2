import { lastActs } from '../model/log.ts';
import type { ArticleId, LogEntry, TextVersion } from '../model/types.ts';
import { type HeldArticle, heldArticles } from '../read/articles.ts';
import { type DatasetDb, read } from '../read/dataset.ts';
import type { BinRow, Finishing, Job, ShownArticle } from '../read/schema.ts';
import { type Act, doAct, MOST_AT_ONCE, NOTHING } from './act.ts';
import { makeGeneration } from './generation.ts';
import { isNewer } from './kept.ts';
import { dropStaged, stagedFor, sweepArticles } from './sweep.ts';
import { write } from './transact.ts';
import { turnsOf } from './turns.ts';

/**
 * Makes what a job is to come to visible, and ends it: a few articles in the rows that are there, in one transaction, many by
 * a new generation. Goes on where it was cut off. Returns the new revision.
 */
export async function finish(db: DatasetDb, id: Job['id']): Promise<number> {
  try {
    return await finishNow(db, id);
  } catch (error) {
    await turnsOf(db)(() => takeBack(db, id)).catch(() => {});
    throw error;
  }
}

/** After a failure a job can be given up again, and one that nobody would finish or give up is ended. */
async function takeBack(db: DatasetDb, id: Job['id']): Promise<void> {
  const isEnded = await write(db, ['jobs'], async (tx) => {
    const jobs = tx.objectStore('jobs');
    const job = await jobs.get(id);
    if (!job || job.finishing?.made?.isKept) return false;
    const { finishing: _, ...before } = job;
    const isWaiting = job.kind === 'restore' || job.kind === 'read anew';
    await (isWaiting ? jobs.put(before) : jobs.delete(id));
    return !isWaiting;
  });
  if (isEnded) await sweepArticles(db, await dropStaged(db, id));
}

async function finishNow(db: DatasetDb, id: Job['id']): Promise<number> {
  const turn = turnsOf(db);
  const done = await turn(async () => {
    const job = await finishingJob(db, id);
    const act = await actOf(db, job);
    const isSmall = act.put.length + act.remove.length <= MOST_AT_ONCE && !act.isReset && !job.finishing.made;
    if (!isSmall) return { job, act };
    const revision = await doAct(db, act, { job: id });
    await dropStaged(db, id);
    return revision;
  });
  return typeof done === 'number' ? done : makeGeneration(db, done.job, done.act);
}

async function finishingJob(db: DatasetDb, id: Job['id']): Promise<Job & { readonly finishing: Finishing }> {
  const job = await read(db, ['jobs'], (tx) => tx.objectStore('jobs').get(id));
  if (!job?.finishing) throw new Error('The work was ended elsewhere.');
  return { ...job, finishing: job.finishing };
}

async function actOf(db: DatasetDb, job: Job & { readonly finishing: Finishing }): Promise<Act> {
  if (job.kind === 'delete') return deletion(db, job.finishing);
  if (job.kind === 'bring back') return bringingBack(db, job.finishing);
  return bringingIn(db, job);
}

/** Of a deletion that was cut off the bin has what was there. */
export async function deletion(
  db: DatasetDb,
  { at, act = at, remove = [] }: Pick<Finishing, 'at' | 'act' | 'remove'>,
): Promise<Act> {
  const binned = await read(db, ['bin'], (tx) => tx.objectStore('bin').get(act));
  const held = binned ? [] : await heldArticles(db, remove);
  const articles = binned?.articles ?? held.flatMap(({ shown, versions }) => (shown ? [{ ...shown, versions }] : []));
  return {
    ...NOTHING,
    remove: articles.map(({ meta }) => meta.id),
    giveUp: articles.flatMap(({ versions }) => versions.map(({ article, version }) => [article, version] as const)),
    log: articles.map(({ meta }): LogEntry => ({ kind: 'deleted', article: meta.id, origin: meta.origin, at })),
    bin: { put: { act, at, articles } },
  };
}

/** As it was, but for what was kept anew since. */
export async function bringingBack(db: DatasetDb, { at, act = at }: Pick<Finishing, 'at' | 'act'>): Promise<Act> {
  const binned: BinRow | undefined = await read(db, ['bin'], (tx) => tx.objectStore('bin').get(act));
  const articles = binned?.articles ?? [];
  const held = await heldArticles(
    db,
    articles.map(({ meta }) => meta.id),
  );
  const back = articles.filter((_, i) => !held[i]?.shown);
  return {
    ...NOTHING,
    put: inOrder(back),
    keep: articles.flatMap(({ versions }) => versions),
    log: articles.map(({ meta }): LogEntry => ({ kind: 'restored', article: meta.id, at })),
    bin: { drop: act },
  };
}

async function bringingIn(db: DatasetDb, job: Job & { readonly finishing: Finishing }): Promise<Act> {
  const { at, given, bundle } = job.finishing;
  const rows = await read(db, ['staged'], (tx) => tx.objectStore('staged').getAll(stagedFor(job.id)));
  const held = await heldArticles(
    db,
    rows.map(({ article }) => article),
  );
  const put = rows.flatMap(({ shown }, i) => {
    const now = held[i]?.shown?.meta;
    return shown && !(job.kind === 'restore' && now && serves(now, shown)) ? [shown] : [];
  });
  const comes = new Set(put.map(({ meta }) => meta.id));
  const remove = job.kind === 'restore' ? await deletedElsewhere(db, given, comes) : (job.finishing.remove ?? []);
  const isReaders = job.kind === 'restore';
  return {
    ...NOTHING,
    put: inOrder(put),
    remove,
    isReset: job.kind === 'reset',
    keep: rows.flatMap(({ versions }) => versions),
    giveUp: replacedVersions(put, remove, [
      ...(job.kind === 'bundle' ? held : []),
      ...(await heldArticles(db, remove)),
    ]),
    log: isReaders
      ? [
          ...put.map(({ meta }): LogEntry => ({ kind: 'kept', article: meta.id, at })),
          ...remove.map((article): LogEntry => ({ kind: 'deleted', article, origin: 'bundle', at })),
        ]
      : [],
    bundle,
  };
}

/** Whether what is shown now is what would be put, or newer: it was kept since that was staged. */
const serves = (now: ShownArticle['meta'], { meta }: ShownArticle): boolean =>
  now.version === meta.version ? !(meta.origin === 'reader' && now.origin === 'bundle') : isNewer(now, meta);

/** All versions of what goes, and of an article that a bundle brings what one before it brought. */
export function replacedVersions(
  put: readonly ShownArticle[],
  remove: readonly ArticleId[],
  held: readonly HeldArticle[],
): (readonly [ArticleId, TextVersion])[] {
  const comes = new Map(put.map(({ meta }) => [meta.id, meta.version]));
  const gone = new Set(remove);
  return held
    .flatMap(({ versions }) => versions)
    .filter(({ article, version, origin }) => {
      const next = comes.get(article);
      return gone.has(article) || (origin === 'bundle' && next !== undefined && next !== version);
    })
    .map(({ article, version }) => [article, version] as const);
}

const inOrder = (articles: readonly ShownArticle[]): ShownArticle[] =>
  articles.map(({ meta, made }) => ({ meta, made })).sort((a, b) => (a.meta.id < b.meta.id ? -1 : 1));

async function deletedElsewhere(
  db: DatasetDb,
  given: readonly LogEntry[],
  comes: ReadonlySet<ArticleId>,
): Promise<ArticleId[]> {
  if (given.length === 0) return [];
  return read(db, ['log', 'articles'], async (tx) => {
    const own = lastActs((await tx.objectStore('log').getAll()).flatMap(({ entries }) => entries));
    const gone: ArticleId[] = [];
    for (const [id, act] of lastActs(given)) {
      if (act !== 'deleted' || own.has(id) || comes.has(id)) continue;
      if ((await tx.objectStore('articles').get(id))?.meta.origin === 'bundle') gone.push(id);
    }
    return gone.sort();
  });
}
