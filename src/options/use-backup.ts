import { useState } from 'preact/hooks';
import { counted } from '../ui/counts.ts';
import { failureWords } from './failure.ts';
import { useHost } from './host.ts';

/** Saves a backup of everything and says how it went. `save` resolves to whether it was offered for saving. */
export function useBackup(): { readonly save: () => Promise<boolean>; readonly told: string } {
  const host = useHost();
  const [told, setTold] = useState('');
  const save = async (): Promise<boolean> => {
    setTold('Writing the backup…');
    try {
      const now = new Date();
      const { file, missing } = await host.backup();
      host.save(file, backupName(now));
      await host.changeSettings(() => ({ backupAt: now.toISOString() }));
      setTold(savedWords(missing));
      return true;
    } catch (error) {
      setTold(failureWords(error, 'The backup could not be written. Nothing was changed; try again.'));
      return false;
    }
  };
  return { save, told };
}

/** What is said of a backup that was saved; `missing` articles are not in it. */
export function savedWords(missing: number): string {
  const saved = 'Backup saved among your downloads';
  if (!missing) return `${saved}.`;
  const theirs = missing === 1 ? 'its text is' : 'their texts are';
  return `${saved}, but without ${counted(missing, 'article')}: ${theirs} missing here.`;
}

/** "on-record-2026-03-06.json", by the reader's own day. */
function backupName(at: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `on-record-${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}.json`;
}
