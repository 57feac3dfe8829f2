import { isNearlyFull, type StorageRoom } from '../../storage/storage-room.ts';
import { formatBytes } from '../../ui/format-number.ts';
import { useHost } from '../host/options-host.ts';
import { type Loaded, useLoaded } from '../host/use-loaded.ts';

/** How much storage is used and free, looked at anew after each change of the dataset. */
export function useStorage(): Loaded<StorageRoom> {
  const host = useHost();
  return useLoaded(() => host.storage(), []);
}

/** A warning where storage is nearly full, as sentences; '' where it is not. */
export const nearlyFullWords = (room: StorageRoom): string =>
  isNearlyFull(room)
    ? `Only ${formatBytes(room.free ?? 0)} are free for this browser. Save a backup, and make room on the disk.`
    : '';
