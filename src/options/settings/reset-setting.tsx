import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ResetLosses } from '../../dataset/read/reset-losses.ts';
import { formatCount } from '../../ui/format-number.ts';
import { failureMessage } from '../host/failure-message.ts';
import { useHost } from '../host/options-host.ts';
import { SettingRow } from './setting-row.tsx';
import { useBackup } from './use-backup.ts';

/** Resets the dataset to what was shipped, after it has said exactly what will be deleted. */
export function ResetSetting() {
  const host = useHost();
  const [loses, setLoses] = useState<ResetLosses | null>(null);
  const [result, setResult] = useState({ words: '', isFailure: false });
  const failed = (error: unknown, otherwise: string) =>
    setResult({ words: failureMessage(error, otherwise), isFailure: true });
  const ask = () =>
    host.resetLoses().then(
      (now) => {
        setResult({ words: '', isFailure: false });
        setLoses(now);
      },
      (error: unknown) => failed(error, 'The dataset could not be read. Nothing was changed; try again.'),
    );
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
  const dialog = useRef<HTMLDialogElement>(null);
  const [busy, setBusy] = useState(false);
  const { save, message: backupMessage } = useBackup();
  // As the dialog is modal, the browser keeps the focus in it, and gives it back afterwards.
  useLayoutEffect(() => dialog.current?.showModal(), [loses]);
  // The browser reports the closing late. If the reader has opened the dialog again by then, it is not to be removed.
  const closed = () => dialog.current?.open || cancel();
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby="reset-name" aria-describedby="reset-loses" onClose={closed}>
      <h2 class="name" id="reset-name">
        Reset On Record?
      </h2>
      <p id="reset-loses">{lossesMessage(loses)}</p>
      <p class="small" role="status">
        {backupMessage}
      </p>
      <div class="tools-in">
        {loses.articles + loses.corrections > 0 && (
          <button class="btn first" type="button" onClick={save}>
            Save backup first
          </button>
        )}
        <button class="btn" type="button" onClick={() => dialog.current?.close()}>
          Cancel
        </button>
        <button
          class="btn danger primary"
          type="button"
          aria-disabled={busy}
          onClick={() => {
            if (busy) return;
            setBusy(true);
            // `close` comes before the dialog is removed, so that the browser gives the focus back to the button that opened it.
            reset().finally(() => dialog.current?.close());
          }}
        >
          Reset
        </button>
      </div>
    </dialog>
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
