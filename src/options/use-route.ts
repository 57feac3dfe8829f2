import { useEffect, useState } from 'preact/hooks';
import { type Route, routeOf } from './route.ts';

/** The place the address names, as it changes. */
export function useRoute(): { readonly route: Route; readonly hash: string } {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const moved = new AbortController();
    addEventListener('hashchange', () => setHash(location.hash), { signal: moved.signal });
    return () => moved.abort();
  }, []);
  return { route: routeOf(hash), hash };
}
