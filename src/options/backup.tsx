import { useRef, useState } from 'preact/hooks';
import type { WriterProgress } from '../messages/writer.ts';
import { counted, shownNumber } from '../ui/counts.ts';
import { shownDay } from '../ui/dates.ts';
import { failureWords } from './failure.ts';
import { useHost } from './host.ts';
import { Setting } from './setting.tsx';
import { Unfinished } from './unfinished.tsx';
import { useBackup } from './use-backup.ts';
import { useFocusKept } from './use-focus-kept.ts';
import { useLoaded } from './use-loaded.ts';

/** Everything in one file, and back from it. */
export function Backup({ backupAt }: { backupAt: string | null }) {
  const host = useHost();
  const { value: counts } = useLoaded(() => host.counts(), []);
  const unfinished = useLoaded(() => host.unfinished(), []);
  const { save, told } = useBackup();
  const [restoring, setRestoring] = useState<WriterProgress | null>(null);
  const [result, setResult] = useState<{ words: string; bad: boolean } | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const stop = useRef(new AbortController());

  const restore = async (from: File | undefined) => {
    if (!from || restoring) return;
    stop.current = new AbortController();
    setResult(null);
    setRestoring({ done: 0, total: null });
    try {
      const { stopped, added, held, earlier } = await host.restore(from, setRestoring, stop.current.signal);
      const already = held ? ` ${shownNumber(held)} ${held === 1 ? 'was' : 'were'} here already.` : '';
      const older = earlier ? ` Of ${shownNumber(earlier)} an earlier text was kept.` : '';
      const words = stopped
        ? 'Stopped. Nothing was changed.'
        : `${counted(added, 'article')} restored.${already}${older}`;
      setResult({ words: stopped && added + earlier ? '' : words, bad: false });
      unfinished.again();
    } catch (error) {
      setResult({
        words: failureWords(error, 'The file could not be restored. Nothing was changed; try again.'),
        bad: true,
      });
      unfinished.again();
    } finally {
      setRestoring(null);
    }
  };

  const part = useFocusKept<HTMLDivElement>('.btn', [restoring === null, unfinished.value]);
  return (
    <Setting label="Backup">
      <div {...part}>
        <p>{backupAt ? `Last saved ${shownDay(backupAt, new Date())}.` : 'Never saved.'}</p>
        <p class="small">
          One file with {counts ? `the ${counted(counts.articles, 'article')}` : 'the articles'} you hold.
        </p>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label="Backup file"
          onChange={(event) => {
            restore(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        <div class="tools-in">
          <button class="btn" type="button" onClick={save}>
            Save backup
          </button>
          {restoring ? (
            <button class="btn" type="button" onClick={() => stop.current.abort()}>
              Stop restoring
            </button>
          ) : (
            <button class="btn" type="button" onClick={() => file.current?.click()}>
              Restore from a file
            </button>
          )}
        </div>
        {restoring && (
          <>
            <progress
              max={restoring.total ?? 1}
              value={restoring.total ? restoring.done : undefined}
              aria-label="Restoring"
            />
            <p class="small num">
              {restoring.total
                ? `${shownNumber(restoring.done)} of ${counted(restoring.total, 'article')}`
                : 'Reading the file…'}
            </p>
          </>
        )}
        <p class={result?.bad ? 'small is-danger' : 'small'} role={result?.bad ? 'alert' : 'status'}>
          {result?.words ?? told}
        </p>
        {!restoring && unfinished.value?.map((job) => <Unfinished key={job.id} job={job} settled={unfinished.again} />)}
      </div>
    </Setting>
  );
}
