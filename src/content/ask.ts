import type { PageRequests } from '../messages/page.ts';
import { askBackground } from '../messages/send.ts';

/** Asks the background. Rejects with its words, and with an abort where there is nobody left to answer. */
export type Ask = <T extends keyof PageRequests>(
  type: T,
  ask: PageRequests[T]['ask'],
) => Promise<PageRequests[T]['reply']>;

/**
 * Asks for as long as the extension that put this script here is there. After an update or a reload it is not: then
 * `orphaned` is called, and the script is to take itself down.
 */
export function asking(orphaned: () => void): Ask {
  return async (type, ask) => {
    try {
      return await askBackground(type, ask);
    } catch (error) {
      // Both browsers take the id away from a script that has outlived its extension.
      if (!chrome.runtime?.id) orphaned();
      throw error;
    }
  };
}
