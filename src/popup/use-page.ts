import { useEffect, useState } from 'preact/hooks';
import type { PopupHost, PopupTab, Summary } from './host.ts';

/** How often a page that is still being read is asked again. */
const POLL_MS = 400;
/** How long a page that was just switched on may take to begin: until then its silence is not the answer. */
const PATIENCE_MS = 3000;

export type PageState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'no-files' }
  | { readonly kind: 'off' }
  /** Nothing is marked, and so nothing is read: asking who is on the page would have it read. */
  | { readonly kind: 'quiet' }
  /** None of our scripts answers: the page was open before we were installed, or the browser keeps us out. */
  | { readonly kind: 'unreached' }
  | { readonly kind: 'read'; readonly summary: Summary };

/** The tab, what its page says, and the site's switch. Asks again while the page is being read. */
export function usePage(host: PopupHost): {
  readonly tab: PopupTab | null;
  readonly page: PageState;
  readonly switchSite: (on: boolean) => Promise<void>;
} {
  const [tab, setTab] = useState<PopupTab | null>(null);
  const [page, setPage] = useState<PageState>({ kind: 'asking' });
  const [switched, setSwitched] = useState<{ readonly on: boolean; readonly at: number } | null>(null);

  useEffect(() => {
    let over = false;
    let again: ReturnType<typeof setTimeout>;
    const look = async (): Promise<void> => {
      const { tab: found, page: state } = await lookAt(host);
      if (over) return;
      const silent = state.kind === 'unreached' || (state.kind === 'read' && state.summary.counts.length === 0);
      const starting = silent && switched?.on === true && Date.now() - switched.at < PATIENCE_MS;
      setTab(found);
      setPage(starting ? READING : state);
      if (starting || (state.kind === 'read' && state.summary.reading)) again = setTimeout(look, POLL_MS);
    };
    look();
    return () => {
      over = true;
      clearTimeout(again);
    };
  }, [host, switched]);

  const switchSite = async (on: boolean): Promise<void> => {
    if (!tab?.site) return;
    await host.setOff(tab.site, !on);
    setSwitched({ on, at: Date.now() });
  };
  return { tab, page, switchSite };
}

const READING: PageState = { kind: 'read', summary: { counts: [], reading: true } };

async function lookAt(host: PopupHost): Promise<{ tab: PopupTab | null; page: PageState }> {
  let tab: PopupTab;
  try {
    tab = await host.tab();
  } catch {
    return { tab: null, page: { kind: 'refused' } };
  }
  if (tab.site === null) return { tab, page: { kind: 'refused' } };
  if (await host.isOff(tab.site)) return { tab, page: { kind: 'off' } };
  if (!(await host.marksNames())) return { tab, page: { kind: 'quiet' } };
  try {
    return { tab, page: { kind: 'read', summary: await host.summary(tab.id) } };
  } catch {
    // Asked only now: Firefox said no of every extension until it had a switch for it, and let them read files all the same.
    if (tab.site === 'file://' && !(await host.mayReadFiles())) return { tab, page: { kind: 'no-files' } };
    return { tab, page: tab.loading ? READING : { kind: 'unreached' } };
  }
}
