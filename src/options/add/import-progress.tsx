import { useEffect, useRef } from 'preact/hooks';
import type { ImportProgress } from '../../messages/import-progress.ts';
import { formatCount, formatNumber } from '../../ui/format-number.ts';
import { ImportOutcome } from './import-outcome.tsx';
import type { ImportHandle } from './use-import.ts';

/** How far an import is; what is to become of one that was stopped; how one went. */
export function ImportState({ handle, close }: { handle: ImportHandle; close: () => void }) {
  const { progress, giving } = handle;
  if (giving)
    return (
      <>
        <p class="strong" id="importing" role="status">
          Taking {formatCount(giving.total, 'file')}
        </p>
        <progress max={giving.total} value={giving.given} aria-labelledby="importing" />
        <p class="small num">
          {formatNumber(giving.given)} of {formatNumber(giving.total)}. Leave this page open until they are taken.
        </p>
      </>
    );
  if (!progress) return null;
  if (progress.state === 'done') return <ImportOutcome progress={progress} undo={handle.undo} close={close} />;
  return <UnderWay progress={progress} stop={handle.stop} answer={handle.answer} />;
}

type UnderWayProps = Pick<ImportHandle, 'stop' | 'answer'> & { progress: ImportProgress };

function UnderWay({ progress, stop, answer }: UnderWayProps) {
  const { state, part, done, total, counts, reading, secondsLeft, problem } = progress;
  const isAsking = state === 'asking';
  const question = useRef<HTMLParagraphElement>(null);
  // The Stop button that was pressed is gone: the question that has come of it has the focus.
  useEffect(() => {
    if (isAsking && document.activeElement === document.body) question.current?.focus();
  }, [isAsking]);
  const read = counts.taken + counts.earlier;
  return (
    <>
      <div class="job-row">
        <h3 class="strong" id="importing">
          Importing <bdi>{nameOf(progress)}</bdi>
        </h3>
        <span class="small num" role="status">
          {isAsking ? (problem ? 'Stopped' : 'Paused') : state === 'finishing' ? 'almost done' : timeLeft(secondsLeft)}
        </span>
      </div>
      {state === 'finishing' ? (
        <progress aria-labelledby="importing" />
      ) : (
        <progress max={1} value={part} aria-labelledby="importing" />
      )}
      <div class="job-row">
        <span class="small num dots">
          <span>
            {total === null
              ? `${formatCount(done, 'article')} read`
              : `${formatNumber(done)} of ${formatCount(total, 'article')}`}
          </span>
          {counts.failed > 0 && <span class="is-unsure">{formatNumber(counts.failed)} could not be read</span>}
        </span>
        {state === 'reading' && (
          <button class="act" type="button" onClick={stop}>
            Stop
          </button>
        )}
      </div>
      {state === 'reading' && (
        <>
          <p class="small reading">{reading && <bdi>{reading}</bdi>}</p>
          <p class="small">You can close this page: the import goes on. Its articles appear when it has finished.</p>
        </>
      )}
      {state === 'finishing' && <p class="small">Everything is read. The articles are being put on record.</p>}
      {isAsking && (
        <fieldset class="ask" aria-label="Stop the import">
          {problem && <p class="is-danger">{problem}</p>}
          <p ref={question} tabIndex={-1}>
            {read > 0 ? `Keep the ${formatCount(read, 'article')} read so far?` : 'No article has been read yet.'}
          </p>
          <div class="tools-in">
            {read > 0 && (
              <button class="btn primary" type="button" onClick={() => answer('keep')}>
                {read === 1 ? 'Keep it' : 'Keep them'}
              </button>
            )}
            <button class="btn danger" type="button" onClick={() => answer('drop')}>
              Keep nothing
            </button>
            <button class="btn" type="button" onClick={() => answer('go on')}>
              Go on importing
            </button>
          </div>
        </fieldset>
      )}
    </>
  );
}

/** What an import is called: by its one file, or by how many there are. */
const nameOf = ({ files, first }: ImportProgress): string => (files === 1 ? first : formatCount(files, 'file'));

/** The time that is left, as precise as it can be told. */
function timeLeft(seconds: number | null): string {
  if (seconds === null) return '';
  if (seconds < 10) return 'a few seconds left';
  if (seconds < 55) return `about ${Math.ceil(seconds / 10) * 10} seconds left`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `about ${formatCount(Math.max(1, minutes), 'minute')} left`;
  return `about ${formatCount(Math.round(minutes / 60), 'hour')} left`;
}
