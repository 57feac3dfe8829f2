import type { Handler } from '../handler.ts';

// Neither is a manifest's script: most pages are left without a card being opened.

/** Puts what places a card into the frame that asks. */
export const injectCardFrame: Handler<'injectCardFrame'> = async (_ask, { tabId, frameId }) => {
  await chrome.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['card-frame.js'] });
  return null;
};

/** A frame that has just been made may reach the browser after the page's request: so long it is waited for, in ms. */
const WAITS_MS = [0, 20, 50, 100, 200];

/**
 * Puts the card into the blank frame that was made for it. Chrome does not say which frame an element is, so each is asked its
 * name: that is random, and in a closed root, where the page cannot read it.
 */
export const injectCard: Handler<'injectCard'> = async ({ frame }, { tabId }) => {
  for (const wait of WAITS_MS) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const found = await frameNamed(frame, tabId);
    if (found === undefined) continue;
    await chrome.scripting.executeScript({ target: { tabId, frameIds: [found] }, files: ['card.js'] });
    return null;
  }
  throw new Error('The frame is gone.');
};

async function frameNamed(name: string, tabId: number): Promise<number | undefined> {
  const asked = await chrome.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: (wanted: string): boolean => window.name === wanted,
    args: [name],
  });
  return asked.find(({ result }) => result === true)?.frameId;
}
