import { useEffect, useState } from 'preact/hooks';
import { BackIcon } from '../ui/icons.tsx';
import { isCountry } from './entity-name.tsx';
import { Heading } from './heading.tsx';
import { entityOf, type Route, searchPlace } from './route.ts';

/** Typing on is not searched for: long enough for the next letter, short enough not to be waited for. */
const TYPING_MS = 200;

const TITLES: Record<Exclude<Route['page'], 'article'>, string> = {
  articles: 'Articles',
  people: 'People',
  countries: 'Countries',
  quotations: 'Quotations',
  settings: 'Settings',
  search: 'Search',
};

/** The page's title, or the way back from one that has a name of its own; and the search over everything beside it. */
export function Bar({ route, hash }: { route: Route; hash: string }) {
  const { page } = route;
  const words = page === 'search' ? route.words : '';
  const [typed, setTyped] = useState(words);
  useEffect(() => setTyped(words), [words]);
  useEffect(() => {
    if (typed === words) return;
    const search = () => {
      // Searching is one step of the history, however many letters it took.
      if (page === 'search') location.replace(searchPlace(typed));
      else if (typed.trim()) location.hash = searchPlace(typed);
    };
    const soon = setTimeout(search, TYPING_MS);
    return () => clearTimeout(soon);
  }, [typed]);
  const list = listOf(route);
  return (
    <div class="bar">
      {list && (
        <a class="act quiet back" href={`#/${list}`}>
          <BackIcon size={12} /> {TITLES[list]}
        </a>
      )}
      {!list && page !== 'article' && (
        <Heading key={hash} title={TITLES[page]}>
          {TITLES[page]}
        </Heading>
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
          />
        </search>
      )}
    </div>
  );
}

/** The list that an article or a record is of; null for any other page. */
function listOf(route: Route): 'articles' | 'people' | 'countries' | null {
  if (route.page === 'article') return 'articles';
  const entity = entityOf(route);
  return entity && (isCountry(entity) ? 'countries' : 'people');
}
