import { DatasetError } from '../dataset/model/dataset-error.ts';
import type { DatasetDb } from '../dataset/read/dataset.ts';
import { openDataset } from '../dataset/write/open.ts';

interface Opening {
  /** Does what has to be done before anybody may have it. */
  readonly prepare: (db: DatasetDb) => Promise<void>;
  /** It could be opened after all, which those who asked before were refused. */
  readonly unblocked: () => void;
}

/**
 * The dataset, opened to write when it is first asked for, and again after a failure or after a later version has closed it.
 * Rejects with `DatasetError`, kind `blocked`, as long as another context holds an earlier version of it open.
 */
export function writersDataset({ prepare, unblocked }: Opening): () => Promise<DatasetDb> {
  let opening: Promise<DatasetDb> | null = null;
  let isBlocked = false;
  const waiting = new Set<(error: DatasetError) => void>();
  const forget = (): void => {
    opening = null;
    isBlocked = false;
  };
  const blocked = (): void => {
    isBlocked = true;
    for (const reject of waiting) reject(heldOpen());
  };
  const open = async (): Promise<DatasetDb> => {
    try {
      const db = await openDataset(undefined, { blocked, closed: forget });
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
      if (isBlocked) return reject(heldOpen());
      waiting.add(reject);
      opening.then(resolve, reject).finally(() => waiting.delete(reject));
    });
}

const heldOpen = (): DatasetError =>
  new DatasetError(
    'blocked',
    'A page of an earlier version of On Record holds this record open. Close the other tabs of On Record, or start the browser anew.',
  );
