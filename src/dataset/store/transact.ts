import { DERIVATION } from '../model/derive.ts';
import type { DatasetDb, DatasetState, ReadTx, StoreName, WriteTx } from './schema.ts';

/** A write that failed, in words for the reader. Nothing of it was stored. */
export class DatasetError extends Error {
  readonly kind: 'full' | 'failed';
  constructor(kind: 'full' | 'failed', message: string, cause: unknown) {
    super(message, { cause });
    this.name = 'DatasetError';
    this.kind = kind;
  }
}

/**
 * Runs a write as one transaction over every store: all of it is stored, or nothing. Only IndexedDB may be awaited inside.
 * Rejects with `DatasetError`, kind `full`, where the browser has no room; other errors come through as they are.
 */
export async function write<T>(db: DatasetDb, work: (tx: WriteTx) => Promise<T>): Promise<T> {
  const tx = db.transaction([...db.objectStoreNames], 'readwrite');
  // Its failure is told below; without a handler from the start the browser would report it as unhandled too.
  tx.done.catch(() => {});
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (error) {
    abort(tx);
    await tx.done.catch(() => {});
    throw inWords(tx.error ?? error, error);
  }
}

/** Aborts a transaction, which may have been aborted before. */
export function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // Why it was aborted before is what its `error` says.
  }
}

/** Runs a read over some stores as one transaction, so that what it reads belongs together. */
export async function read<T>(db: DatasetDb, stores: StoreName[], work: (tx: ReadTx) => Promise<T>): Promise<T> {
  const tx = db.transaction(stores, 'readonly');
  tx.done.catch(() => {});
  return work(tx);
}

/** The revision, counts and stamps of the dataset. */
export async function stateOf(db: DatasetDb): Promise<DatasetState> {
  return (await db.get('meta', 'dataset')) ?? EMPTY;
}

/** Changes the counts and raises the revision. Every change of what readers see ends with this. */
export async function raise(
  tx: WriteTx,
  change: { counts?: (now: DatasetState['counts']) => DatasetState['counts']; named: boolean },
): Promise<number> {
  const meta = tx.objectStore('meta');
  const now = (await meta.get('dataset')) ?? EMPTY;
  const revision = now.revision + 1;
  await meta.put(
    {
      revision,
      named: change.named ? revision : now.named,
      derivation: DERIVATION,
      counts: change.counts?.(now.counts) ?? now.counts,
    },
    'dataset',
  );
  return revision;
}

const EMPTY: DatasetState = {
  revision: 0,
  named: 0,
  derivation: DERIVATION,
  counts: { articles: 0, people: 0, countries: 0, quotations: 0, kept: 0 },
};

function inWords(reason: unknown, error: unknown): unknown {
  for (const e of [reason, error]) {
    if (e instanceof DOMException && e.name === 'QuotaExceededError')
      return new DatasetError(
        'full',
        'The browser has no room left for this. Nothing was stored; what was there is still there.',
        e,
      );
  }
  return error;
}
