import type { Reading } from '../../engine/types.ts';
import { madeBy } from '../model/made.ts';
import { type VersionRow, versionRow } from '../model/rows.ts';
import type { ArticleId, FullArticle, TextVersion } from '../model/types.ts';
import { type HeldArticle, heldArticles } from '../read/articles.ts';
import { type DatasetDb, read } from '../read/dataset.ts';
import type { Job, ShownArticle, StagedRow } from '../read/schema.ts';
import { readingAt } from '../read/stored-reading.ts';
import { asKept, isNewer } from './kept.ts';
import { putReading } from './readings.ts';
import { type WriteTx, write } from './transact.ts';

export const ENDED = 'The import was ended elsewhere.';

/**
 * Stages a batch and moves the job's cursor, in the turn of whoever calls it. Articles that the dataset holds in this very
 * version are passed over. Rejects where the job is gone (a reset elsewhere).
 * @param cursor How many items of the source have been dealt with, this batch included.
 */
export async function stage(
  db: DatasetDb,
  id: Job['id'],
  articles: readonly FullArticle[],
  cursor: number,
): Promise<Job> {
  const ids = [...new Set(articles.map(({ meta }) => meta.id))];
  const held = new Map((await heldArticles(db, ids)).map((one, i) => [ids[i], one]));
  const before = await stagedBefore(db, id, ids);
  return write(db, ['jobs', 'staged', 'texts', 'readings', 'quotations'], async (tx) => {
    const job = await tx.objectStore('jobs').get(id);
    if (!job) throw new Error(ENDED);
    const rows = new Map(before);
    for (const article of articles) {
      const { id: of, version } = article.meta;
      const there = held.get(of) ?? { shown: null, versions: [] };
      const row = rows.get(of) ?? { job: id, article: of, shown: null, versions: [] };
      const next =
        job.kind === 'restore' ? restored(job, article, there, row) : await replaced(tx, job, article, there);
      // What is held may have lost its text, which its reading does not bring back.
      if (next || there.versions.some((one) => one.version === version))
        await tx.objectStore('texts').put({ article: of, version, text: article.text });
      if (!next) continue;
      const made = next.shown?.meta.version === version ? next.shown.made : madeBy(article.reading.engine);
      // One that serves, or that another job has staged, is not to be written over.
      const stored = await readingAt(tx, of, version, made);
      rows.set(of, stored ? withCounts(next, version, stored) : next);
      if (!stored) await putReading(tx, article, made);
    }
    await Promise.all([...rows.values()].map((row) => tx.objectStore('staged').put(row)));
    const more = (of: (row: StagedRow) => boolean): number =>
      [...rows.values()].filter(of).length - [...before.values()].filter(of).length;
    const now: Job = {
      ...job,
      cursor,
      articles: job.articles + more(({ shown }) => shown !== null),
      earlier: job.earlier + more(({ shown }) => shown === null),
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

/** An article with one more of its versions from a backup; null where it stays as it is. The newest is shown. */
function restored(job: Job, article: FullArticle, held: HeldArticle, row: StagedRow): StagedRow | null {
  // A bundled article comes with the bundle alone: a backup may have it as an earlier one shipped it.
  if (article.meta.origin === 'bundle') return null;
  const given = asKept(article, job.startedAt);
  const { meta } = given;
  const now: ShownArticle | null = row.shown ?? held.shown;
  const others = row.versions.filter(({ version }) => version !== meta.version);
  const versions: readonly VersionRow[] = [...others, versionRow(given)];
  if (!now || (now.meta.version !== meta.version && !isNewer(now.meta, meta)))
    return { ...row, shown: shownAs(given), versions };
  if (now.meta.version !== meta.version) {
    const isKnown = held.versions.some(({ version, origin }) => version === meta.version && origin === 'reader');
    return isKnown ? null : { ...row, versions };
  }
  // Twice in one backup: as it is the last time.
  if (held.shown?.meta.version !== meta.version) return { ...row, shown: shownAs(given), versions };
  // Of a text that is held only that it becomes the reader's is news.
  if (held.shown.meta.origin === 'reader') return null;
  return { ...row, versions, shown: { meta, made: held.shown.made } };
}

/** A row whose article is shown by a reading that was there. */
function withCounts(row: StagedRow, version: TextVersion, { quotations, people, countries }: Reading): StagedRow {
  if (row.shown?.meta.version !== version) return row;
  const counts = { quotations: quotations.length, people: people.length, countries: countries.length };
  return { ...row, shown: { ...row.shown, meta: { ...row.shown.meta, ...counts } } };
}

/** An article in the place of what is held of it: a bundle's, or one that was read anew. */
async function replaced(
  tx: WriteTx,
  { id, kind }: Job,
  article: FullArticle,
  { shown }: HeldArticle,
): Promise<StagedRow> {
  const { id: of, version } = article.meta;
  const next = shownAs(article);
  const row: StagedRow = {
    job: id,
    article: of,
    shown: next,
    versions: kind === 'read anew' ? [] : [versionRow(article)],
  };
  if (shown?.meta.version !== version || shown.made !== next.made) return row;
  // One text read by one engine may have two readings, where more was known of it the second time.
  const serving = await readingAt(tx, of, version, shown.made);
  const isSame = JSON.stringify(serving) === JSON.stringify(article.reading);
  return isSame ? row : { ...row, shown: { ...next, made: `${next.made}+` } };
}

const shownAs = ({ meta, reading }: FullArticle): ShownArticle => ({ meta, made: madeBy(reading.engine) });
