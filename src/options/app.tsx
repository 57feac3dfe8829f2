import { useLayoutEffect, useRef } from 'preact/hooks';
import { Articles } from './articles.tsx';
import { Bar } from './bar.tsx';
import { Entities } from './entities.tsx';
import { HostProvider, type OptionsHost } from './host.ts';
import { Kept } from './kept.tsx';
import { Quotations } from './quotations.tsx';
import type { Route } from './route.ts';
import { Search } from './search.tsx';
import { SettingsPage } from './settings.tsx';
import { Side } from './side.tsx';
import { useRoute } from './use-route.ts';

const TITLES: Record<Route['page'], string> = {
  articles: 'Articles',
  people: 'People',
  countries: 'Countries',
  quotations: 'Quotations',
  settings: 'Settings',
  article: 'Article',
  search: 'Search',
};

/** The options page: what the dataset holds, and how the reader wants things. */
export function App({ host }: { host: OptionsHost }) {
  const { route, hash } = useRoute();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = TITLES[route.page];
  const first = useRef(true);

  useLayoutEffect(() => {
    document.title = `${title} – On Record`;
    // What was clicked may have gone with the page it stood on: the new page's heading takes the focus.
    if (!first.current && document.activeElement === document.body) heading.current?.focus();
    first.current = false;
  }, [hash]);

  return (
    <HostProvider value={host}>
      <div class="app">
        <Side page={route.page} />
        <main class="main">
          <Bar title={title} heading={heading} words={route.page === 'search' ? route.words : ''} page={route.page} />
          <Page route={route} key={route.page === 'search' ? 'search' : hash} />
        </main>
      </div>
    </HostProvider>
  );
}

function Page({ route }: { route: Route }) {
  switch (route.page) {
    case 'articles':
      return <Articles />;
    case 'people':
      return <Entities kind="person" />;
    case 'countries':
      return <Entities kind="country" />;
    case 'quotations':
      return <Quotations speaker={route.speaker} about={route.about} />;
    case 'article':
      return <Kept id={route.id} quotation={route.quotation} />;
    case 'search':
      return <Search words={route.words} />;
    case 'settings':
      return <SettingsPage />;
  }
}
