import { DatasetError } from '../model/dataset-error.ts';
import type { DatasetCounts } from '../model/dataset-types.ts';
import type { Generation } from '../model/stores.ts';
import { beginTransaction, type DatasetDb, EMPTY_STATE, type OpenTransaction } from '../read/dataset-transaction.ts';

/** An open write transaction. */
export type WriteTx = OpenTransaction<'readwrite'>;

/**
 * Runs `work` in one write transaction over some stores: all of its writes are stored, or none. `work` may await nothing but
 * IndexedDB. Rejects with a `DatasetError` where the browser could not store the writes; an error that `work` throws is rethrown.
 * @param generation whose derived stores to write; the one in use unless another is being built
 */
export async function write<T>(
  db: DatasetDb,
  stores: readonly string[],
  work: (tx: WriteTx) => Promise<T>,
  generation: Generation = db.generation,
): Promise<T> {
  const begun = beginTransaction(db, stores, generation, 'readwrite');
  try {
    const result = await work(begun);
    await begun.tx.done;
    return result;
  } catch (error) {
    abort(begun.tx);
    await begun.tx.done.catch(() => {});
    throw asDatasetError(begun.tx.error ?? error, error);
  }
}

/** Aborts a transaction; one that is over already stays as it is. */
function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // The transaction is over. Its `error` says why.
  }
}

/** Raises the dataset's revision and updates its state. Every transaction that changes what is shown ends with this. */
export async function raiseRevision(
  tx: WriteTx,
  change: { counts?: (now: DatasetCounts) => DatasetCounts; named: boolean; generation?: Generation },
): Promise<number> {
  const meta = tx.objectStore('meta');
  const now = (await meta.get('dataset')) ?? EMPTY_STATE;
  const revision = now.revision + 1;
  await meta.put(
    {
      id: now.id ?? crypto.randomUUID(),
      revision,
      named: change.named ? revision : now.named,
      generation: change.generation ?? now.generation,
      counts: change.counts?.(now.counts) ?? now.counts,
    },
    'dataset',
  );
  return revision;
}

/** Whether a browser's error means that there is no room: its quota is used up, or, without a quota, the disk is full. */
const isFull = ({ name, message }: DOMException): boolean =>
  name === 'QuotaExceededError' || /\b(IOError|no space|disk full)\b/i.test(message);

/** IndexedDB's errors that a bug of ours causes: they are rethrown as they are. */
const PROGRAMMING_ERRORS = ['DataError', 'DataCloneError', 'ConstraintError', 'NotFoundError', 'ReadOnlyError'];

function asDatasetError(reason: unknown, error: unknown): unknown {
  for (const cause of [reason, error]) {
    if (!(cause instanceof DOMException) || PROGRAMMING_ERRORS.includes(cause.name)) continue;
    if (isFull(cause))
      return new DatasetError(
        'full',
        'There is no room left on this disk. Nothing was stored; what was there is still there.',
        cause,
      );
    return new DatasetError('failed', 'The browser could not store this. Nothing was changed; try again.', cause);
  }
  return error;
}
