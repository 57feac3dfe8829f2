import { writerClient } from '../messages/ask-writer.ts';
import { startWriter } from '../messages/writer-host.ts';
import { tellTabs } from './tabs.ts';

/** Whether Firefox's event page, which this may be, has the writer as its Worker. */
let isOurs = false;
/** Two documents at once are one too many: the browser refuses the second. */
let making: Promise<unknown> | null = null;

/** Has the writer started where it is not there, or not on its way. */
export async function wakeWriter(): Promise<void> {
  if (typeof Worker === 'undefined') await makeDocument();
  else if (!isOurs) {
    isOurs = true;
    startWriter({
      changed: (revision) => void tellTabs('revised', { revision }),
      gone: () => {
        isOurs = false;
      },
    });
  }
}

export const askWriter = writerClient(wakeWriter);

/** Chrome: a service worker has no Worker. A document nobody sees has it, and closes itself when that is gone. */
async function makeDocument(): Promise<void> {
  if (await hasDocument()) return;
  making ??= chrome.offscreen
    .createDocument({
      url: 'writer.html',
      reasons: [chrome.offscreen.Reason.WORKERS, chrome.offscreen.Reason.DOM_PARSER],
      justification: 'Reads the articles you keep, in a worker of this browser.',
    })
    // An earlier life of this service worker may have begun to make one.
    .catch(async (error: unknown) => {
      if (!(await hasDocument())) throw error;
    })
    .finally(() => {
      making = null;
    });
  await making;
}

async function hasDocument(): Promise<boolean> {
  const { OFFSCREEN_DOCUMENT } = chrome.runtime.ContextType;
  return (await chrome.runtime.getContexts({ contextTypes: [OFFSCREEN_DOCUMENT] })).length > 0;
}
