import type { Settings } from '../settings/settings.ts';
import { Setting } from './setting.tsx';
import { useFocusKept } from './use-focus-kept.ts';

interface SitesProps {
  sites: readonly string[];
  change: (to: (now: Settings) => Partial<Settings>) => void;
}

/** The sites the reader switched off, each to be switched on again. */
export function Sites({ sites, change }: SitesProps) {
  const part = useFocusKept<HTMLDivElement>('button', [sites]);
  const turnOn = (site: string) => change(({ sitesOff }) => ({ sitesOff: sitesOff.filter((other) => other !== site) }));
  return (
    <Setting label="Sites switched off">
      <div {...part} tabIndex={-1}>
        {sites.length === 0 ? (
          <p class="muted">None. The toolbar popup switches a site off.</p>
        ) : (
          <ul class="lines">
            {sites.map((site) => {
              const name = site === 'file://' ? 'Files on this computer' : site;
              return (
                <li key={site}>
                  <span class="site">{name}</span>
                  <button
                    class="act"
                    type="button"
                    aria-label={`Turn on again for ${name}`}
                    onClick={() => turnOn(site)}
                  >
                    Turn on again
                  </button>
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </Setting>
  );
}
