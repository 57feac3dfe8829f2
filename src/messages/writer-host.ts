import type { ToWritersHost } from './writer.ts';
import { endOfLife } from './writer-life.ts';

/** What the context that the writer is a Worker of is told. */
export interface WriterTold {
  readonly changed: (revision: number) => void;
  /** The writer is no more, whatever the reason. */
  readonly gone: () => void;
}

/**
 * One that is not ready after so long, in ms, was ended before it had its lock, which nobody is told of. A cold browser on a
 * small, busy machine takes three seconds.
 */
const BIRTH_MS = 15_000;

/** Starts the writer as a Worker of this context. */
export function startWriter({ changed, gone }: WriterTold): void {
  const life = crypto.randomUUID();
  const worker = new Worker('writer.js', { name: life });
  const over = new AbortController();
  const late = setTimeout(() => end(), BIRTH_MS);
  let isReady = false;
  const end = (): void => {
    if (over.signal.aborted) return;
    over.abort();
    clearTimeout(late);
    worker.terminate();
    gone();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<ToWritersHost>) => {
    if (data.say === 'changed') changed(data.revision);
    else if (data.say === 'idle') end();
    else {
      isReady = true;
      clearTimeout(late);
      endOfLife(navigator.locks, life, over.signal).then(end, () => {});
    }
  });
  // Its script could not be run. What goes wrong later is answered to whoever asked.
  worker.addEventListener('error', () => isReady || end());
}
