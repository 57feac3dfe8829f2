import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { EntityId } from '../messages/dataset-ids.ts';
import { ARTICLES, SETTINGS } from '../ui/options-places.ts';
import { EntityList } from './entity-list.tsx';
import { HereChoicesForm } from './here-choices.tsx';
import { ImportLine } from './import-line.tsx';
import { KeepArticle } from './keep-article.tsx';
import type { PopupHost } from './popup-host.ts';
import { SpeakerList } from './speaker-list.tsx';
import { StorageLine } from './storage-line.tsx';
import { useLooksAgain } from './use-looks-again.ts';
import { type News, useNews } from './use-news.ts';
import { usePageArticle } from './use-page-article.ts';
import { type Speakers, useSpeakers } from './use-speakers.ts';
import { type PageState, useTabPage } from './use-tab-page.ts';

/** The toolbar popup: the site with its switch, who of the dataset is named on the page, and links to the options page. */
export function Popup({ host }: { host: PopupHost }) {
  const looks = useLooksAgain(host);
  const { tab, page, switchSite, changed } = useTabPage(host, looks);
  const [failure, setFailure] = useState('');
  const article = usePageArticle(host, tab && canKeep(page) ? tab.id : null, isReadUnasked(page), setFailure);

  /** Waits for something after which the popup closes. If that fails, the popup stays open and says so. */
  const leaveBy = async (doing: Promise<unknown>, failure: string) => {
    try {
      await doing;
      host.close();
    } catch {
      setFailure(failure);
    }
  };
  const goTo = (entity: EntityId) => {
    if (tab) leaveBy(host.goTo(tab.id, entity), 'The page did not answer. Reload it and try again.');
  };
  const news = useNews(host, page.kind === 'read' ? page.summary.counts : []);
  const speakers = useSpeakers(host, page.kind === 'read' && tab ? tab.id : null, looks);
  const goToQuotation = async (start: number) => {
    if (!tab) return;
    const isThere = await host.goToQuotation(tab.id, start).catch(() => false);
    if (isThere) host.close();
    else setFailure('The page does not have these words any more.');
  };
  const showSpeakers = async (on: boolean) => {
    if (!tab) return;
    const isShown = await host.showSpeakers(tab.id, on).catch(() => null);
    if (isShown === on) host.close();
    else
      setFailure(
        on ? 'The page does not have its quotations any more.' : 'The page did not answer. Reload it and try again.',
      );
  };
  const openAt = (at: string) => leaveBy(host.openOptions(at), 'The options page could not be opened. Try again.');
  const open = (at: string) => (event: Event) => {
    event.preventDefault();
    openAt(at);
  };
  const site = tab?.site;
  const isOn = page.kind !== 'off' || page.of === 'page';
  return (
    <>
      <header class="p-head">
        <h1 class="strong">
          <bdi>{tab?.shown ?? 'On Record'}</bdi>
        </h1>
        {site && page.kind !== 'asking' && (
          <button
            class="switch"
            type="button"
            role="switch"
            aria-checked={isOn}
            aria-label={`On Record on ${tab?.shown}`}
            onClick={() => switchSite(!isOn).catch(() => setFailure('The switch could not be saved. Try again.'))}
          >
            <span aria-hidden="true">{isOn ? 'On' : 'Off'}</span>
            <i aria-hidden="true" />
          </button>
        )}
      </header>
      <main>
        {canKeep(page) && <KeepArticle {...article} openAdding={() => openAt(ARTICLES)} />}
        <PagePart
          page={page}
          shown={tab?.shown ?? ''}
          goTo={goTo}
          news={news}
          speakers={speakers}
          goToQuotation={goToQuotation}
          showSpeakers={showSpeakers}
          reload={() => tab && leaveBy(host.reload(tab.id), 'The page could not be reloaded.')}
        />
      </main>
      <div class="p-end">
        {tab && site && (
          <HereChoicesForm
            key={tab.page}
            host={host}
            tab={tab}
            changed={changed}
            failed={() => setFailure('The choice could not be saved. Try again.')}
          />
        )}
        <StorageLine host={host} open={openAt} />
        <ImportLine host={host} open={() => openAt(ARTICLES)} />
        <p class="told is-danger" role="alert">
          {failure}
        </p>
        <footer class="p-foot">
          <a class="act" href={`options.html${ARTICLES}`} onClick={open(ARTICLES)}>
            Open On Record
          </a>
          <a class="act" href={`options.html${SETTINGS}`} onClick={open(SETTINGS)}>
            Settings
          </a>
        </footer>
      </div>
    </>
  );
}

/** Where names are not marked, or the site is off, an article can be kept all the same. */
const canKeep = (page: PageState): boolean =>
  page.kind !== 'asking' && page.kind !== 'refused' && page.kind !== 'no-files';

/** Where the site is off, or no names are marked, nothing of a page is read before the reader asks for it. */
const isReadUnasked = (page: PageState): boolean => page.kind !== 'off' && page.kind !== 'quiet';

interface PagePartProps {
  page: PageState;
  shown: string;
  goTo: (entity: EntityId) => void;
  news: News;
  speakers: Speakers | null;
  goToQuotation: (start: number) => void;
  showSpeakers: (on: boolean) => void;
  reload: () => void;
}

function PagePart({ page, shown, goTo, news, speakers, goToQuotation, showSpeakers, reload }: PagePartProps) {
  switch (page.kind) {
    case 'asking':
      return <PageMessage />;
    case 'refused':
      return <PageMessage line="The browser doesn’t let extensions read this page." />;
    case 'no-files':
      return (
        <PageMessage
          line="The browser doesn’t let On Record read files yet."
          more="Allow access to file addresses on the browser’s own page of this extension."
        />
      );
    case 'off':
      return page.of === 'site' ? (
        <PageMessage line={`Off on ${shown}.`} more="Nothing on its pages is read or marked." />
      ) : (
        <PageMessage line="Off on this page." more="Nothing on it is read or marked. Other pages of the site are." />
      );
    case 'quiet':
      return (
        <PageMessage
          line="With no names marked, pages are not read."
          more="Rest the pointer on a name, or press the keys for the next one. To have names marked, open Settings."
        />
      );
    case 'unreached':
      return (
        <PageMessage
          line="On Record is not on this page yet."
          more="The page was open before it came. If reloading does not help, the browser lets no extension read this page."
        >
          <button class="btn" type="button" onClick={reload}>
            Reload the page
          </button>
        </PageMessage>
      );
    case 'read':
      return (
        <EntityList {...page.summary} news={news} goTo={goTo}>
          <SpeakerList here={speakers} goTo={goToQuotation} show={showSpeakers} />
        </EntityList>
      );
  }
}

const PageMessage = ({ line, more, children }: { line?: string; more?: string; children?: ComponentChildren }) => (
  <div class="p-body say" role="status">
    {line && <p>{line}</p>}
    {more && <p class="small">{more}</p>}
    {children}
  </div>
);
