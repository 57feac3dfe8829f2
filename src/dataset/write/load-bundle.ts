import { hash16 } from '../model/article-ids.ts';
import type { FullArticle } from '../model/dataset-types.ts';
import { fullArticle } from '../model/full-article.ts';
import { type Pack, type PackArticle, PackError } from '../model/pack-format.ts';
import { lastActionByArticle } from '../model/reader-log.ts';
import { readingStamp } from '../model/reading-stamp.ts';
import { versionRow } from '../model/stored-rows.ts';
import type { JobKind } from '../read/database-schema.ts';
import { type DatasetDb, read } from '../read/dataset-transaction.ts';
import { storedArticles } from '../read/read-articles.ts';
import { applyMutation, EMPTY_MUTATION, MAX_ARTICLES_AT_ONCE } from './apply-mutation.ts';
import { completeJob, replacedVersions } from './complete-job.ts';
import { discardJob, putNewJob, stageItems } from './job-lifecycle.ts';
import { writeQueueOf } from './write-queue.ts';
import { write } from './write-transaction.ts';

/**
 * Loads the bundled articles into the dataset; they become visible all at once. Articles of an earlier bundle that are not in
 * this one are removed. Articles that the reader kept, deleted or brought back are not touched.
 * @returns false where this very bundle was loaded before
 * @throws PackError where an article has no reading
 */
export async function loadBundle(db: DatasetDb, pack: Pack): Promise<boolean> {
  const hash = await hash16(JSON.stringify(pack.articles));
  const before = await read(db, ['bundle'], (tx) => tx.objectStore('bundle').get('bundle'));
  if (before?.hash === hash) return false;
  const articles = await bundledArticles(pack);
  const ids = articles.map(({ meta }) => meta.id);
  const lastActions = lastActionByArticle(
    (await read(db, ['log'], (tx) => tx.objectStore('log').getAll())).flatMap(({ entries }) => entries),
  );
  const stored = await storedArticles(db, ids);
  const put = articles.filter(
    ({ meta }, i) => lastActions.get(meta.id) !== 'deleted' && stored[i]?.shown?.meta.origin !== 'reader',
  );
  const dropped = (before?.articles ?? []).filter((id) => !ids.includes(id) && !lastActions.has(id));
  const remove = (await storedArticles(db, dropped)).flatMap(({ shown }) =>
    shown?.meta.origin === 'bundle' ? [shown.meta.id] : [],
  );
  if (put.length + remove.length > MAX_ARTICLES_AT_ONCE) await stageBundle(db, 'bundle', { hash, ids, put, remove });
  else await writeQueueOf(db)(() => applyBundleAtOnce(db, { hash, ids, put, remove }));
  return true;
}

/** The articles of the bundled pack, ready to be stored. */
export const bundledArticles = (pack: Pack): Promise<FullArticle[]> => Promise.all(pack.articles.map(bundledArticle));

/** The change that loading a bundle makes: `ids` are all articles in the bundle, of which `put` may leave out some. */
interface BundleChange {
  readonly hash: string;
  readonly ids: readonly FullArticle['meta']['id'][];
  readonly put: readonly FullArticle[];
  readonly remove: readonly FullArticle['meta']['id'][];
}

async function applyBundleAtOnce(db: DatasetDb, { hash, ids, put, remove }: BundleChange): Promise<void> {
  const texts = [...put].sort((a, b) => (a.meta.id < b.meta.id ? -1 : 1));
  const shown = texts.map(({ meta, reading }) => ({ meta, made: readingStamp(reading.engine) }));
  const stored = await storedArticles(db, [...texts.map(({ meta }) => meta.id), ...remove]);
  const dropVersions = replacedVersions(shown, remove, stored);
  const bundle = { hash, articles: [...new Set(ids)].sort() };
  await applyMutation(
    db,
    { ...EMPTY_MUTATION, put: shown, remove, dropVersions: dropVersions, keepVersions: texts.map(versionRow), bundle },
    { texts },
  );
}

/**
 * Stages the articles of a bundle in a job and completes the job. A job that was interrupted while staging is not resumed: the
 * bundle is loaded from its beginning.
 * @returns the new revision
 */
export async function stageBundle(
  db: DatasetDb,
  kind: Extract<JobKind, 'bundle' | 'reset'>,
  { hash, ids, put, remove }: BundleChange,
  at = new Date().toISOString(),
): Promise<number> {
  const bundle = { hash, articles: [...new Set(ids)].sort() };
  const job = await writeQueueOf(db)(() =>
    write(db, ['jobs'], (tx) =>
      putNewJob(tx, { kind, source: '', fingerprint: hash, total: put.length, startedAt: at }),
    ),
  );
  try {
    await stageItems(db, job, put, { read: async (article) => article });
  } catch (error) {
    await discardJob(db, job.id).catch(() => {});
    throw error;
  }
  await writeQueueOf(db)(() =>
    write(db, ['jobs'], async (tx) => {
      const now = await tx.objectStore('jobs').get(job.id);
      if (now) await tx.objectStore('jobs').put({ ...now, finishing: { at, given: [], bundle, remove, made: null } });
    }),
  );
  return completeJob(db, job.id);
}

function bundledArticle({ text, reading, ...facts }: PackArticle, index: number): Promise<FullArticle> {
  if (!reading) throw new PackError('malformed', `Article ${index + 1} of the bundled pack has no reading.`);
  const { id: _, origin: _origin, keptAt: _kept, ...given } = facts;
  return fullArticle(text, given, reading, 'bundle');
}
