import type { Correction } from '../model/corrections.ts';
import type { ArticleId, DatasetCounts } from '../model/dataset-types.ts';
import { countsOfGeneration, type GenerationContent, GenerationContentBuilder } from '../model/generation-content.ts';
import { DERIVED_ROWS, type RowProducer } from '../model/generation-rows.ts';
import { ReadersPeople } from '../model/readers-people.ts';
import type { ArticleRow, VersionRow } from '../model/stored-rows.ts';
import { type Generation, otherGeneration, storesOfKind } from '../model/stores.ts';
import type { Job, JobCompletion, ShownArticle } from '../read/database-schema.ts';
import { beginTransaction, type DatasetDb, read, stateOf } from '../read/dataset-transaction.ts';
import { versionKeys } from '../read/read-articles.ts';
import { readReadersPeople } from '../read/read-readers-people.ts';
import { keptStoreSteps, type Mutation, writeOnCommit } from './apply-mutation.ts';
import { batches } from './batches.ts';
import { allShownWithReadings, changeOfArticles, sharedQuotationsOf } from './change-of-articles.ts';
import { changeOfPeople } from './change-of-people.ts';
import { collectArticlesGarbage, dropStaged, sweep } from './garbage-collection.ts';
import {
  type BuildProgress,
  clearGeneration,
  putProgress,
  rowsOfGeneration,
  writeGenerationRows,
} from './generation-slices.ts';
import { heapPressure } from './heap-pressure.ts';
import { DERIVED_STORES, mergeDerived } from './merge-derived.ts';
import { type RecordedMutation, startRecording, stopRecording } from './mutation-recorder.ts';
import { oneAhead } from './one-ahead.ts';
import { versionsBefore } from './versions-before.ts';
import { putCorrectedReading, withCorrections } from './with-corrections.ts';
import { type Enqueue, writeQueueOf } from './write-queue.ts';
import { raiseRevision, type WriteTx, write } from './write-transaction.ts';

/** A job that is becoming visible. */
type CompletingJob = Job & { readonly finishing: JobCompletion };

/**
 * Applies a mutation of many articles by building a new generation: derives everything from all articles, writes it in slices
 * to the generation that is not in use, and then swaps the two in one small transaction. Until the swap, cards and lists read
 * the old generation, and other mutations may change it; they are recorded and repeated on the new one before the swap.
 *
 * A build that was killed goes on from its last slice, unless the dataset has changed since. A build that fails leaves the
 * generation in use as it is. The disk holds at most twice the derived rows.
 * @param producers the rows of each derived store
 * @returns the new revision
 */
export async function buildGeneration(
  db: DatasetDb,
  job: CompletingJob,
  mutation: Mutation,
  producers: Readonly<Record<string, RowProducer>> = DERIVED_ROWS,
): Promise<number> {
  for (;;) {
    const revision = await buildOnce(db, job, mutation, producers);
    if (revision !== null) return revision;
  }
}

/** @returns the new revision; null where the generation has to be built again (see `applyRecorded`) */
async function buildOnce(
  db: DatasetDb,
  job: CompletingJob,
  asked: Mutation,
  producers: Readonly<Record<string, RowProducer>>,
): Promise<number | null> {
  const enqueue = writeQueueOf(db);
  const target = otherGeneration(db.generation);
  const { recorded, progress, before } = await enqueue(() => beginBuild(db, job.id, target));
  const touched: ArticleId[] = [];
  try {
    const mutation = await withStoredCorrections(db, asked, enqueue);
    touched.push(...articlesWithGarbage(mutation, before));
    if (progress.rows === 0) await clearGeneration(db, target, enqueue);
    const content = await contentAfter(db, mutation, before);
    await writeGenerationRows(db, { content, producers, target, job: job.id, progress, enqueue });
    await writeKeptStores(db, mutation, { job: job.id, before, enqueue });
    // One item of the queue, so that no mutation comes between the last recorded one and the swap.
    const revision = await enqueue(async () => {
      const meanwhile = recorded.splice(0);
      touched.push(...meanwhile.flatMap(idsOf));
      const counts = await applyRecorded(
        db,
        meanwhile,
        { target, made: mutation.corrections },
        countsOfGeneration(content),
      );
      return counts && swapGenerations(db, { target, mutation, meanwhile, job: job.id, counts });
    });
    if (revision === null) return null;
  } catch (error) {
    // The disk may be full: free the space at once, rather than save the rows that are written.
    await clearGeneration(db, target, enqueue).catch(() => {});
    await enqueue(() => write(db, ['jobs'], (tx) => forgetRows(tx, job.id))).catch(() => {});
    throw error;
  } finally {
    stopRecording(db);
  }
  await sweep(enqueue(() => dropStaged(db, job.id)));
  await sweep(clearGeneration(db, otherGeneration(target), enqueue));
  for (const batch of batches(touched)) await sweep(enqueue(() => collectArticlesGarbage(db, batch)));
  return (await stateOf(db)).revision;
}

const idsOf = ({ put, remove }: RecordedMutation): ArticleId[] => [...put.map(({ meta }) => meta.id), ...remove];

/**
 * The articles of which a mutation may leave texts or readings that nothing refers to. An article that is new, and that came in one
 * version, has just what is shown of it: of an import's thousands hardly any has to be looked at.
 */
function articlesWithGarbage(
  { put, remove, keepVersions, isReset }: Mutation,
  before: readonly ArticleRow[],
): ArticleId[] {
  const shownBefore = new Set(before.map(({ id }) => id));
  const shownVersion = new Map(put.map(({ meta }) => [meta.id, meta.version]));
  const isMoreThanShown = ({ article, version }: VersionRow): boolean => shownVersion.get(article) !== version;
  return [
    ...new Set([
      ...remove,
      ...put.flatMap(({ meta }) => (shownBefore.has(meta.id) ? [meta.id] : [])),
      ...keepVersions.flatMap((row) => (isMoreThanShown(row) ? [row.article] : [])),
      ...(isReset ? shownBefore : []),
    ]),
  ];
}

/**
 * Starts recording mutations, and stores the job's progress: that of an interrupted build where it can go on, else a new one.
 * @returns `before`: the articles that the generation in use has at this moment
 */
async function beginBuild(
  db: DatasetDb,
  id: Job['id'],
  target: Generation,
): Promise<{ recorded: RecordedMutation[]; progress: BuildProgress; before: readonly ArticleRow[] }> {
  const { revision } = await stateOf(db);
  // A build that failed may have cleared its rows, and have had no room to write down that it did.
  const held = await rowsOfGeneration(db, target);
  const progress = await write(db, ['jobs'], async (tx) => {
    const earlier = (await tx.objectStore('jobs').get(id))?.finishing?.made;
    const canGoOn = earlier?.generation === target && earlier.revision === revision && earlier.rows === held;
    const begun = { generation: target, revision, rows: 0 };
    const now = canGoOn ? earlier : { isKept: false, ...earlier, ...begun };
    await putProgress(tx, id, now);
    return now;
  });
  const before = await read(db, ['articles'], (tx) => tx.objectStore('articles').getAll());
  return { recorded: startRecording(db), progress, before };
}

/** The mutation with corrections. The corrected readings are stored, invisible until an article's row refers to them. */
async function withStoredCorrections(db: DatasetDb, asked: Mutation, enqueue: Enqueue): Promise<Mutation> {
  const { mutation, corrected } = await withCorrections(db, asked, []);
  for (const batch of batches(corrected, MAX_CORRECTED_AT_ONCE))
    await enqueue(() =>
      write(db, ['readings', 'quotations', 'fingerprints', 'likenesses'], (tx) =>
        Promise.all(batch.map((article) => putCorrectedReading(tx, article))),
      ),
    );
  return mutation;
}

/** Corrected readings that are written in one transaction, at most. */
const MAX_CORRECTED_AT_ONCE = 20;

/** Articles that are looked through between two collections of the writer's garbage. */
const COLLECTED_AFTER_ARTICLES = 500;

/** The content of the generation after a mutation. @param before the articles before it */
async function contentAfter(
  db: DatasetDb,
  mutation: Mutation,
  before: readonly ArticleRow[],
): Promise<GenerationContent> {
  const after = new Map<ArticleId, ShownArticle>();
  const removed = new Set(mutation.remove);
  const rowsBefore = new Map(before.map((row) => [row.id, row]));
  if (!mutation.isReset) for (const row of before) if (!removed.has(row.id)) after.set(row.id, row);
  for (const shown of mutation.put) after.set(shown.meta.id, shown);
  const sorted = [...after.values()].sort((a, b) => (a.meta.id < b.meta.id ? -1 : 1));
  const builder = new GenerationContentBuilder(await sharedQuotationsOf(db, sorted));
  const read = new Set<ArticleId>();
  const press = heapPressure(COLLECTED_AFTER_ARTICLES);
  for await (const articles of oneAhead(allShownWithReadings(db, sorted))) {
    builder.add(articles);
    press(articles.length);
    for (const { meta } of articles) read.add(meta.id);
  }
  const said = mutation.isReset
    ? new ReadersPeople(mutation.corrections)
    : await readReadersPeople(db, mutation.corrections);
  return builder.content(
    sorted.flatMap(({ meta }) => (read.has(meta.id) ? [] : (rowsBefore.get(meta.id) ?? []))),
    said,
  );
}

/** Writes the mutation's changes of kept versions and of the bin. From the first step on, the job cannot be discarded. */
async function writeKeptStores(
  db: DatasetDb,
  mutation: Mutation,
  of: { readonly job: Job['id']; readonly before: readonly ArticleRow[]; readonly enqueue: Enqueue },
): Promise<void> {
  const all = mutation.isReset ? await read(db, ['versions'], (tx) => tx.objectStore('versions').getAllKeys()) : [];
  let isMarked = false;
  for (const step of keptStoreSteps(mutation, all))
    await of.enqueue(async () => {
      const before = isMarked ? [] : await versionsBefore(db, mutation, all, of.before);
      await write(db, ['versions', 'bin', 'jobs'], async (tx) => {
        if (!isMarked) await markKept(tx, of.job, before);
        isMarked = true;
        await step(tx);
      });
    });
}

/** Marks that kept versions are being written. One that was interrupted in it knows already what there was before. */
async function markKept(tx: WriteTx, id: Job['id'], before: readonly VersionRow[]): Promise<void> {
  const made = (await tx.objectStore('jobs').get(id))?.finishing?.made;
  if (made && !made.isKept) await putProgress(tx, id, { ...made, isKept: true, before });
}

/** The rows that were written are gone. Kept versions that were written are not. */
async function forgetRows(tx: WriteTx, id: Job['id']): Promise<void> {
  const made = (await tx.objectStore('jobs').get(id))?.finishing?.made;
  if (made) await putProgress(tx, id, { ...made, rows: 0 });
}

/**
 * Repeats the recorded mutations on the new generation.
 * @param made the corrections that the new generation was built with, which are not stored yet
 * @returns the counts after them; null where a mutation has overwritten a reading that the new generation was built from. What
 *   that reading contributed can then not be subtracted any more, and the generation has to be built again.
 */
async function applyRecorded(
  db: DatasetDb,
  recorded: readonly RecordedMutation[],
  { target, made }: { readonly target: Generation; readonly made: readonly Correction[] },
  counts: DatasetCounts,
): Promise<DatasetCounts | null> {
  let now = counts;
  for (const mutation of recorded) {
    const ids = idsOf(mutation);
    const built = await readingsBuilt(db, target, ids);
    if (mutation.put.some(({ meta, made }) => built.get(meta.id) === `${meta.version} ${made}`)) return null;
    const change = await changeOfArticles(db, target, mutation);
    // Corrections of people that were recorded are stored by now.
    const { said } = await changeOfPeople(db, made);
    const { of, changesNotNames } = await changeOfPeople(db, mutation.corrections);
    const people = { said, of, changesNotNames };
    const merged = await write(db, DERIVED_STORES, (tx) => mergeDerived(tx, change, mutation.remove, people), target);
    now = merged.counts(now);
  }
  return now;
}

/** Which readings a generation was built from: text version and stamp, by article. */
async function readingsBuilt(
  db: DatasetDb,
  target: Generation,
  ids: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, string>> {
  const articles = beginTransaction(db, ['articles'], target, 'readonly').objectStore('articles');
  const rows = await Promise.all(ids.map((id) => articles.get(id)));
  return new Map(rows.flatMap((row) => (row ? [[row.id, `${row.meta.version} ${row.made}`] as const] : [])));
}

/** What is swapped in. */
interface Swap {
  readonly target: Generation;
  readonly mutation: Mutation;
  /** The mutations since the build began. */
  readonly meanwhile: readonly RecordedMutation[];
  readonly job: Job['id'];
  readonly counts: DatasetCounts;
}

/** Makes the new generation the one in use, and ends the job, in one transaction. */
async function swapGenerations(db: DatasetDb, { target, mutation, meanwhile, job, counts }: Swap): Promise<number> {
  // A reset has dropped versions already; texts go with the garbage collection.
  const emptied = mutation.isReset
    ? storesOfKind(db.table, 'kept', 'log').filter((store) => store !== 'versions' && store !== 'texts')
    : [];
  const stores = ['meta', 'jobs', 'corrections', 'log', 'bin', 'bundle', 'versions', ...emptied];
  const revision = await write(db, stores, async (tx) => {
    await writeOnCommit(tx, mutation, job, emptied);
    if (mutation.isReset) await keepAfterReset(tx, meanwhile);
    return raiseRevision(tx, { counts: () => counts, named: true, generation: target });
  });
  db.generation = target;
  return revision;
}

/** What the reader has done since a reset began comes after it: the stores that it empties have it. */
async function keepAfterReset(tx: WriteTx, meanwhile: readonly RecordedMutation[]): Promise<void> {
  for (const { remove, kept } of meanwhile) {
    const { keepVersions, log, bin } = kept;
    for (const id of remove) await tx.objectStore('versions').delete(versionKeys(id));
    for (const row of keepVersions) await tx.objectStore('versions').put(row);
    if (log.length > 0) await tx.objectStore('log').add({ entries: log });
    if (bin.put) await tx.objectStore('bin').put(bin.put);
    if (bin.drop !== undefined) await tx.objectStore('bin').delete(bin.drop);
  }
}
