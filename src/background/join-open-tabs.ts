/**
 * Puts the reading script into all tabs that are open, as the extension has just been installed or updated: Chromium puts it into pages
 * only as they load, and what the version before had there is cut off from us. Firefox does this by itself. A tab that is not loaded
 * gets it when it is. Where the script runs already, it does nothing.
 */
export async function joinOpenTabs(): Promise<void> {
  if (typeof Worker !== 'undefined') return;
  const tabs = await chrome.tabs.query({ url: ['http://*/*', 'https://*/*', 'file:///*'], discarded: false });
  for (const { id } of tabs) {
    if (id === undefined) continue;
    // One after the other: a window may have hundreds. The browser lets no extension into some, and some are gone by now.
    await chrome.scripting
      .executeScript({ target: { tabId: id, allFrames: true }, files: ['content.js'], injectImmediately: true })
      .catch(() => {});
  }
}
