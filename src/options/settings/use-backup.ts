import { useState } from 'preact/hooks';
import { isoDay } from '../../ui/format-date.ts';
import { formatCount } from '../../ui/format-number.ts';
import { failureMessage } from '../host/failure-message.ts';
import { type BackupPlace, type OptionsHost, useHost } from '../host/options-host.ts';

/** Saves a backup of the dataset, and says how that went. `save` resolves to whether it was saved. */
export function useBackup(): { readonly save: () => Promise<boolean>; readonly message: string } {
  const host = useHost();
  const [message, setMessage] = useState('');
  const save = async (): Promise<boolean> => {
    setMessage('Writing the backup…');
    try {
      const now = new Date();
      // First, while the browser still knows of the press of a button.
      const place = await host.backupPlace();
      const { file, missing } = await host.backup();
      const where = await saveAt(host, place, file, backupName(now));
      await host.changeSettings(() => ({ backupAt: now.toISOString() }));
      setMessage(savedMessage(missing, where));
      return true;
    } catch (error) {
      setMessage(failureMessage(error, 'The backup could not be written. Nothing was changed; try again.'));
      return false;
    }
  };
  return { save, message };
}

type SavedAt = Pick<BackupPlace, 'folder' | 'why'>;

/** Saves a backup in the reader's folder, or, where that does not take it, among the downloads. */
async function saveAt(host: OptionsHost, place: BackupPlace, file: Blob, name: string): Promise<SavedAt> {
  try {
    await place.save(file, name);
    return place;
  } catch (error) {
    if (place.folder === null) throw error;
    host.save(file, name);
    return { folder: null, why: `The folder “${place.folder}” could not be written to.` };
  }
}

/** The message after a backup was saved. `missing` articles are not in it. */
export function savedMessage(missing: number, { folder, why }: SavedAt): string {
  const where = folder === null ? 'among your downloads' : `in the folder “${folder}”`;
  const saved = `${why ? `${why} ` : ''}Backup saved ${where}`;
  if (!missing) return `${saved}.`;
  const theirs = missing === 1 ? 'its text is' : 'their texts are';
  return `${saved}, but without ${formatCount(missing, 'article')}: ${theirs} missing here.`;
}

/** The name of a backup's file: "on-record-2026-03-06.json". */
export const backupName = (at: Date): string => `on-record-${isoDay(at)}.json`;
