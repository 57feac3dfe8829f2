import { useRef, useState } from 'preact/hooks';
import { WriterError } from '../../messages/writer-client.ts';
import type { WriterProgress } from '../../messages/writer-requests.ts';
import { formatDay } from '../../ui/format-date.ts';
import { formatCount, formatNumber } from '../../ui/format-number.ts';
import { useFocusFallback } from '../../ui/use-focus-fallback.ts';
import { failureMessage } from '../host/failure-message.ts';
import { useHost } from '../host/options-host.ts';
import { useLoaded } from '../host/use-loaded.ts';
import { BackupFolder } from './backup-folder.tsx';
import { isBackupDue, sinceBackupWords } from './backup-words.ts';
import { SettingRow } from './setting-row.tsx';
import { UnfinishedRestore } from './unfinished-restore.tsx';
import { useBackup } from './use-backup.ts';

/** Saves a backup of the dataset as one file, and restores one. */
export function BackupSetting({ backupAt }: { backupAt: string | null }) {
  const host = useHost();
  const { value: counts } = useLoaded(() => host.counts(), []);
  const { value: since } = useLoaded(() => host.sinceBackup(backupAt), [backupAt]);
  const missing = since ? sinceBackupWords(since, backupAt) : '';
  const isDue = since !== undefined && isBackupDue(since, backupAt, new Date());
  const unfinished = useLoaded(() => host.unfinished(), []);
  const { save, message: saveMessage } = useBackup();
  const [restoring, setRestoring] = useState<WriterProgress | null>(null);
  const [result, setResult] = useState<{ words: string; isFailure: boolean } | null>(null);
  const [wasStopped, setStopped] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const stop = useRef(new AbortController());

  const restore = async (from: File | undefined) => {
    if (!from || restoring) return;
    stop.current = new AbortController();
    setResult(null);
    setRestoring({ done: 0, total: null });
    try {
      const { stopped: isStopped, added, held, earlier } = await host.restore(from, setRestoring, stop.current.signal);
      const already = held ? ` ${formatNumber(held)} ${held === 1 ? 'was' : 'were'} here already.` : '';
      const older = earlier ? ` Of ${formatNumber(earlier)} an earlier text was kept.` : '';
      const restored = `${formatCount(added, 'article')} restored.${already}${older}`;
      const stopped = added + earlier ? '' : 'Stopped. Nothing was changed.';
      setResult({ words: isStopped ? stopped : restored, isFailure: false });
      setStopped(isStopped);
      unfinished.reload();
      // What was lost is back, as far as there is a backup of it.
      if (!isStopped && added + held > 0) await host.forgetLost().catch(() => {});
    } catch (error) {
      setResult({
        words: restoreFailureMessage(error),
        isFailure: true,
      });
      unfinished.reload();
    } finally {
      setRestoring(null);
    }
  };

  const partProps = useFocusFallback<HTMLDivElement>('.btn', [restoring === null, unfinished.value]);
  return (
    <SettingRow label="Backup">
      <div {...partProps}>
        <p>
          {backupAt ? `Last saved ${formatDay(backupAt, new Date())}.` : 'Never saved.'}
          {missing && <span class={isDue ? 'is-unsure' : undefined}> {missing}</span>}
        </p>
        <p class="small">
          One file with {counts ? `the ${formatCount(counts.articles, 'article')}` : 'the articles'} you hold and your
          corrections.
        </p>
        <BackupFolder />
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
          <button
            class="btn"
            type="button"
            onClick={() => {
              // What is said of the last restoring would hide what is said of this.
              setResult(null);
              save();
            }}
          >
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
                ? `${formatNumber(restoring.done)} of ${formatCount(restoring.total, 'article')}`
                : 'Reading the file…'}
            </p>
          </>
        )}
        <p class={result?.isFailure ? 'small is-danger' : 'small'} role={result?.isFailure ? 'alert' : 'status'}>
          {result?.words ?? saveMessage}
        </p>
        {!restoring &&
          unfinished.value?.map((job) => (
            <UnfinishedRestore key={job.id} job={job} isStopped={wasStopped} answered={unfinished.reload} />
          ))}
      </div>
    </SettingRow>
  );
}

function restoreFailureMessage(error: unknown): string {
  const words = failureMessage(error, 'The file could not be restored. Nothing was changed; try again.');
  return error instanceof WriterError && error.kind === 'refused' ? `${words} Nothing was changed.` : words;
}
