import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { debounce } from 'throttle-debounce';
import { BackIcon } from '../ui/icons.tsx';
import { PageHeading } from './page-heading.tsx';
import { listOf, pageKey, type Route, resultsPlace, routeOf } from './route.ts';
import { moveToHit } from './search/move-to-hit.ts';

// The bar above each page, with the search field.

/** The search waits for a pause of so many ms: long enough for the next letter, too short to be felt as a wait. */
const TYPING_PAUSE_MS = 120;

const TITLES: Record<Exclude<Route['page'], 'article' | 'then-and-now'>, string> = {
  articles: 'Articles',
  people: 'People',
  countries: 'Countries',
  quotations: 'Quotations',
  corrections: 'Corrections',
  settings: 'Settings',
  search: 'Search',
};

/** The bar above a page: the page's title, or, on an article or a record, a link back to its list; and the search field. */
export function TopBar({ route, hash }: { route: Route; hash: string }) {
  const { page } = route;
  const words = page === 'search' ? route.words : '';
  const [typed, setTyped] = useState(words);
  // What the field has put into the address and the page has not shown yet: more may be typed by the time it does.
  const sent = useRef<readonly string[]>([]);
  useEffect(() => {
    if (!sent.current.includes(words)) setTyped(words);
    if (words === sent.current.at(-1)) sent.current = [];
  }, [words]);
  const searchSoon = useMemo(
    () =>
      debounce(TYPING_PAUSE_MS, (asked: string, typedAt: string) => {
        if (isElsewhere(typedAt)) return;
        sent.current = [...sent.current, asked];
        goToSearch(asked);
      }),
    [],
  );
  useEffect(() => searchSoon.cancel, []);
  useEffect(() => {
    if (typed === words) searchSoon.cancel({ upcomingOnly: true });
    else searchSoon(typed, location.hash);
  }, [typed]);
  const list = listOf(route);
  return (
    <div class="bar">
      {list && (
        <a class="act quiet back" href={`#/${list}`}>
          <BackIcon size={12} /> {TITLES[list]}
        </a>
      )}
      {!list && page !== 'article' && page !== 'then-and-now' && (
        <PageHeading key={page === 'search' ? hash : pageKey(route, hash)} title={TITLES[page]}>
          {TITLES[page]}
        </PageHeading>
      )}
      {page !== 'settings' && (
        <search>
          <input
            class="field"
            type="search"
            placeholder="Search names, quotations, articles"
            aria-label="Search names, quotations, articles"
            dir="auto"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={toFirstHit}
          />
        </search>
      )}
    </div>
  );
}

/** From the field, the arrow down goes to the first thing found. */
function toFirstHit(event: KeyboardEvent): void {
  if (event.key === 'ArrowDown' && moveToHit(1)) event.preventDefault();
}

/**
 * Whether the reader has gone from where they typed to something that is no search, for example to what the letters before the last
 * had found.
 */
const isElsewhere = (typedAt: string): boolean => location.hash !== typedAt && routeOf(location.hash).page !== 'search';

/** Shows what a search finds. A search is one step of the browser's history, however many letters were typed for it. */
function goToSearch(typed: string): void {
  if (routeOf(location.hash).page === 'search') location.replace(resultsPlace(typed));
  else if (typed.trim()) location.hash = resultsPlace(typed);
}
