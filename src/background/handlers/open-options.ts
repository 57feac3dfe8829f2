import browser from 'webextension-polyfill';
import type { Handler } from '../handler.ts';

/** A new tab beside the one that asks. The schema lets through nothing but a place within the options page. */
export const openOptions: Handler<'openOptions'> = async ({ at }, { tabId }) => {
  const opener = tabId >= 0 ? await browser.tabs.get(tabId) : undefined;
  await browser.tabs.create({
    url: browser.runtime.getURL(`options.html${at}`),
    ...(opener && { index: opener.index + 1, windowId: opener.windowId }),
  });
  return null;
};
