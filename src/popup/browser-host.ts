import browser from 'webextension-polyfill';
import type { EntityId } from '../messages/ids.ts';
import { askBackground, askTab } from '../messages/send.ts';
import { changeSettings, readSettings } from '../settings/settings.ts';
import { joined } from './frames.ts';
import { type PopupHost, placeOf } from './host.ts';

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
    marksNames: async () => (await readSettings()).marks !== 'nothing',
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

/** The frames of a tab that our scripts may be in, the page's own first. There is no permission that lists them. */
async function framesOf(tab: number): Promise<number[]> {
  try {
    const found = await browser.scripting.executeScript({ target: { tabId: tab, allFrames: true }, func: () => null });
    return found.map(({ frameId }) => frameId).sort((a, b) => a - b);
  } catch {
    return [TOP];
  }
}

const TOP = 0;
