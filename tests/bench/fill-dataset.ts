import { finishJob, goThrough, startJob } from '../../src/dataset/write/jobs.ts';
import { openDataset } from '../../src/dataset/write/open.ts';
import { madeArticles } from './made-articles.ts';

// Runs in a page of the extension, which has the extension's own IndexedDB: made articles go in as an import does.

Object.assign(globalThis, { fillDataset });

/** Fills the dataset; what staging took and what making it visible took, in ms. */
async function fillDataset(count: number): Promise<{ staged: number; finished: number }> {
  const made = madeArticles(count);
  const db = await openDataset();
  const begun = performance.now();
  const job = await startJob(db, { source: 'made', fingerprint: 'made', total: count });
  const numbers = Array.from({ length: count }, (_, n) => n);
  await goThrough(db, job, numbers, { read: (n) => made.article(n) });
  const staged = performance.now();
  await finishJob(db, job.id);
  const finished = performance.now();
  db.close();
  return { staged: staged - begun, finished: finished - staged };
}
