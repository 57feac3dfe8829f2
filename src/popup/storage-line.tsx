import { useEffect, useState } from 'preact/hooks';
import { formatBytes } from '../ui/format-number.ts';
import { SETTINGS } from '../ui/options-places.ts';
import type { PopupHost, StorageTrouble } from './popup-host.ts';

/** Says that the browser has lost the record, or that storage is nearly full, with a way to what helps. Nothing otherwise. */
export function StorageLine({ host, open }: { host: PopupHost; open: (at: string) => void }) {
  const [trouble, setTrouble] = useState<StorageTrouble | null>(null);
  useEffect(() => {
    host.storageTrouble().then(setTrouble, () => {});
  }, [host]);
  if (!trouble) return null;
  return (
    <div class="p-import" role="status">
      <span class="small is-unsure">
        {trouble.kind === 'lost'
          ? 'The browser has lost the articles you kept.'
          : `Only ${formatBytes(trouble.free)} are free for this browser.`}
      </span>
      <button class="act" type="button" onClick={() => open(SETTINGS)}>
        {trouble.kind === 'lost' ? 'Restore' : 'Save backup'}
      </button>
    </div>
  );
}
