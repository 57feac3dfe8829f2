import { hash16 } from '../model/article-ids.ts';
import type { Pack } from '../model/pack-format.ts';
import type { DatasetDb } from '../read/dataset-transaction.ts';
import { read } from '../read/dataset-transaction.ts';
import { discardJob } from './job-lifecycle.ts';
import { bundledArticles, stageBundle } from './load-bundle.ts';

/**
 * Resets the dataset: deletes everything that the reader added, unfinished imports included, and loads all bundled articles. The
 * result becomes visible all at once.
 * @returns the new revision
 */
export async function resetDataset(db: DatasetDb, bundle: Pack, at = new Date().toISOString()): Promise<number> {
  const put = await bundledArticles(bundle);
  const hash = await hash16(JSON.stringify(bundle.articles));
  const jobs = await read(db, ['jobs'], (tx) => tx.objectStore('jobs').getAll());
  for (const { id, finishing } of jobs) if (!finishing?.made?.isKept) await discardJob(db, id);
  return stageBundle(db, 'reset', { hash, ids: put.map(({ meta }) => meta.id), put, remove: [] }, at);
}
