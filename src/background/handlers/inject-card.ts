import type { Handler } from '../handler.ts';

/** Puts the card into the frame that asks. Not a manifest's script: most pages are left without a card being opened. */
export const injectCard: Handler<'injectCard'> = async (_ask, { tabId, frameId }) => {
  await chrome.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['card.js'] });
  return null;
};
