import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ResetLosses } from '../dataset/read/reset-losses.ts';
import { counted } from '../ui/counts.ts';
import { failureWords } from './failure.ts';
import { useHost } from './host.ts';
import { Setting } from './setting.tsx';
import { useBackup } from './use-backup.ts';

/** Back to what was shipped, after saying exactly what goes. */
export function Reset() {
  const host = useHost();
  const [loses, setLoses] = useState<ResetLosses | null>(null);
  const [told, setTold] = useState({ words: '', bad: false });
  const failed = (error: unknown, otherwise: string) => setTold({ words: failureWords(error, otherwise), bad: true });
  const ask = () =>
    host.resetLoses().then(
      (now) => {
        setTold({ words: '', bad: false });
        setLoses(now);
      },
      (error: unknown) => failed(error, 'The dataset could not be read. Nothing was changed; try again.'),
    );
  const reset = async () => {
    try {
      await host.reset();
      setTold({ words: 'Reset. What was shipped is back whole.', bad: false });
    } catch (error) {
      failed(error, 'The reset failed. Nothing was changed; try again.');
    }
  };
  return (
    <Setting label="Reset">
      <p class="small">Deletes what you added. Bundled articles stay.</p>
      <div class="tools-in">
        <button class="btn danger" type="button" aria-haspopup="dialog" onClick={ask}>
          Reset…
        </button>
      </div>
      <p class={told.bad ? 'small is-danger' : 'small'} role={told.bad ? 'alert' : 'status'}>
        {told.words}
      </p>
      {loses && <ResetDialog loses={loses} cancel={() => setLoses(null)} reset={reset} />}
    </Setting>
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
  const { save, told } = useBackup();
  // A modal dialog: the browser keeps the focus in it and gives it back.
  useLayoutEffect(() => dialog.current?.showModal(), [loses]);
  // Asked for again, it may be open by the time the browser says that it was closed: it is opened with the render.
  const closed = () => dialog.current?.open || cancel();
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby="reset-name" aria-describedby="reset-loses" onClose={closed}>
      <h2 class="name" id="reset-name">
        Reset On Record?
      </h2>
      <p id="reset-loses">{losesWords(loses)}</p>
      <p class="small" role="status">
        {told}
      </p>
      <div class="tools-in">
        {loses.articles > 0 && (
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
            // Closed first, so that the browser gives the focus back to the button that opened it.
            reset().finally(() => dialog.current?.close());
          }}
        >
          Reset
        </button>
      </div>
    </dialog>
  );
}

/** Exactly what a reset deletes and brings back. */
export function losesWords({ articles, deletions }: ResetLosses): string {
  const goes = articles
    ? `Deletes ${counted(articles, 'article')} you kept.`
    : 'You have kept no articles: nothing of yours is deleted.';
  const comes = deletions === 1 ? 'comes' : 'come';
  const back = deletions ? ` ${counted(deletions, 'bundled article')} you deleted ${comes} back.` : '';
  return `${goes}${back} Bundled articles and your settings stay.`;
}
