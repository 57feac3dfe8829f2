import { useState } from 'preact/hooks';
import type { LostDataset } from '../../storage/dataset-marker.ts';
import { formatDay } from '../../ui/format-date.ts';
import { formatCount } from '../../ui/format-number.ts';
import { DangerDialog } from '../danger-dialog.tsx';
import { failureMessage } from './failure-message.ts';
import { useHost } from './options-host.ts';
import { useRescue } from './use-rescue.ts';

/**
 * The last way out of a record that cannot be used: deletes it and begins a new one, after it has said what is lost.
 * @param begun called once the new one is there
 */
export function StartAnew({ begun }: { begun: () => void }) {
  const host = useHost();
  const [asked, setAsked] = useState<{ readonly seen: LostDataset | null } | null>(null);
  const [failure, setFailure] = useState('');
  const rescue = useRescue();
  const ask = async (): Promise<void> => {
    setFailure('');
    setAsked({ seen: await host.lastSeen().catch(() => null) });
  };
  const start = async (): Promise<void> => {
    try {
      await host.startAnew();
      begun();
    } catch (error) {
      setFailure(failureMessage(error, 'The record could not be deleted. Start the browser anew and try again.'));
    }
  };
  return (
    <div class="anew">
      <p class="small">If nothing else helps, the record can be deleted, and a new one begun.</p>
      <button class="btn danger" type="button" aria-haspopup="dialog" onClick={ask}>
        Start anew…
      </button>
      <p class="small is-danger" role="alert">
        {failure}
      </p>
      {asked && (
        <DangerDialog
          title="Delete the record and start anew?"
          asked={asked}
          first={{ words: 'Save what can be read', act: rescue.save }}
          status={rescue.message}
          action={{ words: 'Delete it', act: start }}
          close={() => setAsked(null)}
        >
          {lostWords(asked.seen, new Date())}
        </DangerDialog>
      )}
    </div>
  );
}

/** Says what is deleted with a record. @param seen what it held when it was last looked at; null where that is not known */
function lostWords(seen: LostDataset | null, now: Date): string {
  const articles = seen?.kept
    ? `the ${formatCount(seen.kept, 'article')} that you had kept on ${formatDay(seen.at, now)}`
    : 'every article you kept';
  return `Deletes the whole record: ${articles}, and all your corrections. Backups and your settings stay. This cannot be undone.`;
}
