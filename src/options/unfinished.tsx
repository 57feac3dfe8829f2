import { useState } from 'preact/hooks';
import type { Job } from '../dataset/store/schema.ts';
import { counted, shownNumber } from '../ui/counts.ts';
import { useHost } from './host.ts';

/** A restoring that did not come to its end: what is to become of what it read? */
export function Unfinished({ job, settled }: { job: Job; settled: () => void }) {
  const host = useHost();
  const [failed, setFailed] = useState(false);
  const settle = (keep: boolean) => () => host.settle(job, keep).then(settled, () => setFailed(true));
  const of = job.total === null ? '' : ` of ${shownNumber(job.total)}`;
  return (
    <section class="job ask" aria-label="An unfinished restoring">
      <p>
        Restoring <bdi class="strong">{job.source}</bdi> was not finished. {shownNumber(job.cursor)}
        {of} read, {counted(job.articles, 'article')} new. Keep what was read? To go on later, restore the file again.
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
        {failed && 'That failed. Nothing was changed; try again.'}
      </p>
    </section>
  );
}
