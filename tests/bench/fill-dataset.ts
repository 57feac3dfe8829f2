import { finishJob, goThrough, startJob } from '../../src/dataset/write/jobs.ts';
import { openDataset } from '../../src/dataset/write/open.ts';
import { madeArticles } from './made-articles.ts';
import { watchTransactions } from './watch-transactions.ts';

// Runs in a page of the extension, which has the extension's own IndexedDB: made articles go in as an import does.

Object.assign(globalThis, { fillDataset });

/**
 * Fills the dataset; what staging took and what making it visible took, in ms, and the longest transaction of each.
 * @param from the number of the first article
 */
async function fillDataset(
  count: number,
  from = 0,
): Promise<Record<'staged' | 'finished' | 'longestStaging' | 'longest', number>> {
  const made = madeArticles(from + count);
  const db = await openDataset();
  const longest = watchTransactions();
  const begun = performance.now();
  const job = await startJob(db, { source: 'made', fingerprint: `made ${from}`, total: count });
  const numbers = Array.from({ length: count }, (_, n) => from + n);
  await goThrough(db, job, numbers, { read: (n) => made.article(n) });
  const staged = performance.now();
  const longestStaging = longest();
  await finishJob(db, job.id);
  const finished = performance.now();
  db.idb.close();
  return { staged: staged - begun, finished: finished - staged, longestStaging, longest: longest() };
}
