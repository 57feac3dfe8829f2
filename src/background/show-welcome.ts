/** Where it is remembered that the page was shown. */
const KEY = 'welcomed';

/** Opens the page of the first minute, in a tab of its own; never a second time. */
export async function showWelcome(): Promise<void> {
  const held = await chrome.storage.local.get(KEY);
  if (held[KEY] === true) return;
  await chrome.storage.local.set({ [KEY]: true });
  await chrome.tabs.create({ url: chrome.runtime.getURL('welcome.html') });
}
