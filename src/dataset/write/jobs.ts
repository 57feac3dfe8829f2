import { madeBy } from '../model/made.ts';
import type { VersionRow } from '../model/rows.ts';
import { versionRow } from '../model/rows.ts';
import type { ArticleId, FullArticle, LogEntry } from '../model/types.ts';
import { type HeldArticle, heldArticles } from '../read/articles.ts';
import { type DatasetDb, read } from '../read/dataset.ts';
import type { Job, JobKind, ShownArticle, StagedRow } from '../read/schema.ts';
import { BATCH } from './batches.ts';
import { finish } from './finish.ts';
import { asKept, isNewer } from './kept.ts';
import { putReading, putText } from './readings.ts';
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

/**
 * Goes through a job's source from its cursor on, staging batch by batch. The source must be the one the job began with.
 * Returns the job as it is: with the cursor at the end, or before it where the signal stopped it. Finish or discard it then.
 */
export async function goThrough<Item>(
  db: DatasetDb,
  job: Job,
  items: readonly Item[],
  { read: readItem, told, signal, batch = BATCH }: Going<Item>,
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

const ENDED = 'The import was ended elsewhere.';

/**
 * Stages a batch and moves the job's cursor. Articles that the dataset holds in this very version are passed over. Rejects
 * where the job is gone (a reset elsewhere).
 * @param cursor How many items of the source have been dealt with, this batch included.
 */
async function stage(db: DatasetDb, id: Job['id'], articles: readonly FullArticle[], cursor: number): Promise<Job> {
  const ids = [...new Set(articles.map(({ meta }) => meta.id))];
  const held = new Map((await heldArticles(db, ids)).map((one, i) => [ids[i], one]));
  const before = await stagedBefore(db, id, ids);
  return write(db, ['jobs', 'staged', 'texts', 'readings', 'quotations'], async (tx) => {
    const job = await tx.objectStore('jobs').get(id);
    if (!job) throw new Error(ENDED);
    const rows = new Map(before);
    for (const article of articles) {
      const { shown = null, versions = [] } = held.get(article.meta.id) ?? {};
      const row = rows.get(article.meta.id) ?? { job: id, article: article.meta.id, shown: null, versions: [] };
      const next = staged(job, article, { shown, versions }, row);
      if (!next) continue;
      rows.set(article.meta.id, next);
      const isHeld = shown?.meta.version === article.meta.version;
      if (!isHeld) await putText(tx, article);
      else if (job.kind !== 'restore' && next.shown) await putReading(tx, { ...article, meta: next.shown.meta });
    }
    await Promise.all([...rows.values()].map((row) => tx.objectStore('staged').put(row)));
    const count = (of: (row: StagedRow) => boolean): number =>
      [...rows.values()].filter(of).length - [...before.values()].filter(of).length;
    const now: Job = {
      ...job,
      cursor,
      articles: job.articles + count((row) => row.shown !== null),
      earlier: job.earlier + count((row) => row.shown === null),
    };
    await tx.objectStore('jobs').put(now);
    return now;
  });
}

const stagedBefore = (db: DatasetDb, job: Job['id'], ids: readonly ArticleId[]): Promise<Map<ArticleId, StagedRow>> =>
  read(db, ['staged'], async (tx) => {
    const rows = await Promise.all(ids.map((article) => tx.objectStore('staged').get([job, article])));
    return new Map(rows.flatMap((row) => (row ? [[row.article, row] as const] : [])));
  });

/** What becomes of an article's row with one more of its versions; null where it stays as it is. */
function staged(job: Job, article: FullArticle, held: HeldArticle, row: StagedRow): StagedRow | null {
  if (job.kind === 'read anew') return { ...row, shown: shownAs(article) };
  const given = job.kind === 'restore' ? asKept(article, job.startedAt) : article;
  const { meta } = given;
  const now: ShownArticle | null = row.shown ?? held.shown;
  const versions: readonly VersionRow[] = [
    ...row.versions.filter((one) => one.version !== meta.version),
    versionRow(given),
  ];
  if (now?.meta.version === meta.version) {
    // Of the same text only that it becomes the reader's is news; the reading that serves is not to be written over.
    if (row.shown === null && !(meta.origin === 'reader' && now.meta.origin === 'bundle')) return null;
    if (held.shown?.meta.version !== meta.version) return { ...row, shown: shownAs(given), versions };
    const { quotations, people, countries } = held.shown.meta;
    return { ...row, versions, shown: { meta: { ...meta, quotations, people, countries }, made: held.shown.made } };
  }
  if (now && isNewer(now.meta, meta)) {
    const isKnown = held.versions.some((one) => one.version === meta.version && one.origin === 'reader');
    return isKnown ? null : { ...row, versions };
  }
  return { ...row, shown: shownAs(given), versions };
}

const shownAs = ({ meta, reading }: FullArticle): ShownArticle => ({ meta, made: madeBy(reading.engine) });
