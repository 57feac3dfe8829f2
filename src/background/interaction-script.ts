import type { Frame } from './handler.ts';

/** Puts the script that shows a page's names into a frame: not waiting for its page to have come, as names are there before. */
export async function putInteractionInto({ tabId, frameId }: Frame): Promise<void> {
  await chrome.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: ['interaction.js'],
    injectImmediately: true,
  });
}
