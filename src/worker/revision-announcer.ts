import { throttle } from 'throttle-debounce';
import { CHANGES_CHANNEL, type ChangeNotice } from '../messages/own-page-requests.ts';

/** While changes follow one another, tabs are told at most once in so many ms. */
const TABS_INTERVAL_MS = 500;

/**
 * Makes the function that announces a new revision of the dataset: to our own pages at once; to the tabs at once as well, or,
 * where changes follow quickly, when the interval is over, with the latest revision.
 * @param tellTabs tells all tabs, which only another context can do
 */
export function announcer(tellTabs: (revision: number) => void): (revision: number) => void {
  const channel = new BroadcastChannel(CHANGES_CHANNEL);
  const tellTabsSometimes = throttle(TABS_INTERVAL_MS, tellTabs);
  return (revision) => {
    const notice: ChangeNotice = { revision };
    channel.postMessage(notice);
    tellTabsSometimes(revision);
  };
}
