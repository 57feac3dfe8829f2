import type { SinceBackup } from '../../dataset/read/since-backup.ts';
import { formatDay } from '../../ui/format-date.ts';
import { formatCount } from '../../ui/format-number.ts';

// When the last backup was, what it does not have, and when the reader is reminded of that.

/** So many articles and corrections without a backup are more than a reader would want to do again. */
const MAX_CHANGES = 10;
/** What was kept is not left without a backup for longer than so many ms: 30 days. */
const MAX_AGE_MS = 30 * 24 * 60 * 60 * 1000;

/** Whether the reader is to be reminded. */
export function isBackupDue({ articles, corrections }: SinceBackup, backupAt: string | null, now: Date): boolean {
  const changes = articles + corrections;
  if (changes >= MAX_CHANGES) return true;
  return changes > 0 && backupAt !== null && now.getTime() - Date.parse(backupAt) > MAX_AGE_MS;
}

/** "3 March", or "never". */
export const backupDay = (backupAt: string | null, now: Date): string =>
  backupAt ? formatDay(backupAt, now) : 'never';

/** What no backup has, as a sentence: "12 articles since your last backup."; '' where there is nothing. */
export function sinceBackupWords(since: SinceBackup, backupAt: string | null): string {
  const what = changesWords(since);
  if (!what) return '';
  return backupAt ? `${what} since your last backup.` : `${what} in no backup.`;
}

/** "12 articles and 3 corrections"; '' where there are none. */
const changesWords = ({ articles, corrections }: SinceBackup): string =>
  [articles > 0 && formatCount(articles, 'article'), corrections > 0 && formatCount(corrections, 'correction')]
    .filter(Boolean)
    .join(' and ');
