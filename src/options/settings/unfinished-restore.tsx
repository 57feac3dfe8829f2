import { useState } from 'preact/hooks';
import type { UnfinishedJob } from '../../messages/writer-requests.ts';
import { formatCount, formatNumber } from '../../ui/format-number.ts';
import { failureMessage } from '../host/failure-message.ts';
import { useHost } from '../host/options-host.ts';

interface UnfinishedRestoreProps {
  job: UnfinishedJob;
  /** Whether the reader has just stopped it. Otherwise it was cut off. */
  isStopped: boolean;
  answered: () => void;
}

/** Asks what is to become of a restoring that was stopped or cut off: whether to keep the articles that it read. */
export function UnfinishedRestore({ job, isStopped, answered }: UnfinishedRestoreProps) {
  const host = useHost();
  const [failure, setFailure] = useState('');
  const failed = (error: unknown) => setFailure(failureMessage(error, 'That failed. Nothing was changed; try again.'));
  const answer = (keep: boolean) => () => host.answerRestore(job, keep).then(answered, failed);
  const of = job.total === null ? '' : ` of ${formatNumber(job.total)}`;
  return (
    <section class="job ask" aria-label="An unfinished restoring">
      <p>
        Restoring <bdi class="strong">{job.source}</bdi> {isStopped ? 'was stopped' : 'was cut off'}.{' '}
        {formatNumber(job.cursor)}
        {of} read, {formatCount(job.articles, 'article')} new. To go on, restore the file again. Or keep what was read,
        or nothing.
      </p>
      <div class="tools-in">
        <button class="btn primary" type="button" onClick={answer(true)}>
          Keep {job.articles === 1 ? 'it' : 'them'}
        </button>
        <button class="btn danger" type="button" onClick={answer(false)}>
          Keep nothing
        </button>
      </div>
      <p class="is-danger" role="alert">
        {failure}
      </p>
    </section>
  );
}
