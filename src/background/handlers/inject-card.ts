import type { RequestHandler } from '../request-handler.ts';

// Puts the card's two scripts into a page when a card is wanted. The manifest does not list them, because on most pages no card is
// ever opened. All is put in at once: the browser would otherwise wait until the page has come, and until each of its frames has, of
// which one may never finish loading.

/** Puts the script that places a card into the frame that asks. */
export const injectCardFrame: RequestHandler<'injectCardFrame'> = async (_ask, { tabId, frameId }) => {
  await chrome.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: ['card-frame.js'],
    injectImmediately: true,
  });
  return null;
};

/** A new frame may become known to the browser only after the page's request. It is looked for after each of these waits. */
const RETRY_DELAYS_MS = [0, 20, 50, 100, 200];

/**
 * Puts the card's script into the blank frame that was made for it. Chrome does not say which frame belongs to which element, so
 * each frame of the tab is asked its name. The name is random, and the page cannot read it: the frame is in a closed root.
 */
export const injectCard: RequestHandler<'injectCard'> = async ({ frame }, { tabId }) => {
  for (const wait of RETRY_DELAYS_MS) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const found = await frameNamed(frame, tabId);
    if (found === undefined) continue;
    await chrome.scripting.executeScript({
      target: { tabId, frameIds: [found] },
      files: ['card.js'],
      injectImmediately: true,
    });
    return null;
  }
  throw new Error('The frame is gone.');
};

async function frameNamed(name: string, tabId: number): Promise<number | undefined> {
  const asked = await chrome.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: (wanted: string): boolean => window.name === wanted,
    args: [name],
    injectImmediately: true,
  });
  return asked.find(({ result }) => result === true)?.frameId;
}
