import type { ToWritersHost } from './writer.ts';
import { endOfLife } from './writer-life.ts';

/** What the context that the writer is a Worker of is told. */
export interface WriterTold {
  readonly changed: (revision: number) => void;
  /** The writer is no more, whatever the reason. */
  readonly gone: () => void;
}

/** Starts the writer as a Worker of this context. */
export function startWriter({ changed, gone }: WriterTold): void {
  const life = crypto.randomUUID();
  const worker = new Worker('writer.js', { name: life });
  const over = new AbortController();
  let isReady = false;
  const end = (): void => {
    if (over.signal.aborted) return;
    over.abort();
    worker.terminate();
    gone();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<ToWritersHost>) => {
    if (data.say === 'changed') changed(data.revision);
    else if (data.say === 'idle') end();
    else {
      isReady = true;
      endOfLife(navigator.locks, life, over.signal).then(end, () => {});
    }
  });
  // Its script could not be run. What goes wrong later is answered to whoever asked.
  worker.addEventListener('error', () => isReady || end());
}
