import { hash16 } from '../model/ids.ts';
import type { Pack } from '../model/pack.ts';
import type { DatasetDb } from '../read/dataset.ts';
import { read } from '../read/dataset.ts';
import { bringIn, bundledArticles } from './bundle.ts';
import { discardJob } from './jobs.ts';

/**
 * Takes out everything the reader added, unfinished imports too, and brings the bundled dataset back whole. Nobody sees
 * anything in between. Returns the new revision.
 */
export async function resetDataset(db: DatasetDb, bundle: Pack, at = new Date().toISOString()): Promise<number> {
  const put = await bundledArticles(bundle);
  const hash = await hash16(JSON.stringify(bundle.articles));
  const jobs = await read(db, ['jobs'], (tx) => tx.objectStore('jobs').getAll());
  for (const { id, finishing } of jobs) if (!finishing?.made?.isKept) await discardJob(db, id);
  return bringIn(db, 'reset', { hash, ids: put.map(({ meta }) => meta.id), put, remove: [] }, at);
}
