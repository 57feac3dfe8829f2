import { useState } from 'preact/hooks';
import type { ResetLosses } from '../../dataset/read/reset-losses.ts';
import { formatCount } from '../../ui/format-number.ts';
import { DangerDialog } from '../danger-dialog.tsx';
import { failureMessage } from '../host/failure-message.ts';
import { useHost } from '../host/options-host.ts';
import { StartAnew } from '../host/start-anew.tsx';
import { SettingRow } from './setting-row.tsx';
import { useBackup } from './use-backup.ts';

/** Resets the dataset to what was shipped, after it has said exactly what will be deleted. */
export function ResetSetting() {
  const host = useHost();
  const [loses, setLoses] = useState<ResetLosses | null>(null);
  const [result, setResult] = useState({ words: '', isFailure: false });
  const [isUnreadable, setUnreadable] = useState(false);
  const failed = (error: unknown, otherwise: string) =>
    setResult({ words: failureMessage(error, otherwise), isFailure: true });
  const ask = () =>
    host.resetLoses().then(
      (now) => {
        setResult({ words: '', isFailure: false });
        setUnreadable(false);
        setLoses(now);
      },
      (error: unknown) => {
        failed(error, 'The record could not be read. Nothing was changed; try again.');
        setUnreadable(true);
      },
    );
  const begun = () => {
    setUnreadable(false);
    setResult({ words: 'A new record has begun.', isFailure: false });
  };
  const reset = async () => {
    try {
      await host.reset();
      setResult({ words: 'Reset. What was shipped is back whole.', isFailure: false });
    } catch (error) {
      failed(error, 'The reset failed. Nothing was changed; try again.');
    }
  };
  return (
    <SettingRow label="Reset">
      <p class="small">Deletes what you added. Bundled articles stay.</p>
      <div class="tools-in">
        <button class="btn danger" type="button" aria-haspopup="dialog" onClick={ask}>
          Reset…
        </button>
      </div>
      <p class={result.isFailure ? 'small is-danger' : 'small'} role={result.isFailure ? 'alert' : 'status'}>
        {result.words}
      </p>
      {isUnreadable && <StartAnew begun={begun} />}
      {loses && <ResetDialog loses={loses} cancel={() => setLoses(null)} reset={reset} />}
    </SettingRow>
  );
}

interface ResetDialogProps {
  loses: ResetLosses;
  cancel: () => void;
  reset: () => Promise<void>;
}

function ResetDialog({ loses, cancel, reset }: ResetDialogProps) {
  const { save, message } = useBackup();
  const hasOwn = loses.articles + loses.corrections > 0;
  return (
    <DangerDialog
      title="Reset On Record?"
      asked={loses}
      first={hasOwn ? { words: 'Save backup first', act: save } : null}
      status={message}
      action={{ words: 'Reset', act: reset }}
      close={cancel}
    >
      {lossesMessage(loses)}
    </DangerDialog>
  );
}

/** Says exactly what a reset deletes and brings back. */
export function lossesMessage({ articles, deletions, corrections }: ResetLosses): string {
  const lost = [
    articles > 0 && `${formatCount(articles, 'article')} you kept`,
    corrections > 0 && formatCount(corrections, 'correction'),
  ].filter(Boolean);
  const goes =
    lost.length > 0
      ? `Deletes ${lost.join(' and ')}.`
      : 'You have kept no articles and corrected nothing: nothing of yours is deleted.';
  const comes = deletions === 1 ? 'comes' : 'come';
  const back = deletions ? ` ${formatCount(deletions, 'bundled article')} you deleted ${comes} back.` : '';
  return `${goes}${back} Bundled articles and your settings stay.`;
}
