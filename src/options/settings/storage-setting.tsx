import { formatBytes } from '../../ui/format-number.ts';
import { useHost } from '../host/options-host.ts';
import { useLoaded } from '../host/use-loaded.ts';
import { SettingRow } from './setting-row.tsx';
import { nearlyFullWords, useStorage } from './use-storage.ts';

/** Says how much storage is used and free, and whether the browser keeps it. */
export function StorageSetting() {
  const host = useHost();
  const { value: room } = useStorage();
  const { value: isKept } = useLoaded(() => host.keepsStorage(), []);
  const warning = room ? nearlyFullWords(room) : '';
  return (
    <SettingRow label="Storage">
      {room && (
        <p class="num">
          {room.used === null ? 'The browser does not say how much is used.' : `${formatBytes(room.used)} used`}
          {room.used !== null && room.free !== null && `, ${formatBytes(room.free)} free`}
          {room.used !== null && '.'}
        </p>
      )}
      {warning && <p class="is-unsure">{warning}</p>}
      <p class="small">{isKept === undefined ? '' : keptWords(isKept)}</p>
    </SettingRow>
  );
}

/** What the browser answers when it is asked to keep the storage, in plain words. */
function keptWords(isKept: boolean | null): string {
  if (isKept) return 'The browser has promised never to clear it by itself. It goes if you remove the extension.';
  const asked =
    isKept === null
      ? 'The browser does not say whether it keeps it.'
      : 'The browser was asked to promise that it never clears it, and has not. It clears the storage of extensions such as this one only if you remove them.';
  return `${asked} A backup is safe from all that.`;
}
