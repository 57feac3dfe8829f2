import { useRef } from 'preact/hooks';
import { Articles } from './articles.tsx';
import { Bar } from './bar.tsx';
import { Entities } from './entities.tsx';
import { MovedProvider } from './heading.tsx';
import { HostProvider, type OptionsHost } from './host.ts';
import { Kept } from './kept.tsx';
import { Opened } from './opened.tsx';
import { Quotations } from './quotations.tsx';
import { entityOf, type Route } from './route.ts';
import { Search } from './search.tsx';
import { SettingsPage } from './settings.tsx';
import { Side } from './side.tsx';
import { useRoute } from './use-route.ts';

/** The options page: what the dataset holds, and how the reader wants things. */
export function App({ host }: { host: OptionsHost }) {
  const { route, hash } = useRoute();
  const moved = useRef(false);
  const start = useRef(hash);
  moved.current ||= hash !== start.current;

  return (
    <HostProvider value={host}>
      <MovedProvider value={moved}>
        <div class="app">
          <Side page={route.page} />
          <main class="main">
            <Opened>
              <Bar route={route} hash={hash} />
              <Page route={route} key={route.page === 'search' ? 'search' : hash} />
            </Opened>
          </main>
        </div>
      </MovedProvider>
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
      return <Quotations entity={entityOf(route)} side={route.speaker ? 'speaker' : 'about'} />;
    case 'article':
      return <Kept id={route.id} quotation={route.quotation} />;
    case 'search':
      return <Search words={route.words} />;
    case 'settings':
      return <SettingsPage />;
  }
}
