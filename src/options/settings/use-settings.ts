import { useEffect } from 'preact/hooks';
import type { Settings } from '../../settings/settings.ts';
import { useHost } from '../host/options-host.ts';
import { type Loaded, useLoaded } from '../host/use-loaded.ts';

/** Gives the reader's settings, and gives them anew whenever they are changed, here or elsewhere. */
export function useSettings(): Loaded<Settings> {
  const host = useHost();
  const loaded = useLoaded(() => host.settings(), []);
  useEffect(() => {
    const gone = new AbortController();
    host.onSettings(loaded.reload, gone.signal);
    return () => gone.abort();
  }, [host]);
  return loaded;
}
