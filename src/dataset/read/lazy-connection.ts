import { DatasetError } from '../model/dataset-error.ts';
import { revision } from './dataset-state.ts';
import type { DatasetDb } from './dataset-transaction.ts';
import { openForReading } from './open-for-reading.ts';

/**
 * Returns a function that gives the one open connection for reading. The connection is opened at the first call, and again after
 * a failure or after the browser closed it. Rejects with `DatasetError`.
 * @param prepare asks the writer to create, migrate and fill the dataset; called where it is missing, old or empty
 */
export function lazyConnection(prepare: () => Promise<unknown>): () => Promise<DatasetDb> {
  let opening: Promise<DatasetDb> | null = null;
  const forget = (): void => {
    opening = null;
  };
  const open = async (): Promise<DatasetDb> => {
    const db = await openForReading(undefined, { closed: forget }).catch(async (error: unknown) => {
      if (!(error instanceof DatasetError) || error.kind !== 'not ready') throw error;
      await prepare();
      return openForReading(undefined, { closed: forget });
    });
    // Revision 0: the writer has created the dataset, but the bundle is not in it yet.
    if ((await revision(db)) === 0) await prepare();
    return db;
  };
  return () => {
    opening ??= open().catch((error: unknown) => {
      forget();
      throw error;
    });
    return opening;
  };
}
