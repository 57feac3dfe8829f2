import type { SenderFrame } from './request-handler.ts';

/** Puts the script that shows a page's names into a frame, at once: names may be found before the whole page has come. */
export const injectInteractionScript = (frame: SenderFrame): Promise<void> => inject('interaction.js', frame);

/** Puts the script that reads on demand into a frame, at once: the reader may point at a name before the whole page has come. */
export const injectOnDemandScript = (frame: SenderFrame): Promise<void> => inject('on-demand.js', frame);

async function inject(file: string, { tabId, frameId }: SenderFrame): Promise<void> {
  await chrome.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [file],
    injectImmediately: true,
  });
}
