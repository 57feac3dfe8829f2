import { DatasetError } from '../dataset/model/dataset-error.ts';
import type { DatasetDb } from '../dataset/read/dataset-transaction.ts';
import { openForWriting } from '../dataset/write/open-for-writing.ts';

/** What the connection calls. */
interface ConnectionOptions {
  /** Called after opening and awaited before anybody gets the connection. */
  readonly prepare: (db: DatasetDb) => Promise<void>;
  /** Called when the dataset could be opened after it had been blocked, and callers had been refused. */
  readonly unblocked: () => void;
}

/**
 * Returns a function that gives the writer's one connection to the dataset. The connection is opened at the first call, and again
 * after a failure or after a later version of the extension has closed it. As long as another context holds an earlier version of
 * the dataset open, calls reject with a `DatasetError` of kind `blocked`.
 */
export function writerDataset({ prepare, unblocked }: ConnectionOptions): () => Promise<DatasetDb> {
  let opening: Promise<DatasetDb> | null = null;
  let isBlocked = false;
  const waiting = new Set<(error: DatasetError) => void>();
  const forget = (): void => {
    opening = null;
    isBlocked = false;
  };
  const blocked = (): void => {
    isBlocked = true;
    for (const reject of waiting) reject(blockedError());
  };
  const open = async (): Promise<DatasetDb> => {
    try {
      const db = await openForWriting(undefined, { blocked, closed: forget });
      await prepare(db);
      if (isBlocked) unblocked();
      isBlocked = false;
      return db;
    } catch (error) {
      forget();
      throw error;
    }
  };
  return () =>
    new Promise((resolve, reject) => {
      opening ??= open();
      if (isBlocked) return reject(blockedError());
      waiting.add(reject);
      opening.then(resolve, reject).finally(() => waiting.delete(reject));
    });
}

const blockedError = (): DatasetError =>
  new DatasetError(
    'blocked',
    'A page of an earlier version of On Record holds this record open. Close the other tabs of On Record, or start the browser anew.',
  );
