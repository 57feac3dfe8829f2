import { CHANGES_CHANNEL, type ChangeNotice } from '../messages/own.ts';
import { askBackground } from '../messages/send.ts';

/** While articles come in one after the other, tabs are told no oftener than this. */
const ANNOUNCE_MS = 500;

export interface Announcer {
  /** Tells this page at once; the other contexts and the tabs now, and again at the end where changes follow quickly. */
  readonly announce: (revision: number) => void;
  /** Calls back on every change, ours or another context's. */
  readonly listen: (told: () => void, signal: AbortSignal) => void;
}

/** Announces changes of the dataset and hears of others'. */
export function announcer(): Announcer {
  const channel = new BroadcastChannel(CHANGES_CHANNEL);
  const here = new EventTarget();
  let resting = false;
  let owed: number | null = null;

  const tellOthers = (revision: number): void => {
    const notice: ChangeNotice = { revision };
    channel.postMessage(notice);
    // What was stored is stored: a background that cannot be reached compares revisions when it wakes.
    askBackground('changed', notice).catch(() => {});
    resting = true;
    setTimeout(() => {
      resting = false;
      if (owed !== null) tellOthers(owed);
      owed = null;
    }, ANNOUNCE_MS);
  };

  return {
    announce(revision) {
      here.dispatchEvent(new Event('change'));
      if (resting) owed = revision;
      else tellOthers(revision);
    },
    listen(told, signal) {
      here.addEventListener('change', told, { signal });
      channel.addEventListener('message', told, { signal });
    },
  };
}
