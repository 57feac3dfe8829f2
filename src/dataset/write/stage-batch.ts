import type { Reading } from '../../engine/types.ts';
import type { ArticleId, FullArticle, TextVersion } from '../model/dataset-types.ts';
import { type ReadingStamp, readingStamp, uncorrectedStamp } from '../model/reading-stamp.ts';
import { type VersionRow, versionRow } from '../model/stored-rows.ts';
import type { Job, ShownArticle, StagedRow, StoreName } from '../read/database-schema.ts';
import { type DatasetDb, stateOf } from '../read/dataset-transaction.ts';
import { type LookedUp, lookUpArticles } from '../read/look-up-articles.ts';
import type { StoredArticle } from '../read/read-articles.ts';
import { readStoredReading } from '../read/stored-reading.ts';
import { asKeptByReader, isKeptLater } from './kept-version.ts';
import { putNewReading } from './write-readings.ts';
import { type WriteTx, write } from './write-transaction.ts';

/** The error where a job is gone, for example because a reset has discarded it. */
export const JOB_ENDED_MESSAGE = 'The import was ended elsewhere.';

/** What a caller may tell of a batch. */
interface BatchOptions {
  /** What is written in the same transaction. */
  readonly along?: { readonly stores: readonly StoreName[]; readonly write: (tx: WriteTx) => Promise<unknown> };
  /**
   * What was found of the batch's articles for this job. Whoever gives it has staged none of them since. It is looked up again where
   * the dataset has changed meanwhile.
   */
  readonly lookedUp?: LookedUp | undefined;
}

/**
 * Stages a batch of articles and moves the job's cursor, in one transaction. Must be called from the write queue. Articles that
 * the dataset has in this very version are skipped. Rejects where the job is gone.
 * @param cursor how many items of the source have been dealt with, this batch included
 * @returns the job's row afterwards
 */
export async function stageBatch(
  db: DatasetDb,
  id: Job['id'],
  articles: readonly FullArticle[],
  cursor: number,
  { along, lookedUp }: BatchOptions = {},
): Promise<Job> {
  const isCurrent = lookedUp !== undefined && lookedUp.revision === (await stateOf(db)).revision;
  const { stored: storedById, staged: before } = isCurrent
    ? lookedUp
    : await lookUpArticles(
        db,
        id,
        articles.map(({ meta }) => meta.id),
      );
  return write(db, [...STAGING_STORES, ...(along?.stores ?? [])], async (tx) => {
    const readings = new BatchReadings(tx, articles);
    const [job] = await Promise.all([tx.objectStore('jobs').get(id), readings.lookedUp]);
    if (!job) throw new Error(JOB_ENDED_MESSAGE);
    const rows = new Map<ArticleId, StagedRow>();
    // Handed to the browser without waiting for one another: each wait would be a way to another process and back.
    const puts: Promise<unknown>[] = [];
    const put = (writing: Promise<unknown>): void => {
      // Where a later request fails first, nobody waits for this one any more.
      writing.catch(() => {});
      puts.push(writing);
    };
    for (const article of articles) {
      const { id: articleId, version } = article.meta;
      const stored = storedById.get(articleId) ?? { shown: null, versions: [] };
      const row = rows.get(articleId) ??
        before.get(articleId) ?? { job: id, article: articleId, shown: null, versions: [] };
      const next =
        job.kind === 'restore' || job.kind === 'import'
          ? rowFromBackup(job, article, stored, row)
          : await rowFromReplacement(readings, job, article, stored);
      // The text is written even where the version is stored: it may have been lost.
      if (next || stored.versions.some((one) => one.version === version))
        put(tx.objectStore('texts').put({ article: articleId, version, text: article.text }));
      if (!next) continue;
      const made = next.shown?.meta.version === version ? next.shown.made : readingStamp(article.reading.engine);
      // A reading that is shown, or that another job has staged, must not be overwritten.
      const storedReading = await readings.get(articleId, version, made);
      rows.set(articleId, storedReading ? withCounts(next, version, storedReading) : next);
      if (!storedReading) put(readings.put(article, made));
    }
    for (const row of rows.values()) put(tx.objectStore('staged').put(row));
    const added = (of: (row: StagedRow) => boolean): number =>
      [...rows].reduce((sum, [article, row]) => {
        const was = before.get(article);
        return sum + Number(of(row)) - Number(was !== undefined && of(was));
      }, 0);
    const now: Job = {
      ...job,
      cursor,
      articles: job.articles + added(({ shown }) => shown !== null),
      earlier: job.earlier + added(({ shown }) => shown === null),
    };
    put(tx.objectStore('jobs').put(now));
    if (along) put(along.write(tx));
    await Promise.all(puts);
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
  'likenesses',
];

/**
 * The stored readings of a batch's articles. Those that its articles will most probably need are asked for all at once: whether there
 * are any, as in most cases there is none.
 */
class BatchReadings {
  readonly #tx: WriteTx;
  readonly #missing = new Set<string>();
  readonly #put = new Map<string, Reading>();
  /** Resolves when the readings with the stamps of the articles' own are looked up. */
  readonly lookedUp: Promise<unknown>;

  constructor(tx: WriteTx, articles: readonly FullArticle[]) {
    this.#tx = tx;
    this.lookedUp = Promise.all(
      articles.map(async ({ meta, reading }) => {
        const key = [meta.id, meta.version, readingStamp(reading.engine)] as const;
        if ((await tx.objectStore('readings').getKey([...key])) === undefined) this.#missing.add(key.join(' '));
      }),
    );
  }

  /** Undefined where there is none. */
  async get(article: ArticleId, version: TextVersion, made: ReadingStamp): Promise<Reading | undefined> {
    const key = `${article} ${version} ${made}`;
    return (
      this.#put.get(key) ?? (this.#missing.has(key) ? undefined : readStoredReading(this.#tx, article, version, made))
    );
  }

  /** Writes the reading of an article, of which `get` has found none. */
  put(article: FullArticle, made: ReadingStamp): Promise<void> {
    const { id, version } = article.meta;
    this.#put.set(`${id} ${version} ${made}`, article.reading);
    return putNewReading(this.#tx, article, made);
  }
}

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
  readings: BatchReadings,
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
  const shownReading = await readings.get(articleId, version, next.made);
  const isSame = JSON.stringify(shownReading) === JSON.stringify(article.reading);
  return isSame ? row : { ...row, shown: { ...next, made: `${next.made}+` } };
}

const shownAs = ({ meta, reading }: FullArticle): ShownArticle => ({ meta, made: readingStamp(reading.engine) });
