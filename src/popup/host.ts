import browser from 'webextension-polyfill';
import type { EntityId } from '../messages/ids.ts';
import { askBackground, askTab } from '../messages/send.ts';
import type { TabRequests } from '../messages/tab.ts';
import { changeSettings, readSettings, siteOf } from '../settings/settings.ts';
import { framesOf, joined } from './frames.ts';

/** The tab the popup is about. */
export interface PopupTab {
  readonly id: number;
  /** What the head calls it: its host, or what there is of an address. */
  readonly shown: string;
  /** The key it is switched off by; null where the browser lets no extension read it. */
  readonly site: string | null;
  /** Still loading: our script may not be in it yet. */
  readonly loading: boolean;
}

export type Summary = TabRequests['summary']['reply'];

/** What the popup asks of the browser and of the page; the test pages put samples in its place. */
export interface PopupHost {
  /** Rejects when there is no such tab. */
  tab(): Promise<PopupTab>;
  /** Rejects where none of our scripts answers in the tab. */
  summary(tab: number): Promise<Summary>;
  goTo(tab: number, entity: EntityId): Promise<unknown>;
  isOff(site: string): Promise<boolean>;
  setOff(site: string, off: boolean): Promise<void>;
  /** False where the reader has not let the extension read files. */
  mayReadFiles(): Promise<boolean>;
  reload(tab: number): Promise<void>;
  openOptions(at: string): Promise<unknown>;
  close(): void;
}

/**
 * The popup's host in the browser.
 * @param asked the popup's own query: `?tab=ID` makes it about that tab instead of the active one
 */
export function browserHost(asked: URLSearchParams): PopupHost {
  let where: ReadonlyMap<EntityId, number> = new Map();
  return {
    async tab() {
      const id = asked.get('tab');
      const tab = id
        ? await browser.tabs.get(Number(id))
        : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
      if (tab?.id === undefined) throw new Error('No tab.');
      return { id: tab.id, loading: tab.status === 'loading', ...placeOf(tab.url) };
    },
    async summary(tab) {
      const answers = (await framesOf(tab)).map(async (frame) => ({
        frame,
        summary: await askTab(tab, 'summary', null, frame),
      }));
      // An advertisement's frame may be gone again, or be none of ours; the page's own has to answer.
      const settled = await Promise.allSettled(answers);
      const [top] = settled;
      if (top?.status === 'rejected') throw top.reason;
      const page = joined(settled.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : [])));
      where = page.where;
      return page.summary;
    },
    goTo: (tab, entity) => askTab(tab, 'goTo', { entity }, where.get(entity)),
    isOff: async (site) => (await readSettings()).sitesOff.includes(site),
    setOff: (site, off) =>
      changeSettings(({ sitesOff }) => {
        const others = sitesOff.filter((other) => other !== site);
        return { sitesOff: off ? [...others, site] : others };
      }),
    mayReadFiles: () => browser.extension.isAllowedFileSchemeAccess(),
    reload: (tab) => browser.tabs.reload(tab),
    openOptions: (at) => askBackground('openOptions', { at }),
    close: () => window.close(),
  };
}

/** What an address is called and switched off by. No address is given for a page the extension may not read. */
export function placeOf(address: string | undefined): Pick<PopupTab, 'shown' | 'site'> {
  if (!address || !URL.canParse(address)) return { shown: 'This page', site: null };
  const url = new URL(address);
  if (/^https?:$/.test(url.protocol)) return { shown: url.host, site: siteOf(url) };
  if (url.protocol === 'file:') return { shown: 'Files on this computer', site: siteOf(url) };
  return { shown: `${url.protocol}//${url.host}`, site: null };
}
