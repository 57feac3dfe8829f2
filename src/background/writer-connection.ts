import { startWriter } from '../messages/start-writer.ts';
import { writerClient } from '../messages/writer-client.ts';
import { noteDataset } from './note-dataset.ts';
import { showImporting } from './show-importing.ts';
import { tellTabs } from './tell-tabs.ts';

// Starts the writer, and asks it from the background.

/** In Firefox: whether the writer is running as a Worker of this event page. */
let isOurWorker = false;
/** In Chrome: the offscreen document while it is being made. The browser refuses to make a second one meanwhile. */
let documentInMaking: Promise<unknown> | null = null;

/** Starts the writer where none is running or starting. */
export async function wakeWriter(): Promise<void> {
  if (typeof Worker === 'undefined') await ensureOffscreenDocument();
  else if (!isOurWorker) {
    isOurWorker = true;
    startWriter({
      onChanged(revision) {
        void tellTabs('revised', { revision });
        void noteDataset();
      },
      onImporting: showImporting,
      onEnded: () => {
        isOurWorker = false;
      },
    });
  }
}

/** Asks the writer. */
export const askWriter = writerClient(wakeWriter);

/**
 * In Chrome a service worker cannot have a Worker. An invisible document has it instead, and closes itself when the Worker has
 * ended.
 */
async function ensureOffscreenDocument(): Promise<void> {
  if (await hasOffscreenDocument()) return;
  documentInMaking ??= chrome.offscreen
    .createDocument({
      url: 'writer.html',
      reasons: [chrome.offscreen.Reason.WORKERS, chrome.offscreen.Reason.DOM_PARSER],
      justification: 'Reads the articles you keep, in a worker of this browser.',
    })
    // The document may be there all the same: this service worker may have begun to make it before it was last stopped.
    .catch(async (error: unknown) => {
      if (!(await hasOffscreenDocument())) throw error;
    })
    .finally(() => {
      documentInMaking = null;
    });
  await documentInMaking;
}

async function hasOffscreenDocument(): Promise<boolean> {
  const { OFFSCREEN_DOCUMENT } = chrome.runtime.ContextType;
  return (await chrome.runtime.getContexts({ contextTypes: [OFFSCREEN_DOCUMENT] })).length > 0;
}
