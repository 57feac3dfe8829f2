import { CHANGES_CHANNEL, type ChangeNotice } from '../messages/own.ts';

/** While changes follow one another, tabs are told no oftener than this, in ms. */
const TABS_MS = 500;

/**
 * Announces a revision: to our own pages at once, to the tabs now, and again at the end where changes follow quickly.
 * @param tellTabs what only another context can do
 */
export function announcer(tellTabs: (revision: number) => void): (revision: number) => void {
  const channel = new BroadcastChannel(CHANGES_CHANNEL);
  let resting = false;
  let owed: number | null = null;
  const tell = (revision: number): void => {
    tellTabs(revision);
    resting = true;
    setTimeout(() => {
      resting = false;
      if (owed !== null) tell(owed);
      owed = null;
    }, TABS_MS);
  };
  return (revision) => {
    const notice: ChangeNotice = { revision };
    channel.postMessage(notice);
    if (resting) owed = revision;
    else tell(revision);
  };
}
