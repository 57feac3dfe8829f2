import { useEffect, useState } from 'preact/hooks';
import type { ImportProgress } from '../messages/import-progress.ts';
import { formatNumber } from '../ui/format-number.ts';
import type { PopupHost } from './popup-host.ts';

/** Says that an import is under way, or waits for the reader, with a way to its page. Nothing where there is none. */
export function ImportLine({ host, open }: { host: PopupHost; open: () => void }) {
  const [now, setNow] = useState<ImportProgress | null>(null);
  useEffect(() => host.onImport(setNow), [host]);
  if (!now) return null;
  const isWaiting = now.state === 'asking';
  return (
    <div class="p-import">
      <span class="small num">
        {isWaiting
          ? 'An import was stopped.'
          : now.state === 'finishing'
            ? 'An import is almost done.'
            : `Importing: ${formatNumber(now.done)} read, ${Math.floor(now.part * 100)} %`}
      </span>
      <button class="act" type="button" onClick={open}>
        {isWaiting ? 'Decide' : 'Show'}
      </button>
      {!isWaiting && <progress max={1} value={now.part} aria-label="Importing articles" />}
    </div>
  );
}
