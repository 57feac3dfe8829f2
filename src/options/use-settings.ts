import { useEffect } from 'preact/hooks';
import type { Settings } from '../settings/settings.ts';
import { useHost } from './host.ts';
import { type Loaded, useLoaded } from './use-loaded.ts';

/** The settings as they are, wherever they are changed. */
export function useSettings(): Loaded<Settings> {
  const host = useHost();
  const loaded = useLoaded(() => host.settings(), []);
  useEffect(() => {
    const gone = new AbortController();
    host.onSettings(loaded.again, gone.signal);
    return () => gone.abort();
  }, [host]);
  return loaded;
}
