import { DatasetError } from '../model/dataset-error.ts';
import type { Generation } from '../model/stores.ts';
import type { DatasetCounts } from '../model/types.ts';
import { type Begun, begin, type DatasetDb, EMPTY } from '../read/dataset.ts';

export type WriteTx = Begun<'readwrite'>;

/**
 * Runs a write as one transaction over some stores, the derived ones of the generation that serves: all of it is stored, or
 * nothing. Only IndexedDB may be awaited inside. Rejects with `DatasetError` where the browser could not store it; what the
 * work itself throws comes through as it is.
 * @param generation another one, as while it is being made
 */
export async function write<T>(
  db: DatasetDb,
  stores: readonly string[],
  work: (tx: WriteTx) => Promise<T>,
  generation: Generation = db.generation,
): Promise<T> {
  const begun = begin(db, stores, generation, 'readwrite');
  try {
    const result = await work(begun);
    await begun.tx.done;
    return result;
  } catch (error) {
    abort(begun.tx);
    await begun.tx.done.catch(() => {});
    throw inWords(begun.tx.error ?? error, error);
  }
}

/** Aborts a transaction, which may have been aborted before. */
function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // Why it was aborted before is what its `error` says.
  }
}

/** Changes the counts and raises the revision. Every change of what readers see ends with this. */
export async function raise(
  tx: WriteTx,
  change: { counts?: (now: DatasetCounts) => DatasetCounts; named: boolean; generation?: Generation },
): Promise<number> {
  const meta = tx.objectStore('meta');
  const now = (await meta.get('dataset')) ?? EMPTY;
  const revision = now.revision + 1;
  await meta.put(
    {
      revision,
      named: change.named ? revision : now.named,
      generation: change.generation ?? now.generation,
      counts: change.counts?.(now.counts) ?? now.counts,
    },
    'dataset',
  );
  return revision;
}

/** What a browser says where it has no room: by its quota, or, with none, where the disk is full. */
const isFull = ({ name, message }: DOMException): boolean =>
  name === 'QuotaExceededError' || /\b(IOError|no space|disk full)\b/i.test(message);

/** Errors of code, not of the browser's. */
const OURS = ['DataError', 'DataCloneError', 'ConstraintError', 'NotFoundError', 'ReadOnlyError'];

function inWords(reason: unknown, error: unknown): unknown {
  for (const cause of [reason, error]) {
    if (!(cause instanceof DOMException) || OURS.includes(cause.name)) continue;
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
