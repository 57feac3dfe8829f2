import { useState } from 'preact/hooks';
import { isoDay } from '../../ui/format-date.ts';
import { formatCount } from '../../ui/format-number.ts';
import { useHost } from './options-host.ts';

/** Saves what can still be read of a dataset that does not open, and says how that went. */
export function useRescue(): { readonly save: () => Promise<void>; readonly message: string } {
  const host = useHost();
  const [message, setMessage] = useState('');
  const save = async (): Promise<void> => {
    setMessage('Reading what is there…');
    try {
      const { file, articles, missing } = await host.rescue();
      if (articles > 0) host.save(file, `on-record-rescued-${isoDay(new Date())}.json`);
      setMessage(rescuedMessage(articles, missing));
    } catch {
      setMessage(NOTHING_READ);
    }
  };
  return { save, message };
}

const NOTHING_READ = 'The browser can read nothing of it. Once On Record opens again, restore your last backup.';

/** What was saved. `missing` texts could not be read. */
function rescuedMessage(articles: number, missing: number): string {
  if (articles === 0 && missing > 0) return NOTHING_READ;
  if (articles === 0) return 'There is no article of yours in it.';
  const lost = missing ? ` ${formatCount(missing, 'text')} could not be read.` : '';
  return `${formatCount(articles, 'article')} saved among your downloads, as a backup.${lost} Restore it once On Record opens again.`;
}
