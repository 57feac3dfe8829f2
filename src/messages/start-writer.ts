import { whenWriterEnds } from './writer-lock.ts';
import type { ToWriterOwner } from './writer-requests.ts';

// Starts the writer as a Worker, and follows it until it ends.

/** What the context that owns the writer's Worker is told. */
export interface WriterEvents {
  /** The dataset has this revision now. */
  readonly onChanged: (revision: number) => void;
  /** An import is being read: how many per cent of it; null where none is any more. */
  readonly onImporting: (percent: number | null) => void;
  /** The writer has ended, whatever the reason. */
  readonly onEnded: () => void;
}

/**
 * A writer that is not ready after so many ms was ended before it held its lock, and nobody is told of that. A cold browser on
 * a small, busy machine takes three seconds to start one.
 */
const MAX_START_MS = 15_000;

/**
 * Starts the writer as a Worker of this context, which is Chrome's offscreen document or Firefox's event page, and follows it
 * until it ends.
 */
export function startWriter({ onChanged, onImporting, onEnded }: WriterEvents): void {
  const writerId = crypto.randomUUID();
  const worker = new Worker('writer.js', { name: writerId });
  const ended = new AbortController();
  const startTimer = setTimeout(() => end(), MAX_START_MS);
  let isReady = false;
  const end = (): void => {
    if (ended.signal.aborted) return;
    ended.abort();
    clearTimeout(startTimer);
    worker.terminate();
    onEnded();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<ToWriterOwner>) => {
    if (data.say === 'changed') onChanged(data.revision);
    else if (data.say === 'importing') onImporting(data.percent);
    else if (data.say === 'idle') end();
    else {
      isReady = true;
      clearTimeout(startTimer);
      whenWriterEnds(navigator.locks, writerId, ended.signal).then(end, () => {});
    }
  });
  // Before the writer is ready, an error means that its script could not be run. Later errors go to whoever asked, as answers.
  worker.addEventListener('error', () => isReady || end());
}
