import type { Answer } from '../messages/send-request.ts';
import { joinOpenTabs } from './join-open-tabs.ts';
import { KEEP_SELECTION, keepAndShowBadge, LOOK_UP, makeMenus, openPopup } from './keep-menus.ts';
import { lookUpByKey, lookUpByMenu } from './look-up.ts';
import { routeMessage } from './message-router.ts';
import { showWelcome } from './show-welcome.ts';
import { switchByKey } from './switch-by-key.ts';
import { tellTab } from './tell-tabs.ts';
import { askWriter } from './writer-connection.ts';

// The background's entry: listens to messages, to the keyboard command, and to installations and starts of the browser.
// Listeners are added in the script's first turn, since a browser wakes a stopped background only for those.

const own = { id: chrome.runtime.id, base: chrome.runtime.getURL('') };

chrome.runtime.onMessage.addListener((message: unknown, sender, respond: (answer: Answer) => void) => {
  // It never rejects.
  routeMessage(message, sender, own).then(respond);
  // True keeps the channel open for the answer. Not every Chromium accepts a promise instead.
  return true;
});

chrome.commands.onCommand.addListener(async (command, tab) => {
  if (command === 'keep-article') openPopup();
  // The tab in which the keys were pressed: by now another one may be in front.
  if (tab?.id === undefined) return;
  if (command === 'next-mention') await tellTab(tab.id, 'nextMention', null);
  if (command === 'show-speakers') await tellTab(tab.id, 'showSpeakers', { on: null });
  if (command === 'look-up-selection') await lookUpByKey(tab.id);
  if (command === 'switch-site') await switchByKey('site', tab);
  if (command === 'switch-page') await switchByKey('page', tab);
  if (command === 'keep-article') await keepAndShowBadge(tab.id, 'article');
});

chrome.contextMenus.onClicked.addListener(async ({ menuItemId, frameId, selectionText }, tab) => {
  if (menuItemId === LOOK_UP) {
    if (tab?.id !== undefined) await lookUpByMenu(tab.id, frameId ?? 0, selectionText ?? '');
    return;
  }
  openPopup();
  if (tab?.id !== undefined) await keepAndShowBadge(tab.id, menuItemId === KEEP_SELECTION ? 'selection' : 'article');
});

// An update may bring a new bundle and another engine. A start of the browser goes on where that was cut short.
chrome.runtime.onInstalled.addListener(async ({ reason }) => {
  const ready = Promise.all([joinOpenTabs(), keepUp()]);
  // With the record there, the card on it has something to show. Where that takes long, or cannot be, the page is shown all the same.
  if (reason === 'install') await Promise.race([ready.catch(() => {}), waited(MAX_WAIT_MS)]).then(showWelcome);
  await ready;
});
chrome.runtime.onStartup.addListener(keepUp);

/** How long the welcome page waits for the record, in ms. */
const MAX_WAIT_MS = 3_000;

const waited = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function keepUp(): Promise<void> {
  makeMenus();
  await askWriter('upkeep', null);
}
