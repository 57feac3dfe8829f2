import { type Marks, type Settings, withOrWithout, withSiteMarks } from '../../settings/settings.ts';
import { useFocusFallback } from '../../ui/use-focus-fallback.ts';
import { SettingRow } from './setting-row.tsx';

type Change = (now: Settings) => Partial<Settings>;

interface SitesSettingProps {
  settings: Pick<Settings, 'sitesOff' | 'pagesOff' | 'siteMarks'>;
  change: (to: Change) => void;
}

/** A site or a page for which the reader has chosen something, and how that is undone. */
interface Chosen {
  readonly name: string;
  readonly says: string;
  readonly undo: Change;
  readonly action: string;
}

const MARKED: Readonly<Record<Marks, string>> = {
  dotted: 'names dotted',
  tint: 'names tinted',
  nothing: 'no names marked',
};

/** Lists the sites and pages that the reader has switched off or has marked otherwise, with a button for each to undo that. */
export function SitesSetting({ settings, change }: SitesSettingProps) {
  const chosen = chosenIn(settings);
  const partProps = useFocusFallback<HTMLDivElement>('button', [chosen.length]);
  return (
    <SettingRow label="Sites">
      <div {...partProps} tabIndex={-1}>
        {chosen.length === 0 ? (
          <p class="muted">
            All are alike. The toolbar popup switches a site or a page off, and has names on a site marked otherwise.
          </p>
        ) : (
          <ul class="lines">
            {chosen.map(({ name, says, undo, action }) => (
              <li key={`${name} ${says}`}>
                <span class="site">
                  {name} <span class="muted">{says}</span>
                </span>
                <button class="act" type="button" aria-label={`${action} for ${name}`} onClick={() => change(undo)}>
                  {action}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </SettingRow>
  );
}

const shown = (site: string): string => (site === 'file://' ? 'Files on this computer' : site);

function chosenIn({ sitesOff, pagesOff, siteMarks }: SitesSettingProps['settings']): Chosen[] {
  return [
    ...sitesOff.map((site) => ({
      name: shown(site),
      says: 'off',
      undo: ({ sitesOff: now }: Settings) => ({ sitesOff: withOrWithout(now, site, false) }),
      action: 'Turn on again',
    })),
    ...pagesOff.map((page) => ({
      name: page,
      says: 'off on this page',
      undo: ({ pagesOff: now }: Settings) => ({ pagesOff: withOrWithout(now, page, false) }),
      action: 'Turn on again',
    })),
    ...Object.entries(siteMarks).map(([site, marks]) => ({
      name: shown(site),
      says: MARKED[marks],
      undo: withSiteMarks(site, null),
      action: 'As elsewhere',
    })),
  ];
}
