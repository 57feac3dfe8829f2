import type { DatasetDb } from '../read/dataset-transaction.ts';

/** Adds work to the queue. Resolves with its result once it has run. */
export type Enqueue = <T>(work: () => Promise<T>) => Promise<T>;

const last = new WeakMap<DatasetDb, Promise<unknown>>();

/**
 * The write queue of a dataset: writes run one after the other, so that each sees what the one before has stored. Long work is
 * queued slice by slice, so that short writes run in between. Queued work must not wait for other queued work.
 */
export function writeQueueOf(db: DatasetDb): Enqueue {
  return (work) => {
    const result = (last.get(db) ?? Promise.resolve()).then(work, work);
    last.set(
      db,
      result.catch(() => {}),
    );
    return result;
  };
}
