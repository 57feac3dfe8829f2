import { formatBytes, formatNumber } from '../ui/format-number.ts';
import { useHost } from './host/options-host.ts';
import { useLoaded } from './host/use-loaded.ts';
import { listOf, type Route } from './route.ts';
import { backupDay, isBackupDue, sinceBackupWords } from './settings/backup-words.ts';
import { useBackup } from './settings/use-backup.ts';
import { useSettings } from './settings/use-settings.ts';
import { nearlyFullWords, useStorage } from './settings/use-storage.ts';

/** The sidebar: links to the pages with the number of rows on each, and at its foot the storage used and the backup. */
export function Sidebar({ route }: { route: Route }) {
  const host = useHost();
  const { value: counts } = useLoaded(() => host.counts(), []);
  const { value: room } = useStorage();
  const { value: settings } = useSettings();
  const backupAt = settings?.backupAt ?? null;
  const { value: since } = useLoaded(() => host.sinceBackup(backupAt), [backupAt]);
  const { save, message: backupMessage } = useBackup();
  const listed = listOf(route) ?? route.page;
  const link = (to: Route['page'], label: string, count?: number) => (
    <li>
      <a class="place" href={`#/${to}`} aria-current={listed === to ? 'page' : undefined}>
        {label} {count !== undefined && <span class="num">{formatNumber(count)}</span>}
      </a>
    </li>
  );
  const now = new Date();
  const isDue = since !== undefined && isBackupDue(since, backupAt, now);
  const unsaved = since ? sinceBackupWords(since, backupAt) : '';
  const warning = room ? nearlyFullWords(room) : '';
  return (
    <header class="side">
      <h1 class="brand">On Record</h1>
      <nav aria-label="On Record">
        <ul>
          {link('articles', 'Articles', counts?.articles)}
          {link('people', 'People', counts?.people)}
          {link('countries', 'Countries', counts?.countries)}
          {link('quotations', 'Quotations', counts?.quotations)}
        </ul>
        <ul>
          {link('corrections', 'Corrections')}
          {link('settings', 'Settings')}
        </ul>
      </nav>
      <div class="side-foot">
        <p class="small">Stored only in this browser. {room?.used != null && `${formatBytes(room.used)} used. `}</p>
        {warning && <p class="small is-unsure">{warning}</p>}
        {settings && <p class="small">Backup: {backupDay(backupAt, now)}.</p>}
        {settings && unsaved && <p class={isDue ? 'small is-unsure' : 'small'}>{unsaved}</p>}
        <button class="act" type="button" onClick={save}>
          Save backup
        </button>
        <p class="small" role="status">
          {backupMessage}
        </p>
      </div>
    </header>
  );
}
