import { askBackground } from '../messages/send-request.ts';
import { startWriter } from '../messages/start-writer.ts';

// The script of Chrome's offscreen document. A service worker cannot start a Worker, so this document starts the writer and
// passes its messages on to the background.
startWriter({
  // The change is stored already: a background that cannot be reached compares revisions when it wakes.
  onChanged: (revision) => void askBackground('changed', { revision }).catch(() => {}),
  onImporting: (percent) => void askBackground('importing', { percent }).catch(() => {}),
  onEnded: () => window.close(),
});
