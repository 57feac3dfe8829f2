import { searchPlace } from '../messages/search-place.ts';
import { askTab } from '../messages/send-request.ts';
import { openOptions } from './handlers/open-options.ts';
import { tellTab } from './tell-tabs.ts';

// Looks up what the reader has selected on a page, in a card at the words.

/** By key: in the frame that has the focus. */
export const lookUpByKey = (tab: number): Promise<void> => tellTab(tab, 'lookUp', { isChosen: false });

/**
 * By the menu of a right click.
 * @param words what is selected, as the browser says it: where none of our scripts is on the page, they are searched for
 */
export async function lookUpByMenu(tab: number, frame: number, words: string): Promise<void> {
  try {
    await askTab(tab, 'lookUp', { isChosen: true }, frame);
  } catch {
    if (words) await openOptions({ at: searchPlace(words) }, { tabId: tab, frameId: 0, url: '' });
  }
}
