import type { Ask } from '../../messages/interaction-contract.ts';
import { askBackground } from '../../messages/send-request.ts';

/**
 * Returns a function that asks the background. A content script stays on its page when its extension is updated or removed, but
 * then nobody answers it ("orphaned"): `orphaned` is called, and the script is to remove everything of its own.
 */
export function askUntilOrphaned(orphaned: () => void): Ask {
  return async (type, ask) => {
    try {
      return await askBackground(type, ask);
    } catch (error) {
      // Both browsers remove the id for an orphaned script.
      if (!chrome.runtime?.id) orphaned();
      throw error;
    }
  };
}
