import type { RequestHandler } from '../request-handler.ts';

/** Shows on the toolbar button, while it is at this page, how many people on record the page names. */
export const showCount: RequestHandler<'showCount'> = async ({ people }, { tabId, frameId }) => {
  if (frameId !== 0) return null;
  // A browser without a toolbar, as on a phone, refuses; the tab may be gone by now.
  await chrome.action.setBadgeText({ tabId, text: people === 0 ? '' : String(people) }).catch(() => {});
  return null;
};
