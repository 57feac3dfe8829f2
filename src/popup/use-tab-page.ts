import { useEffect, useState } from 'preact/hooks';
import type { PageSummary } from '../messages/tab-requests.ts';
import type { PopupHost, PopupTab } from './popup-host.ts';

// What the popup knows of its tab and of the tab's page, as a Preact hook.

/** A page that is still being read is asked for its summary once in so many ms. */
const POLL_INTERVAL_MS = 400;
/** A page that was just switched on may take so many ms until our script answers in it. Until then it is shown as being read. */
const MAX_START_MS = 3000;

/** What the popup knows of the tab's page. */
export type PageState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'no-files' }
  | { readonly kind: 'off'; readonly of: 'site' | 'page' }
  /** Names are not marked, so the page is not read. It is not asked for its summary, since that would have it read. */
  | { readonly kind: 'quiet' }
  /** None of our scripts answers: the page was open before the extension was installed, or the browser lets no extension in. */
  | { readonly kind: 'unreached' }
  | { readonly kind: 'read'; readonly summary: PageSummary };

/**
 * Gives the tab, the state of its page, and the site's switch. Asks the page again and again while it is still being read.
 * @param looks asks again whenever this changes
 */
export function useTabPage(
  host: PopupHost,
  looks: number,
): {
  readonly tab: PopupTab | null;
  readonly page: PageState;
  readonly switchSite: (on: boolean) => Promise<void>;
  /** To be called when the reader has changed what is done with the page. */
  readonly changed: () => void;
} {
  const [tab, setTab] = useState<PopupTab | null>(null);
  const [page, setPage] = useState<PageState>({ kind: 'asking' });
  const [switched, setSwitched] = useState<{ readonly on: boolean; readonly at: number } | null>(null);

  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    const refresh = async (): Promise<void> => {
      const { tab: found, page: state } = await readPageState(host);
      if (isOver) return;
      const silent = state.kind === 'unreached' || (state.kind === 'read' && state.summary.counts.length === 0);
      const starting = silent && switched?.on === true && Date.now() - switched.at < MAX_START_MS;
      setTab(found);
      setPage(starting ? READING : state);
      if (starting || (state.kind === 'read' && state.summary.reading)) timer = setTimeout(refresh, POLL_INTERVAL_MS);
    };
    refresh();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [host, switched, looks]);

  const switchSite = async (on: boolean): Promise<void> => {
    if (!tab?.site) return;
    await host.setOff(tab.site, !on);
    setSwitched({ on, at: Date.now() });
  };
  return { tab, page, switchSite, changed: () => setSwitched({ on: true, at: Date.now() }) };
}

const READING: PageState = { kind: 'read', summary: { counts: [], reading: true } };

async function readPageState(host: PopupHost): Promise<{ tab: PopupTab | null; page: PageState }> {
  let tab: PopupTab;
  try {
    tab = await host.tab();
  } catch {
    return { tab: null, page: { kind: 'refused' } };
  }
  if (tab.site === null) return { tab, page: { kind: 'refused' } };
  if (await host.isOff(tab.site)) return { tab, page: { kind: 'off', of: 'site' } };
  if ((await host.here(tab)).isPageOff) return { tab, page: { kind: 'off', of: 'page' } };
  if (!(await host.marksNames(tab.site))) return { tab, page: { kind: 'quiet' } };
  try {
    return { tab, page: { kind: 'read', summary: await host.summary(tab.id) } };
  } catch {
    // Asked only after the page did not answer: early versions of Firefox say no for every extension, and let it read files.
    if (tab.site === 'file://' && !(await host.mayReadFiles())) return { tab, page: { kind: 'no-files' } };
    return { tab, page: tab.loading ? READING : { kind: 'unreached' } };
  }
}
