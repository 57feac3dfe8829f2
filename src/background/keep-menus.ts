import type { KeepOutcome, PagePart, PageToKeep } from '../messages/page-article.ts';
import { keepTab } from './handlers/keep-tab.ts';

/** The ids of the entries in the menu that a right click opens. */
const KEEP_PAGE = 'keep-page';
export const KEEP_SELECTION = 'keep-selection';
export const LOOK_UP = 'look-up-selection';

/** What the badge of the toolbar button shows, as the popup may not be open to say more. */
const BADGES: Readonly<Record<KeepOutcome, string>> = { kept: '✓', asks: '?', nothing: '!' };

/** Makes the menu's entries. The browser keeps them between its starts. */
export function makeMenus(): void {
  chrome.contextMenus.removeAll(() => {
    chrome.contextMenus.create({ id: KEEP_PAGE, title: 'Keep this article', contexts: ['page'] });
    // The browser puts the selected words, cut where they are long, in the place of %s.
    chrome.contextMenus.create({ id: LOOK_UP, title: 'Look up “%s”', contexts: ['selection'] });
    chrome.contextMenus.create({ id: KEEP_SELECTION, title: 'Keep this selection', contexts: ['selection'] });
  });
}

/**
 * Opens the popup, which says what was kept and offers to undo it. Call it first in a listener: Firefox allows it only during the
 * reader's own action. If the browser refuses, the badge remains.
 */
export function openPopup(): void {
  chrome.action.openPopup().catch(() => {});
}

/** Keeps the page in a tab and says by the toolbar button what came of it. The badge goes when the tab goes elsewhere. */
export async function keepAndShowBadge(tab: number, part: PagePart): Promise<KeepOutcome> {
  const frame = { tabId: tab, frameId: 0, url: '' };
  const came = await keepTab({ tab, part, isConfirmed: false, at: new Date().toISOString() }, frame).catch(() => null);
  const outcome = outcomeOf(came);
  // The tab may be gone by now.
  await chrome.action.setBadgeText({ tabId: tab, text: BADGES[outcome] }).catch(() => {});
  return outcome;
}

function outcomeOf(came: PageToKeep | null): KeepOutcome {
  if (came?.kind !== 'article') return 'nothing';
  return came.article.held && !came.article.held.isChanged ? 'kept' : 'asks';
}
