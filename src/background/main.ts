import { revision } from '../dataset/store/counts.ts';
import { CHANGES_CHANNEL, type ChangeNotice } from '../messages/own.ts';
import type { Answer } from '../messages/send.ts';
import { bringBundleIn, dataset } from './dataset.ts';
import { answer } from './door.ts';
import { tellTab, tellTabs } from './tabs.ts';

// Listeners are added in the script's first turn: a stopped background is woken only for those.

const own = { id: chrome.runtime.id, base: chrome.runtime.getURL('') };

chrome.runtime.onMessage.addListener((message: unknown, sender, respond: (answer: Answer) => void) => {
  // Never rejects.
  answer(message, sender, own).then(respond);
  // The channel stays open for the answer: not every Chromium takes a promise for one.
  return true;
});

chrome.commands.onCommand.addListener(async (command) => {
  if (command !== 'next-mention') return;
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id !== undefined) await tellTab(tab.id, 'nextMention', null);
});

// An update may bring a new bundle; a start of the browser catches up where an update's load was cut short.
chrome.runtime.onInstalled.addListener(loadBundle);
chrome.runtime.onStartup.addListener(loadBundle);

async function loadBundle(): Promise<void> {
  if (!(await bringBundleIn())) return;
  const notice: ChangeNotice = { revision: await revision(await dataset()) };
  const channel = new BroadcastChannel(CHANGES_CHANNEL);
  channel.postMessage(notice);
  channel.close();
  await tellTabs('revised', notice);
}
