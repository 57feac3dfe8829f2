import type { GenerationContent } from '../model/generation-content.ts';
import type { NewRow, RowProducer } from '../model/generation-rows.ts';
import { type Generation, storesOfKind } from '../model/stores.ts';
import type { Job, JobCompletion } from '../read/database-schema.ts';
import { beginTransaction, type DatasetDb } from '../read/dataset-transaction.ts';
import { heapPressure } from './heap-pressure.ts';
import type { Enqueue } from './write-queue.ts';
import { type WriteTx, write } from './write-transaction.ts';

// Writes and clears the rows of a generation in slices: each slice is one short transaction, between which cards and other
// writes have their turn.

/** How long one slice should take, in ms: a card that waits for a slice is hardly later. */
const SLICE_MS = 25;
/** A slice ends early once its rows took so long to hand over, in ms: a collector may have stopped the writer meanwhile. */
const MAX_PUTTING_MS = 2 * SLICE_MS;
/** Rows in the first slice of a store; later slices adapt to the time that the one before took. */
const FIRST_SLICE_ROWS = 20;
const MAX_SLICE_ROWS = 250;
/** Keys deleted in one transaction. */
const MAX_DELETED_KEYS = 500;
/** Rows that are written between two collections of the writer's garbage. */
const COLLECTED_AFTER_ROWS = 2_000;

/** How far the build of a generation is, as its job's row records it. */
export type BuildProgress = NonNullable<JobCompletion['made']>;

/** The rows to write, and the generation to write them to. */
interface GenerationRows {
  readonly content: GenerationContent;
  /** The rows of each derived store. */
  readonly producers: Readonly<Record<string, RowProducer>>;
  readonly target: Generation;
  readonly job: Job['id'];
  /** Rows that an interrupted build has written already are skipped. */
  readonly progress: BuildProgress;
  readonly enqueue: Enqueue;
}

/** Writes the rows of all derived stores. Each slice also records the job's progress, so that a killed build can go on. */
export async function writeGenerationRows(
  db: DatasetDb,
  { content, producers, target, job, progress, enqueue }: GenerationRows,
): Promise<void> {
  let produced = 0;
  let written = progress.rows;
  const press = heapPressure(COLLECTED_AFTER_ROWS);
  for (const store of storesOfKind(db.table, 'derived')) {
    // Each store begins small again, as its rows may be larger than those of the store before.
    let size = FIRST_SLICE_ROWS;
    const writeOut = async (slice: readonly NewRow[]): Promise<readonly NewRow[]> => {
      const { rows, ms } = await enqueue(() => writeSlice(db, store, slice, target, job, progress, written));
      written += rows;
      press(rows);
      const fitting = Math.round((rows * SLICE_MS) / Math.max(1, ms));
      size = Math.max(1, Math.min(MAX_SLICE_ROWS, fitting, 2 * size));
      return slice.slice(rows);
    };
    let slice: NewRow[] = [];
    /** The slice that is being written while the rows of the next are made. Resolves to those of its rows that it had no time for. */
    let writing: Promise<readonly NewRow[]> = Promise.resolve([]);
    for (const row of producers[store]?.(content) ?? []) {
      if (produced++ < progress.rows) continue;
      if (slice.push(row) < size) continue;
      writing = writeOut([...(await writing), ...slice]);
      // Where making the next rows fails first, nobody waits for it any more.
      writing.catch(() => {});
      slice = [];
    }
    let left = [...(await writing), ...slice];
    while (left.length > 0) left = [...(await writeOut(left))];
  }
}

/** Records a build's progress in its job. Rejects where the job is gone. */
export async function putProgress(tx: WriteTx, id: Job['id'], progress: BuildProgress): Promise<void> {
  const jobs = tx.objectStore('jobs');
  const job = await jobs.get(id);
  if (!job?.finishing) throw new Error('The job was ended elsewhere.');
  await jobs.put({ ...job, finishing: { ...job.finishing, made: progress } });
}

/** How many rows a generation that is not in use has. */
export async function rowsOfGeneration(db: DatasetDb, generation: Generation): Promise<number> {
  const stores = storesOfKind(db.table, 'derived');
  const tx = beginTransaction(db, stores, generation, 'readonly');
  const counts = await Promise.all(stores.map((store) => tx.anyStore(store).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Empties the derived stores of a generation that is not in use, some keys per transaction. */
export async function clearGeneration(db: DatasetDb, generation: Generation, enqueue: Enqueue): Promise<void> {
  for (const store of storesOfKind(db.table, 'derived')) {
    let isEmpty = false;
    while (!isEmpty) isEmpty = await enqueue(() => deleteSomeRows(db, store, generation));
  }
}

/** @returns whether the store is empty now */
const deleteSomeRows = (db: DatasetDb, store: string, generation: Generation): Promise<boolean> =>
  write(
    db,
    [store],
    async (tx) => {
      const rows = tx.anyStore(store);
      const keys = await rows.getAllKeys(null, MAX_DELETED_KEYS);
      if (keys.length > 0) await rows.delete(IDBKeyRange.bound(keys[0], keys.at(-1)));
      return keys.length < MAX_DELETED_KEYS;
    },
    generation,
  );

/**
 * Writes rows until their time is up, at least one, and the job's progress.
 * @param before how many rows are written already
 * @returns how many rows were written, and how long the transaction took, in ms
 */
async function writeSlice(
  db: DatasetDb,
  store: string,
  slice: readonly NewRow[],
  target: Generation,
  job: Job['id'],
  progress: BuildProgress,
  before: number,
): Promise<{ rows: number; ms: number }> {
  const start = performance.now();
  let rows = 0;
  await write(
    db,
    [store, 'jobs'],
    async (tx) => {
      const to = tx.anyStore(store);
      const puts: Promise<unknown>[] = [];
      for (const { key, value } of slice) {
        puts.push(key === undefined ? to.put(value) : to.put(value, key));
        rows++;
        if (performance.now() - start > MAX_PUTTING_MS) break;
      }
      await Promise.all([...puts, putProgress(tx, job, { ...progress, rows: before + rows })]);
    },
    target,
  );
  return { rows, ms: performance.now() - start };
}
