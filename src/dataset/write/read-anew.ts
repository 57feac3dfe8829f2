import type { ArticleFacts, Reading } from '../../engine/types.ts';
import { ENGINE_VERSION } from '../../engine/version.ts';
import { fullArticle } from '../model/full-article.ts';
import { engineOf, madeBy } from '../model/made.ts';
import type { ArticleId, FullArticle } from '../model/types.ts';
import { type DatasetDb, read } from '../read/dataset.ts';
import { readingAt } from '../read/stored-reading.ts';
import { finishJob, goThrough, startJob } from './jobs.ts';

/** Reads a text, as the engine of this version does. */
export type ReadText = (text: string, facts: ArticleFacts) => Reading | Promise<Reading>;

/** Articles a transaction: few enough that others have their turn soon. */
const BATCH = 20;

/**
 * Reads anew what an older engine read, and derives anew what an older version derived: a job that goes on where it was cut
 * off. The old readings serve until all are there.
 * @returns the new revision; null where nothing was outdated, or the signal stopped it
 */
export async function readOutdatedAnew(
  db: DatasetDb,
  readText: ReadText,
  { signal, engine = ENGINE_VERSION }: { signal?: AbortSignal; engine?: string } = {},
): Promise<number | null> {
  const now = madeBy(engine);
  const jobs = await read(db, ['jobs'], (tx) => tx.objectStore('jobs').getAll());
  const under = jobs.find((job) => job.kind === 'read anew' && job.fingerprint === now && !job.finishing);
  const outdated = await outdatedArticles(db, now);
  if (outdated.length === 0 && !under) return null;
  const job = under ?? (await startJob(db, { source: '', fingerprint: now, total: null }, undefined, 'read anew'));
  // What is staged by now counts as done, whatever the cursor says: what is outdated is looked up anew.
  const staged = await read(db, ['staged'], (tx) => tx.objectStore('staged').getAllKeys());
  const done = new Set(staged.filter(([of]) => of === job.id).map(([, article]) => article));
  const left = outdated.filter((id) => !done.has(id));
  const { cursor } = await goThrough(db, { ...job, cursor: 0 }, left, {
    read: (id) => readAnew(db, id, readText, engine),
    batch: BATCH,
    ...(signal && { signal }),
  });
  return cursor < left.length ? null : finishJob(db, job.id);
}

/** Those whose reading another engine or derivation made, and whose text is there. */
async function outdatedArticles(db: DatasetDb, now: string): Promise<ArticleId[]> {
  return read(db, ['articles', 'texts'], async (tx) => {
    const rows = (await tx.objectStore('articles').getAll()).filter(({ made }) => made !== now);
    const texts = await Promise.all(rows.map(({ id, meta }) => tx.objectStore('texts').getKey([id, meta.version])));
    return rows.filter((_, i) => texts[i] !== undefined).map(({ id }) => id);
  });
}

async function readAnew(db: DatasetDb, id: ArticleId, readText: ReadText, engine: string): Promise<FullArticle | null> {
  const found = await read(db, ['articles', 'versions', 'texts', 'readings', 'quotations'], async (tx) => {
    const row = await tx.objectStore('articles').get(id);
    if (!row) return null;
    const { version } = row.meta;
    const text = await tx.objectStore('texts').get([id, version]);
    const given = (await tx.objectStore('versions').get([id, version]))?.given ?? {};
    const isRead = engineOf(row.made) === engine;
    return text && { row, text: text.text, given, reading: isRead && (await readingAt(tx, id, version, row.made)) };
  });
  if (!found) return null;
  const { row, text, given, reading } = found;
  const { origin, keptAt } = row.meta;
  const { title, author, language } = given;
  const facts = { ...(title && { title }), ...(author && { author }), ...(language && { language }) };
  const anew = await fullArticle(text, given, reading || (await readText(text, facts)), origin, keptAt);
  // An id is never given anew, whatever it would be made of today.
  return { ...anew, meta: { ...anew.meta, id } };
}
