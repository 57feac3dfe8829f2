import { mentionStyles } from '../../messages/mention-styles.ts';
import type { PageRequests } from '../../messages/page-requests.ts';
import { highlightOrigin } from '../highlight-origin.ts';
import type { RequestHandler, SenderFrame } from '../request-handler.ts';

// Puts the styles of a page's highlights into its frame, and takes them out.

/** Puts the styles of its highlights into the frame that asks. */
export const paintStyles: RequestHandler<'paintStyles'> = async (ask, from) => {
  await chrome.scripting.insertCSS(styles(ask, from));
  return null;
};

/** Takes them out again: the ask has to be the same as it was. */
export const unpaintStyles: RequestHandler<'unpaintStyles'> = async (ask, from) => {
  await chrome.scripting.removeCSS(styles(ask, from));
  return null;
};

const styles = (ask: PageRequests['paintStyles']['ask'], { tabId, frameId }: SenderFrame) => ({
  target: { tabId, frameIds: [frameId] },
  css: mentionStyles(ask),
  origin: highlightOrigin(),
});
