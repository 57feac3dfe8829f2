import { useEffect, useState } from 'preact/hooks';
import { type Route, routeOf } from './route.ts';

/** Gives the page that the address names, and follows the address when it changes. */
export function useRoute(): { readonly route: Route; readonly hash: string } {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const moved = new AbortController();
    const follow = (): void => setHash(location.hash);
    addEventListener('hashchange', follow, { signal: moved.signal });
    // An effect runs after the page has been painted: the address may have changed since it was rendered.
    follow();
    return () => moved.abort();
  }, []);
  return { route: routeOf(hash), hash };
}
