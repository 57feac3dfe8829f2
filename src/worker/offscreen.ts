import { askBackground } from '../messages/send.ts';
import { startWriter } from '../messages/writer-host.ts';

// Chrome's service worker can have no Worker of its own: this document is there to have one.
startWriter({
  // What was stored is stored: a background that cannot be reached compares revisions when it wakes.
  changed: (revision) => void askBackground('changed', { revision }).catch(() => {}),
  gone: () => window.close(),
});
