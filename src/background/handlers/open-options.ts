import type { RequestHandler } from '../request-handler.ts';

/** Opens the options page in a new tab beside the one that asks. The schema lets through only places within that page. */
export const openOptions: RequestHandler<'openOptions'> = async ({ at }, { tabId }) => {
  const opener = tabId >= 0 ? await chrome.tabs.get(tabId) : undefined;
  await chrome.tabs.create({
    url: chrome.runtime.getURL(`options.html${at}`),
    ...(opener && { index: opener.index + 1, windowId: opener.windowId }),
  });
  return null;
};
