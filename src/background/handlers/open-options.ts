import type { Handler } from '../handler.ts';

/** A new tab beside the one that asks. The schema lets through nothing but a place within the options page. */
export const openOptions: Handler<'openOptions'> = async ({ at }, { tabId }) => {
  const opener = tabId >= 0 ? await chrome.tabs.get(tabId) : undefined;
  await chrome.tabs.create({
    url: chrome.runtime.getURL(`options.html${at}`),
    ...(opener && { index: opener.index + 1, windowId: opener.windowId }),
  });
  return null;
};
