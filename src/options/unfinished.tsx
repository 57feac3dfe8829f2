import { useState } from 'preact/hooks';
import type { UnfinishedJob } from '../messages/writer.ts';
import { counted, shownNumber } from '../ui/counts.ts';
import { failureWords } from './failure.ts';
import { useHost } from './host.ts';

/** A restoring that was stopped, or cut off with the browser: what is to become of what it read? */
export function Unfinished({ job, settled }: { job: UnfinishedJob; settled: () => void }) {
  const host = useHost();
  const [trouble, setTrouble] = useState('');
  const failed = (error: unknown) => setTrouble(failureWords(error, 'That failed. Nothing was changed; try again.'));
  const settle = (keep: boolean) => () => host.settle(job, keep).then(settled, failed);
  const of = job.total === null ? '' : ` of ${shownNumber(job.total)}`;
  return (
    <section class="job ask" aria-label="An unfinished restoring">
      <p>
        Restoring <bdi class="strong">{job.source}</bdi> was cut off. {shownNumber(job.cursor)}
        {of} read, {counted(job.articles, 'article')} new. To go on, restore the file again. Or keep what was read, or
        nothing.
      </p>
      <div class="tools-in">
        <button class="btn primary" type="button" onClick={settle(true)}>
          Keep {job.articles === 1 ? 'it' : 'them'}
        </button>
        <button class="btn danger" type="button" onClick={settle(false)}>
          Keep nothing
        </button>
      </div>
      <p class="is-danger" role="alert">
        {trouble}
      </p>
    </section>
  );
}
