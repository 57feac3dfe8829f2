import browser from 'webextension-polyfill';
import type { EntityId } from '../messages/dataset-ids.ts';
import { IMPORTS_CHANNEL, type ImportNotice } from '../messages/import-progress.ts';
import { CHANGES_CHANNEL } from '../messages/own-page-requests.ts';
import { askBackground, askTab } from '../messages/send-request.ts';
import { changeSettings, marksOn, pageOf, readSettings, withOrWithout, withSiteMarks } from '../settings/settings.ts';
import { lostDataset } from '../storage/dataset-marker.ts';
import { isNearlyFull, storageRoom } from '../storage/storage-room.ts';
import { joinFrameSummaries } from './join-frame-summaries.ts';
import { type PopupHost, siteOfAddress } from './popup-host.ts';

/**
 * What the popup asks for, done by the real browser.
 * @param asked the query of the popup's address: with `?tab=ID` the popup is about that tab, otherwise about the active one
 */
export function browserPopupHost(asked: URLSearchParams): PopupHost {
  let where: ReadonlyMap<EntityId, number> = new Map();
  return {
    async tab() {
      const id = asked.get('tab');
      const tab = id
        ? await browser.tabs.get(Number(id))
        : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
      if (tab?.id === undefined) throw new Error('No tab.');
      const place = siteOfAddress(tab.url);
      const page = tab.url && place.site !== null ? pageOf(new URL(tab.url)) : null;
      return { id: tab.id, loading: tab.status === 'loading', page, ...place };
    },
    async summary(tab) {
      const answers = (await framesOf(tab)).map(async (frame) => ({
        frame,
        summary: await askTab(tab, 'summary', null, frame),
      }));
      // Frames of advertisements may be gone again, or may not have our script. Only the page's own frame has to answer.
      const results = await Promise.allSettled(answers);
      const [top] = results;
      if (top?.status === 'rejected') throw top.reason;
      const page = joinFrameSummaries(results.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : [])));
      where = page.where;
      return page.summary;
    },
    goTo: (tab, entity) => askTab(tab, 'goTo', { entity }, where.get(entity)),
    speakers: (tab) => askTab(tab, 'speakers', null, TOP),
    showSpeakers: (tab, on) => askTab(tab, 'showSpeakers', { on }, TOP),
    goToQuotation: (tab, start) => askTab(tab, 'goToQuotation', { start }, TOP),
    newOnRecord: (entities) => askBackground('newOnRecord', { entities }),
    onRecord: (entities) => askBackground('onRecord', { entities }),
    isOff: async (site) => (await readSettings()).sitesOff.includes(site),
    marksNames: async (site) => marksOn(await readSettings(), site) !== 'nothing',
    setOff: (site, off) => changeSettings(({ sitesOff }) => ({ sitesOff: withOrWithout(sitesOff, site, off) })),
    async here({ site, page }) {
      const { pagesOff, siteMarks } = await readSettings();
      return {
        isPageOff: pagesOff.includes(page ?? ''),
        marks: new Map(Object.entries(siteMarks)).get(site ?? '') ?? null,
      };
    },
    choose: ({ site, page }, { isPageOff, marks }) =>
      changeSettings((now) => ({
        ...(site !== null && marks !== undefined && withSiteMarks(site, marks)(now)),
        ...(page !== null && isPageOff !== undefined && { pagesOff: withOrWithout(now.pagesOff, page, isPageOff) }),
      })),
    mayReadFiles: () => browser.extension.isAllowedFileSchemeAccess(),
    reload: (tab) => browser.tabs.reload(tab),
    readPage: (tab) => askBackground('readTab', { tab }),
    keepPage: (tab, part, isConfirmed) =>
      askBackground('keepTab', { tab, part, isConfirmed, at: new Date().toISOString() }),
    undoKeep: (id, at) => askBackground('undoKeep', { id, at }),
    changeDetails: (id, details) => askBackground('changeDetails', { id, details }),
    onDatasetChanged(callback) {
      const channel = new BroadcastChannel(CHANGES_CHANNEL);
      channel.addEventListener('message', callback);
      return () => channel.close();
    },
    onImport(callback) {
      const channel = new BroadcastChannel(IMPORTS_CHANNEL);
      channel.addEventListener('message', ({ data }: MessageEvent<ImportNotice>) => {
        if ('now' in data) callback(data.now.state === 'done' ? null : data.now);
        else if ('gone' in data) callback(null);
      });
      const ask: ImportNotice = { ask: true };
      channel.postMessage(ask);
      return () => channel.close();
    },
    async storageTrouble() {
      if (await lostDataset()) return { kind: 'lost' };
      const room = await storageRoom();
      return isNearlyFull(room) ? { kind: 'nearly full', free: room.free ?? 0 } : null;
    },
    openOptions: (at) => askBackground('openOptions', { at }),
    close: () => window.close(),
  };
}

/**
 * The frames of a tab that may have our scripts, the page's own first. No permission that the extension has lists frames, so an
 * empty script is run in all of them.
 */
async function framesOf(tab: number): Promise<number[]> {
  try {
    const found = await browser.scripting.executeScript({
      target: { tabId: tab, allFrames: true },
      func: () => null,
      // A frame that never finishes loading would have all others wait for it.
      injectImmediately: true,
    });
    return found.map(({ frameId }) => frameId).sort((a, b) => a - b);
  } catch {
    return [TOP];
  }
}

const TOP = 0;
