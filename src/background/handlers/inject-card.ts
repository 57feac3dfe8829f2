import type { Handler } from '../handler.ts';

// Neither is a manifest's script: most pages are left without a card being opened.

/** Puts what places a card into the frame that asks. */
export const injectCardFrame: Handler<'injectCardFrame'> = async (_ask, { tabId, frameId }) => {
  await chrome.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['card-frame.js'] });
  return null;
};

/**
 * Puts the card into the blank frame that was made for it. Chrome does not say which frame an element is, so each is asked its
 * name: that is random, and in a closed root, where the page cannot read it.
 */
export const injectCard: Handler<'injectCard'> = async ({ frame }, { tabId }) => {
  const hasName = (name: string): boolean => window.name === name;
  const asked = await chrome.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: hasName,
    args: [frame],
  });
  const found = asked.find(({ result }) => result === true);
  if (!found) throw new Error('The frame is gone.');
  await chrome.scripting.executeScript({ target: { tabId, frameIds: [found.frameId] }, files: ['card.js'] });
  return null;
};
