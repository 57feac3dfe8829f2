import type { TabRequests } from '../messages/tab.ts';

/** Tells every frame of a tab. A tab without our content script (one of the browser's own) hears nothing, and that is fine. */
export async function tellTab<T extends keyof TabRequests>(
  tab: number,
  type: T,
  ask: TabRequests[T]['ask'],
): Promise<void> {
  await chrome.tabs.sendMessage(tab, { type, ask }).catch(() => {});
}

/** Tells all tabs of all windows. */
export async function tellTabs<T extends keyof TabRequests>(type: T, ask: TabRequests[T]['ask']): Promise<void> {
  const tabs = await chrome.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : tellTab(id, type, ask))));
}
