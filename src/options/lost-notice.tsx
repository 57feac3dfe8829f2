import { useEffect, useState } from 'preact/hooks';
import type { LostDataset } from '../storage/dataset-marker.ts';
import { formatDay } from '../ui/format-date.ts';
import { formatCount } from '../ui/format-number.ts';
import { SETTINGS } from '../ui/options-places.ts';
import { useHost } from './host/options-host.ts';
import { backupName } from './settings/use-backup.ts';
import { useSettings } from './settings/use-settings.ts';

/** Says that the browser has lost what the reader had kept, with the way back; nothing where it has not. */
export function LostNotice() {
  const host = useHost();
  const [lost, setLost] = useState<LostDataset | null>(null);
  const { value: settings } = useSettings();
  useEffect(() => {
    const over = new AbortController();
    const look = () =>
      host.lost().then(
        (now) => over.signal.aborted || setLost(now),
        () => {},
      );
    look();
    host.onLost(look, over.signal);
    return () => over.abort();
  }, [host]);
  if (!lost || !settings) return null;
  const { backupAt } = settings;
  return (
    <section class="tools told lost" role="alert" aria-label="Your record was lost">
      <span>
        <span class="is-danger strong">The browser has lost your record.</span> {formatCount(lost.kept, 'article')} that
        you had kept on {formatDay(lost.at, new Date())} {lost.kept === 1 ? 'is' : 'are'} no longer here.{' '}
        {backupAt
          ? `Your last backup is of ${formatDay(backupAt, new Date())}: a file named ${backupName(new Date(backupAt))}.`
          : 'No backup was ever saved from this browser.'}
      </span>
      <span class="push">
        <a class="btn primary" href={SETTINGS}>
          Restore a backup
        </a>{' '}
        <button class="btn" type="button" onClick={() => host.forgetLost().catch(() => {})}>
          Don’t show again
        </button>
      </span>
    </section>
  );
}
