/** Where it is remembered that the page was shown. */
const KEY = 'welcomed';

/**
 * Opens the page of the first minute, in a tab of its own; never a second time. Where a page is in front on which names are marked by
 * now, it opens behind that one: nothing is to be taken from before the reader's eyes.
 */
export async function showWelcome(): Promise<void> {
  const held = await chrome.storage.local.get(KEY);
  if (held[KEY] === true) return;
  await chrome.storage.local.set({ [KEY]: true });
  const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const active = front?.id === undefined || !(await letsUsIn(front.id));
  await chrome.tabs.create({ url: chrome.runtime.getURL('welcome.html'), active });
}

/** Whether the browser lets an extension into a tab: not into the shop that it was installed from, nor into an empty one. */
const letsUsIn = (tabId: number): Promise<boolean> =>
  chrome.scripting.executeScript({ target: { tabId }, func: () => true }).then(
    () => true,
    () => false,
  );
