import { finishJob, stageItems, startJob } from '../../src/dataset/write/job-lifecycle.ts';
import { openForWriting } from '../../src/dataset/write/open-for-writing.ts';
import type { Filled } from './filled-browser.ts';
import { madeArticles } from './made-articles.ts';
import { watchTransactions } from './watch-transactions.ts';

// Runs in a page of the extension, which has the extension's own IndexedDB: made articles go in as an import does.

let filling: Filled | { readonly error: string } | null = null;

// Begun and looked at: a protocol gives up a call that takes minutes.
Object.assign(globalThis, {
  beginFilling(count: number): void {
    fillDataset(count).then(
      (filled) => {
        filling = filled;
      },
      (error: unknown) => {
        filling = { error: String(error) };
      },
    );
  },
  /** Null for as long as it goes on. */
  filling: () => filling,
});

async function fillDataset(count: number): Promise<Filled> {
  const made = madeArticles(count);
  const db = await openForWriting();
  const longest = watchTransactions();
  const begun = performance.now();
  const job = await startJob(db, { source: 'made', fingerprint: 'made', total: count });
  const numbers = Array.from({ length: count }, (_, n) => n);
  await stageItems(db, job, numbers, { read: (n) => made.article(n) });
  const staged = performance.now();
  const longestStaging = longest();
  await finishJob(db, job.id);
  const finished = performance.now();
  db.idb.close();
  return { staged: staged - begun, finished: finished - staged, longestStaging, longest: longest() };
}
