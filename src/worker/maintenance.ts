import type { DatasetDb } from '../dataset/read/dataset-transaction.ts';
import { bringCorrectionsUpToDate } from '../dataset/write/apply-correction.ts';
import { collectGarbage } from '../dataset/write/garbage-collection.ts';
import { loadBundle } from '../dataset/write/load-bundle.ts';
import { rereadOutdated } from '../dataset/write/reread-outdated.ts';
import { bundledPack } from './bundled-pack.ts';
import type { MutationQueue } from './mutation-queue.ts';
import { readerPool } from './reader-pool.ts';

/**
 * Does what is due after an update and once per start of the browser: loads a newer bundle, reads again what an earlier engine
 * read, and deletes what nothing refers to any more.
 * @param announceChange called after each step that may have changed what is shown
 */
export async function runMaintenance(
  db: DatasetDb,
  queue: MutationQueue,
  announceChange: () => Promise<void>,
): Promise<void> {
  await queue.run(async () => loadBundle(db, await bundledPack()));
  await announceChange();
  await resumeRereading(db, queue, announceChange);
  await queue.run(() => bringCorrectionsUpToDate(db));
  await announceChange();
  await queue.run(() => collectGarbage(db));
}

/** Reads again what an earlier engine read, or goes on with that. Gives way to mutations that are asked for. */
export async function resumeRereading(
  db: DatasetDb,
  queue: MutationQueue,
  announceChange: () => Promise<void>,
): Promise<void> {
  await queue.runInterruptible(async (signal) => {
    const readers = readerPool();
    try {
      await rereadOutdated(db, readers.read, { signal });
    } finally {
      readers.end();
    }
    return !signal.aborted;
  });
  await announceChange();
}
