import { CardFrame } from '../content/card-frame/card-frame.ts';
import { startInteraction } from '../content/interaction/start-interaction.ts';
import { answerTabRequests } from '../content/reading/answer-tab-requests.ts';
import { startFullPageSession } from '../content/reading/full-page-session.ts';
import { InjectedHighlightStyles } from '../content/reading/injected-highlight-styles.ts';
import { InjectedScript } from '../content/reading/injected-script.ts';
import { startThisPage } from '../content/this-page/start-this-page.ts';
import { CARD } from '../messages/card-contract.ts';
import type { Ask, StartInteraction } from '../messages/interaction-contract.ts';
import { mentionStyles } from '../messages/mention-styles.ts';
import type { PageRequests } from '../messages/page-requests.ts';
import { askBackground } from '../messages/send-request.ts';
import { THIS_PAGE } from '../messages/this-page.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings.ts';

// The browser puts no content scripts into the extension's own pages, nor styles. So this page runs the same code by itself, and does
// what the background does for web pages with scripts and styles; who is named, and what a card says, it asks the background as they do.

/** As on the day of the installation. The article is on record: it need not be read once more. */
const SETTINGS: Settings = { ...DEFAULT_SETTINGS, readsPages: false };

/** Makes the page's names live, as on any web page, for the pointer and for the keys. @param onCard called when a card opens */
export function startLivePage(onCard: () => void): void {
  const { signal } = new AbortController();
  window[THIS_PAGE] = startThisPage;
  window[CARD] = (at) => {
    const frame = new CardFrame(at, (_name, element) => loadCard(element));
    return {
      host: frame.host,
      open(...how) {
        onCard();
        return frame.open(...how);
      },
      close: () => frame.close(),
    };
  };
  const session = startFullPageSession({
    ask,
    script: new InjectedScript<StartInteraction>(
      async () => {},
      (arrived) => arrived?.(startInteraction),
      signal,
    ),
    styles: new InjectedHighlightStyles(ask, () => {}),
    settings: () => SETTINGS,
    marks: SETTINGS.marks,
    signal,
  });
  window.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') session.closeCard();
  });
  answerTabRequests(
    {
      summary: async () => ({ counts: session.counts(), reading: session.reading }),
      speakers: async () => null,
      showSpeakers: async () => false,
      goToQuotation: async () => false,
      async goTo({ entity }) {
        await session.goTo(entity);
        return null;
      },
      async nextMention() {
        await session.goTo(null);
        return null;
      },
      async lookUp() {
        await session.lookUp();
        return null;
      },
      async revised({ revision }) {
        session.revise(revision);
        return null;
      },
    },
    signal,
  );
}

/** Loads the card's script into its frame, which on this page has the page's own origin. */
async function loadCard(frame: HTMLIFrameElement): Promise<void> {
  // Without the sandbox, which lets in scripts that the browser injects, and none that a page loads.
  frame.removeAttribute('sandbox');
  await loaded(frame, () => {
    frame.src = 'about:blank';
  });
  const inside = frame.contentDocument;
  if (!inside) throw new Error('The frame has no document.');
  const script = inside.createElement('script');
  script.src = chrome.runtime.getURL('card.js');
  await loaded(script, () => inside.head.append(script));
}

const loaded = (element: Element, begin: () => void): Promise<void> =>
  new Promise((resolve, reject) => {
    element.addEventListener('load', () => resolve(), { once: true });
    element.addEventListener('error', () => reject(new Error('Not loaded.')), { once: true });
    begin();
  });

type Handlers = {
  readonly [T in keyof PageRequests]?: (ask: PageRequests[T]['ask']) => Promise<PageRequests[T]['reply']>;
};

const styles = new Map<string, HTMLStyleElement>();

/** What the background cannot do for a page of the extension's own. */
const HANDLERS: Handlers = {
  async paintStyles(names) {
    const style = document.createElement('style');
    style.textContent = mentionStyles(names);
    document.head.append(style);
    styles.set(names.mention, style);
    return null;
  },
  async unpaintStyles({ mention }) {
    styles.get(mention)?.remove();
    return null;
  },
  keepPage: async () => 'nothing',
};

const ask: Ask = async (type, what) => {
  const handler = HANDLERS[type];
  return handler ? handler(what) : askBackground(type, what);
};
