import { useEffect, useId, useState } from 'preact/hooks';
import type { Marks } from '../settings/settings.ts';
import type { HereChoices, PopupHost, PopupTab } from './popup-host.ts';

const MARKS: readonly [Marks | '', string][] = [
  ['', 'As elsewhere'],
  ['dotted', 'Dotted'],
  ['tint', 'Tint'],
  ['nothing', 'Nothing'],
];

interface HereChoicesProps {
  readonly host: PopupHost;
  readonly tab: PopupTab;
  /** Called once a choice is saved: the page is shown otherwise then. */
  readonly changed: () => void;
  readonly failed: () => void;
}

/** What the reader may choose for the tab's site and page alone: how names are marked there, and whether the page is left alone. */
export function HereChoicesForm({ host, tab, changed, failed }: HereChoicesProps) {
  const id = useId();
  const [now, setNow] = useState<HereChoices | null>(null);
  useEffect(() => {
    let isOver = false;
    host.here(tab).then((found) => isOver || setNow(found), failed);
    return () => {
      isOver = true;
    };
  }, [host, tab]);
  if (!now) return null;
  const choose = (change: Partial<HereChoices>) => {
    setNow({ ...now, ...change });
    host.choose(tab, change).then(changed, failed);
  };
  return (
    <details class="details-more p-here">
      <summary>For this site and page</summary>
      <div class="here">
        <label for={`${id}-marks`}>Mark names on {tab.shown}</label>
        <select
          id={`${id}-marks`}
          class="field"
          value={now.marks ?? ''}
          onChange={({ currentTarget }) =>
            choose({ marks: MARKS.map(([value]) => value).find((one) => one && one === currentTarget.value) || null })
          }
        >
          {MARKS.map(([value, words]) => (
            <option key={value} value={value} selected={(now.marks ?? '') === value}>
              {words}
            </option>
          ))}
        </select>
        <label for={`${id}-off`}>Off on this page only</label>
        <input
          id={`${id}-off`}
          type="checkbox"
          checked={now.isPageOff}
          onChange={({ currentTarget }) => choose({ isPageOff: currentTarget.checked })}
        />
      </div>
    </details>
  );
}
