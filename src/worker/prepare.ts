import type { DatasetDb } from '../dataset/read/dataset.ts';
import { read } from '../dataset/read/dataset.ts';
import { dictionaryParts } from '../dataset/read/dictionary.ts';
import { unfinishedJobs } from '../dataset/read/jobs.ts';
import type { Job } from '../dataset/read/schema.ts';
import { loadBundle } from '../dataset/write/bundle.ts';
import { makeDictionary } from '../dataset/write/dictionary.ts';
import { discardJob, finishJob } from '../dataset/write/jobs.ts';
import { emptyBin } from '../dataset/write/sweep.ts';
import type { Acts } from './acts.ts';
import { bundledPack } from './bundled-pack.ts';

/** What was deleted can be brought back for so long, in ms: a day. */
const BIN_MS = 24 * 60 * 60 * 1000;

/**
 * What is to be done before anybody has the dataset: the bundle in it, and a dictionary to spot with. What an earlier writer
 * was cut off at becoming visible is gone on with; that is not waited for, but for what comes with the bundle.
 */
export async function prepare(db: DatasetDb, { act }: Acts): Promise<void> {
  const cutOff = await unfinishedJobs(db);
  const isShipped = ({ kind }: Job): boolean => kind === 'bundle' || kind === 'reset';
  for (const job of cutOff.filter(isShipped)) await act(() => goOn(db, job));
  if (!(await hasBundle(db))) await act(async () => loadBundle(db, await bundledPack()));
  for (const job of cutOff) if (!isShipped(job) && job.finishing) act(() => goOn(db, job)).catch(console.error);
  act(() => emptyBin(db, new Date(Date.now() - BIN_MS).toISOString())).catch(console.error);
  if (!(await dictionaryParts(db, [])).head) await makeDictionary(db, false);
}

const hasBundle = async (db: DatasetDb): Promise<boolean> =>
  (await read(db, ['bundle'], (tx) => tx.objectStore('bundle').count())) > 0;

/** Of what is shipped nothing is lost that was only staged: whoever wanted it asks again. */
async function goOn(db: DatasetDb, { id, finishing }: Job): Promise<void> {
  await (finishing ? finishJob(db, id) : discardJob(db, id));
}
