import type { Ask } from '../../messages/interaction-contract.ts';
import { askBackground } from '../../messages/send.ts';

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
