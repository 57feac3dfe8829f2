import { revision } from '../dataset/read/counts.ts';
import type { DatasetDb } from '../dataset/read/dataset.ts';
import { unfinishedJobs } from '../dataset/read/jobs.ts';
import type { ToWritersHost } from '../messages/writer.ts';
import { beginLife } from '../messages/writer-life.ts';
import { acts } from './acts.ts';
import { announcer } from './announcer.ts';
import { answers } from './answers.ts';
import { writersDataset } from './dataset.ts';
import { prepare } from './prepare.ts';
import { rest } from './rest.ts';
import { SCHEMAS } from './schemas.ts';
import { serve } from './serve.ts';
import { goOnReading, upkeep } from './upkeep.ts';

// The one place that reads articles and writes the dataset. Whoever has started this worker has given it its life as its name.

const life = self.name;
const end = new AbortController();
const say = (message: ToWritersHost): void => postMessage(message);
const queue = acts();
const announce = announcer((now) => say({ say: 'changed', revision: now }));
const begins = rest(() => {
  end.abort();
  say({ say: 'idle' });
});

let open: DatasetDb | null = null;
let told: number | null = null;
/** Announces a revision that has not been announced. */
const tellChange = async (): Promise<void> => {
  if (!open) return;
  const now = await revision(open);
  if (told === now) return;
  told = now;
  announce(now);
};

const dataset = writersDataset({
  async prepare(db) {
    told = await revision(db);
    open = db;
    await prepare(db, queue);
    await tellChange();
    // Cut off before.
    const isReading = (await unfinishedJobs(db)).some(({ kind, finishing }) => kind === 'read anew' && !finishing);
    if (isReading) besides(() => goOnReading(db, queue, tellChange));
    // What an earlier writer was cut off at is seen when its turn is over.
    besides(() => queue.act(tellChange));
  },
  async unblocked() {
    if (open) announce(await revision(open));
  },
});

/** Work that nobody waits for. */
function besides(work: () => Promise<void>): void {
  const ends = begins();
  work().catch(console.error).finally(ends);
}

serve(
  life,
  {
    answers: answers({ dataset, acts: queue, upkeep: (db) => besides(() => upkeep(db, queue, tellChange)) }),
    schemas: SCHEMAS,
    begins,
    // Pages read anew before whoever asked goes on. What was done is done, also where that cannot be told.
    before: () => tellChange().catch(() => {}),
  },
  end.signal,
);
beginLife(navigator.locks, life, end.signal).then(() => say({ say: 'ready' }));
