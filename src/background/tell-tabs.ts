import type { TabRequests } from '../messages/tab-requests.ts';

// Sends messages from the background to the content scripts in tabs.

/** Tells every frame of a tab. In a tab without our content script, such as a page of the browser's own, nothing happens. */
export async function tellTab<T extends keyof TabRequests>(
  tab: number,
  type: T,
  ask: TabRequests[T]['ask'],
): Promise<void> {
  await chrome.tabs.sendMessage(tab, { type, ask }).catch(() => {});
}

/** Tells every frame of all tabs. */
export async function tellTabs<T extends keyof TabRequests>(type: T, ask: TabRequests[T]['ask']): Promise<void> {
  const tabs = await chrome.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : tellTab(id, type, ask))));
}
