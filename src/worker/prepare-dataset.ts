import type { Job } from '../dataset/read/database-schema.ts';
import type { DatasetDb } from '../dataset/read/dataset-transaction.ts';
import { read } from '../dataset/read/dataset-transaction.ts';
import { dictionaryParts } from '../dataset/read/read-dictionary.ts';
import { unfinishedJobs } from '../dataset/read/read-jobs.ts';
import { emptyBin } from '../dataset/write/garbage-collection.ts';
import { discardJob, finishJob } from '../dataset/write/job-lifecycle.ts';
import { loadBundle } from '../dataset/write/load-bundle.ts';
import { makeDictionary } from '../dataset/write/write-dictionary.ts';
import { bundledPack } from './bundled-pack.ts';
import type { MutationQueue } from './mutation-queue.ts';

/** How long a deletion can be undone, in ms: a day. */
const BIN_RETENTION_MS = 24 * 60 * 60 * 1000;

/**
 * Prepares the dataset before anybody uses it: loads the bundle where there is none, makes the dictionary where there is none, and
 * completes jobs that an earlier writer was interrupted in completing. Only the jobs of a bundle or a reset are waited for.
 */
export async function prepareDataset(db: DatasetDb, queue: MutationQueue): Promise<void> {
  const unfinished = await unfinishedJobs(db);
  const isOfBundle = ({ kind }: Job): boolean => kind === 'bundle' || kind === 'reset';
  for (const job of unfinished.filter(isOfBundle)) await queue.run(() => resumeJob(db, job));
  if (!(await hasBundle(db))) await queue.run(async () => loadBundle(db, await bundledPack()));
  for (const job of unfinished)
    if (!isOfBundle(job) && job.finishing) queue.run(() => resumeJob(db, job)).catch(console.error);
  queue.run(() => emptyBin(db, new Date(Date.now() - BIN_RETENTION_MS).toISOString())).catch(console.error);
  if (!(await dictionaryParts(db, [])).head) await makeDictionary(db, false);
}

const hasBundle = async (db: DatasetDb): Promise<boolean> =>
  (await read(db, ['bundle'], (tx) => tx.objectStore('bundle').count())) > 0;

/** Completes a job that was becoming visible, and discards one that was still staging: the bundle is loaded again from its file. */
async function resumeJob(db: DatasetDb, { id, finishing }: Job): Promise<void> {
  await (finishing ? finishJob(db, id) : discardJob(db, id));
}
