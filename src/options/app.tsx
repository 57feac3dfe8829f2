import { useEffect, useRef } from 'preact/hooks';
import { keepFocus } from '../ui/keep-focus.ts';
import { ArticlePage } from './articles/article-page.tsx';
import { ArticlesPage } from './articles/articles-page.tsx';
import { Corrections } from './corrections/corrections.tsx';
import { CorrectionsPage } from './corrections/corrections-page.tsx';
import { EntitiesPage } from './entities/entities-page.tsx';
import { DatasetGate } from './host/dataset-gate.tsx';
import { HostProvider, type OptionsHost } from './host/options-host.ts';
import { LostNotice } from './lost-notice.tsx';
import { MovedProvider } from './page-heading.tsx';
import { QuotationsPage } from './quotations/quotations-page.tsx';
import { RecordPage } from './record/record-page.tsx';
import { ThenAndNowPage } from './record/then-and-now-page.tsx';
import { entityOf, pageKey, type Route } from './route.ts';
import { SearchPage } from './search/search-page.tsx';
import { SettingsPage } from './settings/settings-page.tsx';
import { Sidebar } from './sidebar.tsx';
import { TopBar } from './top-bar.tsx';
import { useRoute } from './use-route.ts';

/** The whole options page: the sidebar, the top bar, and the page that the address names. */
export function App({ host }: { host: OptionsHost }) {
  const { route, hash } = useRoute();
  const moved = useRef(false);
  const start = useRef(hash);
  moved.current ||= hash !== start.current;
  useEffect(() => {
    const over = new AbortController();
    keepFocus(over.signal);
    return () => over.abort();
  }, []);

  return (
    <HostProvider value={host}>
      <MovedProvider value={moved}>
        <Corrections>
          <div class="app">
            <Sidebar route={route} />
            <main class="main">
              <DatasetGate>
                <LostNotice />
                <TopBar route={route} hash={hash} />
                <CurrentPage route={route} key={pageKey(route, hash)} />
              </DatasetGate>
            </main>
          </div>
        </Corrections>
      </MovedProvider>
    </HostProvider>
  );
}

function Quotations({ route }: { route: Extract<Route, { page: 'quotations' }> }) {
  const entity = entityOf(route);
  if (!entity) return <QuotationsPage narrowing={route.narrowing} />;
  return <RecordPage entity={entity} side={route.speaker ? 'speaker' : 'about'} narrowing={route.narrowing} />;
}

function CurrentPage({ route }: { route: Route }) {
  switch (route.page) {
    case 'articles':
      return <ArticlesPage narrowing={route.narrowing} />;
    case 'people':
      return <EntitiesPage kind="person" narrowing={route.narrowing} />;
    case 'countries':
      return <EntitiesPage kind="country" narrowing={route.narrowing} />;
    case 'quotations':
      return <Quotations route={route} />;
    case 'article':
      return <ArticlePage {...route} />;
    case 'then-and-now':
      return <ThenAndNowPage {...route} />;
    case 'search':
      return <SearchPage {...route} />;
    case 'corrections':
      return <CorrectionsPage {...route} />;
    case 'settings':
      return <SettingsPage />;
  }
}
