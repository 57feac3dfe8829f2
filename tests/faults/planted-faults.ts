import { IDBDatabase, IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';

// Faults of the database at a chosen moment. Moments are counted in steps: each write transaction that is begun, and each row that is
// written or deleted.

/**
 * - `killed`: the context that writes is gone. What is not committed is lost, and nothing more is read or written.
 * - `full`: from then on there is no room: whatever stores a row is aborted.
 * - `failing`: the browser gives one transaction up, for no reason that it tells.
 * - `updated`: a later version of the extension opens the database.
 */
export const FAULTS = ['killed', 'full', 'failing', 'updated'] as const;
export type FaultKind = (typeof FAULTS)[number];

export interface PlantedFault {
  readonly kind: FaultKind;
  /** The step at which it comes. */
  readonly step: number;
  /** Opens the database as a later version does. */
  readonly update?: () => void;
}

/** What is watched until `end` is called. */
export interface Watched {
  /** How many steps there were so far. */
  steps(): number;
  end(): void;
}

/** Counts the steps of all databases, and brings the fault when its step comes. */
export function plant(fault: PlantedFault | null): Watched {
  const open = new Set<IDBTransaction>();
  let steps = 0;
  let isDead = false;

  const before = (): void => {
    if (isDead) throw new Error('Killed.');
    steps++;
    if (fault?.kind === 'killed' && steps >= fault.step) {
      isDead = true;
      for (const tx of open) abort(tx);
      throw new Error('Killed.');
    }
    if (fault?.kind === 'updated' && steps === fault.step) fault.update?.();
  };
  const after = (tx: IDBTransaction, storesRow: boolean): void => {
    const isFull = fault?.kind === 'full' && steps >= fault.step && storesRow;
    const isFailing = fault?.kind === 'failing' && steps === fault.step;
    // As in browsers, the transaction is aborted some time later.
    if (isFull || isFailing) setImmediate(() => abort(tx, isFull ? 'QuotaExceededError' : 'UnknownError'));
  };

  const { transaction } = IDBDatabase.prototype;
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...args
  ) {
    if (isDead) throw new Error('Killed.');
    const [, mode] = args;
    if (mode !== 'readwrite') return transaction.apply(this, args);
    before();
    const tx = transaction.apply(this, args);
    open.add(tx);
    for (const end of ['complete', 'abort']) tx.addEventListener(end, () => open.delete(tx));
    after(tx, false);
    return tx;
  });
  const { put, add, delete: remove, clear } = IDBObjectStore.prototype;
  const spies = [
    begun,
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      before();
      const request = put.apply(this, args);
      after(this.transaction, true);
      return request;
    }),
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...args) {
      before();
      const request = add.apply(this, args);
      after(this.transaction, true);
      return request;
    }),
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, ...args) {
      before();
      const request = remove.apply(this, args);
      after(this.transaction, false);
      return request;
    }),
    vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(function (this: IDBObjectStore, ...args) {
      before();
      const request = clear.apply(this, args);
      after(this.transaction, false);
      return request;
    }),
  ];
  const listenAgain = ignoreRejectionsOf(fault);
  return {
    steps: () => steps,
    end() {
      for (const spy of spies) spy.mockRestore();
      // Rejections are told of a turn of the event loop later.
      setImmediate(() => setImmediate(listenAgain));
    },
  };
}

/**
 * Requests of a transaction that a fault has ended reject, some of which nobody waits for: what waited for them has failed by then.
 * @returns the function to call when the fault is over
 */
function ignoreRejectionsOf(fault: PlantedFault | null): () => void {
  if (!fault) return () => {};
  const others = process.listeners('unhandledRejection');
  const hear = (reason: unknown, promise: Promise<unknown>): void => {
    const isPlanted = reason instanceof DOMException || (reason instanceof Error && reason.message === 'Killed.');
    if (!isPlanted) for (const other of others) other(reason, promise);
  };
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', hear);
  return () => {
    process.off('unhandledRejection', hear);
    for (const other of others) process.on('unhandledRejection', other);
  };
}

/** Aborts a transaction that is not over; with an error, as only the browser can. */
function abort(tx: IDBTransaction, error: string | null = null): void {
  if (!('_abort' in tx && typeof tx._abort === 'function' && '_state' in tx))
    throw new Error('This fake database cannot abort a transaction as a browser does.');
  if (tx._state !== 'finished') tx._abort(error);
}
