import { revision } from '../dataset/read/dataset-state.ts';
import type { DatasetDb } from '../dataset/read/dataset-transaction.ts';
import { unfinishedJobs } from '../dataset/read/read-jobs.ts';
import { holdWriterLock } from '../messages/writer-lock.ts';
import type { ToWriterOwner } from '../messages/writer-requests.ts';
import { importAnnouncer } from './announce-import.ts';
import { idleTimer } from './idle-timer.ts';
import { fileImporter } from './import-files.ts';
import { IMPORT_TOOLS, loadImport } from './load-import.ts';
import { resumeRereading, runMaintenance } from './maintenance.ts';
import { mutationQueue } from './mutation-queue.ts';
import { prepareDataset } from './prepare-dataset.ts';
import { readerPool } from './reader-pool.ts';
import { announcer } from './revision-announcer.ts';
import { serveRequests } from './serve-requests.ts';
import { writerDataset } from './writer-dataset.ts';
import { writerHandlers } from './writer-handlers.ts';
import { SCHEMAS } from './writer-request-schemas.ts';

// The writer's entry point. The writer is a Worker, and the one context that reads articles and writes the dataset: it answers
// the requests of our other contexts (messages/writer-requests.ts) and does the maintenance. Whoever starts it gives it its id, which
// requests are addressed to, as the Worker's name.

const writerId = self.name;
const end = new AbortController();
const say = (message: ToWriterOwner): void => postMessage(message);
const queue = mutationQueue();
const announce = announcer((now) => say({ say: 'changed', revision: now }));
const startWork = idleTimer(() => {
  end.abort();
  say({ say: 'idle' });
});

let open: DatasetDb | null = null;
let announced: number | null = null;
/** Announces the dataset's revision, unless it was announced before. */
const announceChange = async (): Promise<void> => {
  if (!open) return;
  const now = await revision(open);
  if (announced === now) return;
  announced = now;
  announce(now);
};

const importer = fileImporter({
  queue,
  script: loadImport,
  tools: IMPORT_TOOLS,
  readers: readerPool,
  announce: importAnnouncer((percent) => say({ say: 'importing', percent })),
  runInBackground,
  announceChange,
});

const dataset = writerDataset({
  async prepare(db) {
    announced = await revision(db);
    open = db;
    await prepareDataset(db, queue);
    await announceChange();
    // A re-reading that an earlier writer did not finish goes on.
    const isRereading = (await unfinishedJobs(db)).some(({ kind, finishing }) => kind === 'read anew' && !finishing);
    if (isRereading) runInBackground(() => resumeRereading(db, queue, announceChange));
    await importer.resume(db);
    // Jobs that an earlier writer did not complete are in the queue: announce what they change once they are done.
    runInBackground(() => queue.run(announceChange));
  },
  async unblocked() {
    if (open) announce(await revision(open));
  },
});

/** Runs work that nobody waits for. The writer does not end while it runs. */
function runInBackground(work: () => Promise<void>): void {
  const endWork = startWork();
  work().catch(console.error).finally(endWork);
}

serveRequests(
  writerId,
  {
    handlers: writerHandlers({
      dataset,
      queue,
      importer,
      startMaintenance: (db) => runInBackground(() => runMaintenance(db, queue, announceChange)),
    }),
    schemas: SCHEMAS,
    startWork,
    // Pages learn of the change before whoever asked for it does. The request has succeeded even where announcing fails.
    beforeReply: () => announceChange().catch(() => {}),
  },
  end.signal,
);
holdWriterLock(navigator.locks, writerId, end.signal).then(() => say({ say: 'ready' }));
