import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { EntityId } from '../messages/ids.ts';
import { ARTICLES, SETTINGS } from '../ui/routes.ts';
import type { PopupHost } from './host.ts';
import { Rows } from './rows.tsx';
import { type PageState, usePage } from './use-page.ts';

/** The toolbar popup: the site and its switch, who is on record on its page, and the doors to the rest. */
export function Popup({ host }: { host: PopupHost }) {
  const { tab, page, switchSite } = usePage(host);
  const [told, setTold] = useState('');

  /** Does something that ends the popup; where it fails, the popup stays and says so. */
  const leaveBy = async (doing: Promise<unknown>, failure: string) => {
    try {
      await doing;
      host.close();
    } catch {
      setTold(failure);
    }
  };
  const goTo = (entity: EntityId) => {
    if (tab) leaveBy(host.goTo(tab.id, entity), 'The page did not answer. Reload it and try again.');
  };
  const open = (at: string) => (event: Event) => {
    event.preventDefault();
    leaveBy(host.openOptions(at), 'The options page could not be opened. Try again.');
  };
  const site = tab?.site;
  const isOn = page.kind !== 'off';
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
            onClick={() => switchSite(!isOn).catch(() => setTold('The switch could not be saved. Try again.'))}
          >
            <span aria-hidden="true">{isOn ? 'On' : 'Off'}</span>
            <i aria-hidden="true" />
          </button>
        )}
      </header>
      <main>
        <PagePart
          page={page}
          shown={tab?.shown ?? ''}
          goTo={goTo}
          reload={() => tab && leaveBy(host.reload(tab.id), 'The page could not be reloaded.')}
        />
      </main>
      <div class="p-end">
        <p class="told is-danger" role="alert">
          {told}
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

interface PagePartProps {
  page: PageState;
  shown: string;
  goTo: (entity: EntityId) => void;
  reload: () => void;
}

function PagePart({ page, shown, goTo, reload }: PagePartProps) {
  switch (page.kind) {
    case 'asking':
      return <Say />;
    case 'refused':
      return <Say line="The browser doesn’t let extensions read this page." />;
    case 'no-files':
      return (
        <Say
          line="The browser doesn’t let On Record read files yet."
          more="Allow access to file addresses on the browser’s own page of this extension."
        />
      );
    case 'off':
      return <Say line={`Off on ${shown}.`} more="Nothing on its pages is read or marked." />;
    case 'quiet':
      return (
        <Say
          line="With no names marked, pages are not read."
          more="Rest the pointer on a name, or press the keys for the next one. To have names marked, open Settings."
        />
      );
    case 'unreached':
      return (
        <Say
          line="On Record is not on this page yet."
          more="The page was open before it came. If reloading does not help, the browser lets no extension read this page."
        >
          <button class="btn" type="button" onClick={reload}>
            Reload the page
          </button>
        </Say>
      );
    case 'read':
      return <Rows {...page.summary} goTo={goTo} />;
  }
}

const Say = ({ line, more, children }: { line?: string; more?: string; children?: ComponentChildren }) => (
  <div class="p-body say" role="status">
    {line && <p>{line}</p>}
    {more && <p class="small">{more}</p>}
    {children}
  </div>
);
