import { shownNumber, shownSize } from '../ui/counts.ts';
import { shownDay } from '../ui/dates.ts';
import { useHost } from './host.ts';
import type { Route } from './route.ts';
import { useBackup } from './use-backup.ts';
import { useLoaded } from './use-loaded.ts';
import { useSettings } from './use-settings.ts';

/** The counts as navigation; what is stored and its backup at the foot. */
export function Side({ page }: { page: Route['page'] }) {
  const host = useHost();
  const { value: counts } = useLoaded(() => host.counts(), []);
  const { value: used } = useLoaded(() => host.used(), []);
  const { value: settings } = useSettings();
  const { save, told } = useBackup();
  const at = page === 'article' ? 'articles' : page;
  const link = (to: Route['page'], label: string, count?: number) => (
    <li>
      <a class="place" href={`#/${to}`} aria-current={at === to ? 'page' : undefined}>
        {label} {count !== undefined && <span class="num">{shownNumber(count)}</span>}
      </a>
    </li>
  );
  const backup = settings?.backupAt ? shownDay(settings.backupAt, new Date()) : 'never';
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
        <ul>{link('settings', 'Settings')}</ul>
      </nav>
      <div class="side-foot">
        <p class="small">
          Stored only in this browser. {used != null && `${shownSize(used)} used. `}
          {settings && `Backup: ${backup}.`}
        </p>
        <button class="act" type="button" onClick={save}>
          Save backup
        </button>
        <p class="small" role="status">
          {told}
        </p>
      </div>
    </header>
  );
}
