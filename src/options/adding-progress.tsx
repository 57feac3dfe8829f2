import { useEffect, useRef, useState } from 'preact/hooks';
import { counted, shownNumber } from '../ui/counts.ts';
import type { Adding } from './adding.ts';
import { failureWords } from './failure.ts';
import type { AddingHandle } from './use-adding.ts';

/** Refused files named one by one; more are counted. */
const NAMED = 20;

/** How adding goes, and how it went: what was not added, and why. */
export function AddingProgress({ adding, stop, takeBack }: AddingHandle & { adding: Adding }) {
  const [trouble, setTrouble] = useState('');
  const { total, done, added, refused, state } = adding;
  const running = state === 'running';
  const failed = (error: unknown) =>
    setTrouble(failureWords(error, 'They could not be taken out. Nothing was changed; try again.'));
  const result = useRef<HTMLParagraphElement>(null);
  // The Stop button goes away when it ends: what came of it takes the focus instead.
  useEffect(() => {
    if (!running && document.activeElement === document.body) result.current?.focus();
  }, [running]);
  return (
    <div class="adding">
      {running && (
        <>
          <progress max={total} value={done} aria-label="Adding articles" />
          <div class="job-row">
            <span class="small num">
              {shownNumber(done)} of {shownNumber(total)} read
            </span>
            <button class="act" type="button" onClick={stop}>
              Stop
            </button>
          </div>
        </>
      )}
      <p class="strong" role="status" ref={result} tabIndex={-1}>
        {running ? '' : outcome(adding)}
      </p>
      {refused.length > 0 && (
        <ul class="refused">
          {refused.slice(0, NAMED).map(({ name, why }, n) => (
            <li key={n}>
              <bdi class="strong">{name}</bdi> {why}
            </li>
          ))}
          {refused.length > NAMED && <li>and {counted(refused.length - NAMED, 'more file')}.</li>}
        </ul>
      )}
      {!running && added.length > 0 && (
        <button class="act" type="button" onClick={() => takeBack().catch(failed)}>
          {added.length === 1 ? 'Take it out again' : 'Take them out again'}
        </button>
      )}
      {trouble && (
        <p class="is-danger" role="alert">
          {trouble}
        </p>
      )}
    </div>
  );
}

function outcome({ total, done, added, refused, state }: Adding): string {
  const stopped = state === 'stopped' ? `Stopped after ${shownNumber(done)} of ${shownNumber(total)}. ` : '';
  const into =
    added.length || refused.length === 0 ? `${counted(added.length, 'article')} added.` : 'Nothing was added.';
  const not = refused.length && added.length ? ` ${shownNumber(refused.length)} could not be.` : '';
  return `${stopped}${into}${not}`;
}
