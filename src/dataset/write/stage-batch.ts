import type { Reading } from '../../engine/types.ts';
import type { ArticleId, FullArticle, TextVersion } from '../model/dataset-types.ts';
import { readingStamp, uncorrectedStamp } from '../model/reading-stamp.ts';
import { type VersionRow, versionRow } from '../model/stored-rows.ts';
import type { Job, ShownArticle, StagedRow, StoreName } from '../read/database-schema.ts';
import { type DatasetDb, read } from '../read/dataset-transaction.ts';
import { type StoredArticle, storedArticles } from '../read/read-articles.ts';
import { readStoredReading } from '../read/stored-reading.ts';
import { asKeptByReader, isKeptLater } from './kept-version.ts';
import { putReading } from './write-readings.ts';
import { type WriteTx, write } from './write-transaction.ts';

/** The error where a job is gone, for example because a reset has discarded it. */
export const JOB_ENDED_MESSAGE = 'The import was ended elsewhere.';

/**
 * Stages a batch of articles and moves the job's cursor, in one transaction. Must be called from the write queue. Articles that
 * the dataset has in this very version are skipped. Rejects where the job is gone.
 * @param cursor how many items of the source have been dealt with, this batch included
 * @param along what is written in the same transaction
 * @returns the job's row afterwards
 */
export async function stageBatch(
  db: DatasetDb,
  id: Job['id'],
  articles: readonly FullArticle[],
  cursor: number,
  along?: { readonly stores: readonly StoreName[]; readonly write: (tx: WriteTx) => Promise<unknown> },
): Promise<Job> {
  const ids = [...new Set(articles.map(({ meta }) => meta.id))];
  const storedById = new Map((await storedArticles(db, ids)).map((one, i) => [ids[i], one]));
  const before = await stagedBefore(db, id, ids);
  return write(db, [...STAGING_STORES, ...(along?.stores ?? [])], async (tx) => {
    const job = await tx.objectStore('jobs').get(id);
    if (!job) throw new Error(JOB_ENDED_MESSAGE);
    const rows = new Map(before);
    for (const article of articles) {
      const { id: articleId, version } = article.meta;
      const stored = storedById.get(articleId) ?? { shown: null, versions: [] };
      const row = rows.get(articleId) ?? { job: id, article: articleId, shown: null, versions: [] };
      const next =
        job.kind === 'restore' || job.kind === 'import'
          ? rowFromBackup(job, article, stored, row)
          : await rowFromReplacement(tx, job, article, stored);
      // The text is written even where the version is stored: it may have been lost.
      if (next || stored.versions.some((one) => one.version === version))
        await tx.objectStore('texts').put({ article: articleId, version, text: article.text });
      if (!next) continue;
      const made = next.shown?.meta.version === version ? next.shown.made : readingStamp(article.reading.engine);
      // A reading that is shown, or that another job has staged, must not be overwritten.
      const storedReading = await readStoredReading(tx, articleId, version, made);
      rows.set(articleId, storedReading ? withCounts(next, version, storedReading) : next);
      if (!storedReading) await putReading(tx, article, made);
    }
    await Promise.all([...rows.values()].map((row) => tx.objectStore('staged').put(row)));
    const added = (of: (row: StagedRow) => boolean): number =>
      [...rows.values()].filter(of).length - [...before.values()].filter(of).length;
    const now: Job = {
      ...job,
      cursor,
      articles: job.articles + added(({ shown }) => shown !== null),
      earlier: job.earlier + added(({ shown }) => shown === null),
    };
    await tx.objectStore('jobs').put(now);
    await along?.write(tx);
    return now;
  });
}

const STAGING_STORES: readonly StoreName[] = [
  'jobs',
  'staged',
  'texts',
  'readings',
  'quotations',
  'fingerprints',
  'shingles',
];

const stagedBefore = (db: DatasetDb, job: Job['id'], ids: readonly ArticleId[]): Promise<Map<ArticleId, StagedRow>> =>
  read(db, ['staged'], async (tx) => {
    const rows = await Promise.all(ids.map((article) => tx.objectStore('staged').get([job, article])));
    return new Map(rows.flatMap((row) => (row ? [[row.article, row] as const] : [])));
  });

/** The staged row after adding a version from a backup; null where nothing changes. The version that was kept last is shown. */
function rowFromBackup(job: Job, article: FullArticle, stored: StoredArticle, row: StagedRow): StagedRow | null {
  // Bundled articles come from the bundle only: a backup may contain an outdated version.
  if (article.meta.origin === 'bundle') return null;
  const given = asKeptByReader(article, job.startedAt);
  const { meta } = given;
  const shownNow: ShownArticle | null = row.shown ?? stored.shown;
  const others = row.versions.filter(({ version }) => version !== meta.version);
  const versions: readonly VersionRow[] = [...others, versionRow(given)];
  if (!shownNow || (shownNow.meta.version !== meta.version && !isKeptLater(shownNow.meta, meta)))
    return { ...row, shown: shownAs(given), versions };
  if (shownNow.meta.version !== meta.version) {
    const isKnown = stored.versions.some(({ version, origin }) => version === meta.version && origin === 'reader');
    return isKnown ? null : { ...row, versions };
  }
  // The backup has this version twice: the last one counts.
  if (stored.shown?.meta.version !== meta.version) return { ...row, shown: shownAs(given), versions };
  // The dataset has this text already: the one thing that can change is that a bundled article becomes the reader's.
  if (stored.shown.meta.origin === 'reader') return null;
  return { ...row, versions, shown: { meta, made: stored.shown.made } };
}

/** Takes the counts of a row's article from the stored reading that will be shown. */
function withCounts(row: StagedRow, version: TextVersion, { quotations, people, countries }: Reading): StagedRow {
  if (row.shown?.meta.version !== version) return row;
  const counts = { quotations: quotations.length, people: people.length, countries: countries.length };
  return { ...row, shown: { ...row.shown, meta: { ...row.shown.meta, ...counts } } };
}

/** The staged row of an article that replaces the shown one: from a bundle, or read again. */
async function rowFromReplacement(
  tx: WriteTx,
  { id, kind }: Job,
  article: FullArticle,
  { shown }: StoredArticle,
): Promise<StagedRow> {
  const { id: articleId, version } = article.meta;
  const next = shownAs(article);
  const row: StagedRow = {
    job: id,
    article: articleId,
    shown: next,
    versions: kind === 'read anew' ? [] : [versionRow(article)],
  };
  if (shown?.meta.version !== version || uncorrectedStamp(shown.made) !== next.made) return row;
  // One engine can make two readings of one text, where more facts were given the second time: the stamp then gets a "+".
  const shownReading = await readStoredReading(tx, articleId, version, next.made);
  const isSame = JSON.stringify(shownReading) === JSON.stringify(article.reading);
  return isSame ? row : { ...row, shown: { ...next, made: `${next.made}+` } };
}

const shownAs = ({ meta, reading }: FullArticle): ShownArticle => ({ meta, made: readingStamp(reading.engine) });
