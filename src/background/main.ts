import type { Answer } from '../messages/send.ts';
import { answer } from './door.ts';
import { tellTab } from './tabs.ts';
import { askWriter } from './writer.ts';

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

// An update may bring a new bundle and another engine; a start of the browser catches up where that was cut short.
chrome.runtime.onInstalled.addListener(keepUp);
chrome.runtime.onStartup.addListener(keepUp);

async function keepUp(): Promise<void> {
  await askWriter('upkeep', null);
}
