import type { ArticleFacts, Reading } from '../../engine/types.ts';
import { ENGINE_VERSION } from '../../engine/version.ts';
import type { ArticleId, FullArticle } from '../model/dataset-types.ts';
import { fullArticle } from '../model/full-article.ts';
import { factsForReading } from '../model/given-facts.ts';
import { engineOfStamp, readingStamp, uncorrectedStamp } from '../model/reading-stamp.ts';
import { type DatasetDb, read } from '../read/dataset-transaction.ts';
import { readStoredReading } from '../read/stored-reading.ts';
import { finishJob, stageItems, startJob } from './job-lifecycle.ts';

/** Reads a text with the engine of this version. */
export type ReadText = (text: string, facts: ArticleFacts) => Reading | Promise<Reading>;

/** Articles in one batch: few enough that other writes have their turn soon. */
const BATCH_ARTICLES = 20;

/**
 * Reads again, as one job, all articles that an older engine read, and derives again what an older version derived. The old
 * readings are shown until the job is finished. A job that was interrupted goes on where it was.
 * @returns the new revision; null where nothing was outdated, or where the signal stopped the job
 */
export async function rereadOutdated(
  db: DatasetDb,
  readText: ReadText,
  { signal, engine = ENGINE_VERSION }: { signal?: AbortSignal; engine?: string } = {},
): Promise<number | null> {
  const stamp = readingStamp(engine);
  const jobs = await read(db, ['jobs'], (tx) => tx.objectStore('jobs').getAll());
  const interrupted = jobs.find((job) => job.kind === 'read anew' && job.fingerprint === stamp && !job.finishing);
  const outdated = await outdatedArticles(db, stamp);
  if (outdated.length === 0 && !interrupted) return null;
  const job =
    interrupted ?? (await startJob(db, { source: '', fingerprint: stamp, total: null }, undefined, 'read anew'));
  // The list of outdated articles may differ from the one the job began with, so its staged rows count instead of its cursor.
  const staged = await read(db, ['staged'], (tx) => tx.objectStore('staged').getAllKeys());
  const done = new Set(staged.filter(([of]) => of === job.id).map(([, article]) => article));
  const left = outdated.filter((id) => !done.has(id));
  const { cursor } = await stageItems(db, { ...job, cursor: 0 }, left, {
    read: (id) => rereadArticle(db, id, readText, engine),
    batch: BATCH_ARTICLES,
    ...(signal && { signal }),
  });
  return cursor < left.length ? null : finishJob(db, job.id);
}

/** The articles whose reading has another stamp, and whose text is stored. */
async function outdatedArticles(db: DatasetDb, stamp: string): Promise<ArticleId[]> {
  return read(db, ['articles', 'texts'], async (tx) => {
    const rows = (await tx.objectStore('articles').getAll()).filter(({ made }) => uncorrectedStamp(made) !== stamp);
    const texts = await Promise.all(rows.map(({ id, meta }) => tx.objectStore('texts').getKey([id, meta.version])));
    return rows.filter((_, i) => texts[i] !== undefined).map(({ id }) => id);
  });
}

async function rereadArticle(
  db: DatasetDb,
  id: ArticleId,
  readText: ReadText,
  engine: string,
): Promise<FullArticle | null> {
  const found = await read(db, ['articles', 'versions', 'texts', 'readings', 'quotations'], async (tx) => {
    const row = await tx.objectStore('articles').get(id);
    if (!row) return null;
    const { version } = row.meta;
    const text = await tx.objectStore('texts').get([id, version]);
    const given = (await tx.objectStore('versions').get([id, version]))?.given ?? {};
    // The corrections are applied anew to what the engine reads.
    const made = uncorrectedStamp(row.made);
    const isRead = engineOfStamp(made) === engine;
    return text && { row, text: text.text, given, reading: isRead && (await readStoredReading(tx, id, version, made)) };
  });
  if (!found) return null;
  const { row, text, given, reading } = found;
  const { origin, keptAt } = row.meta;
  const article = await fullArticle(
    text,
    given,
    reading || (await readText(text, factsForReading(given))),
    origin,
    keptAt,
  );
  // An article keeps its id, even where this version would make another id for it.
  return { ...article, meta: { ...article.meta, id } };
}
