import { DatasetError } from '../model/dataset-error.ts';
import { revision } from './counts.ts';
import type { DatasetDb } from './dataset.ts';
import { openForReading } from './open.ts';

/**
 * The dataset, opened to read when it is first asked for, and again after a failure or after it was closed. Rejects with
 * `DatasetError`.
 * @param prepare has the writer make, migrate and fill it
 */
export function keptOpen(prepare: () => Promise<unknown>): () => Promise<DatasetDb> {
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
    // The writer has made it and not filled it yet.
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
