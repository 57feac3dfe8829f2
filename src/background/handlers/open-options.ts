import { NAME_PLACE } from '../../messages/name-place.ts';
import type { RequestHandler } from '../request-handler.ts';

/**
 * Opens the options page in a new tab beside the one that asks. The schema lets through only places within that page. A question
 * about a name gets the address of the page that has the name, as the browser says it.
 */
export const openOptions: RequestHandler<'openOptions'> = async ({ at }, { tabId, url }) => {
  const opener = tabId >= 0 ? await chrome.tabs.get(tabId) : undefined;
  const page = at.startsWith(NAME_PLACE) ? `&page=${encodeURIComponent(url)}` : '';
  await chrome.tabs.create({
    url: chrome.runtime.getURL(`options.html${at}${page}`),
    ...(opener && { index: opener.index + 1, windowId: opener.windowId }),
  });
  return null;
};
