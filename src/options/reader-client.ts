import type { ArticleFacts, Reading } from '../engine/types.ts';
import type { ReadAnswer, ReadRequest } from '../reader/protocol.ts';

/** Reads texts in the reader worker, which is started when it is first needed. */
export interface ReaderClient {
  /** Rejects in words for the reader where the text could not be read, or the worker died of it. */
  readonly read: (text: string, facts?: ArticleFacts) => Promise<Reading>;
}

/** What of a `Worker` is used. */
export interface ReaderWorker {
  postMessage(request: ReadRequest): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ReadAnswer>) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
}

interface Waiting {
  readonly resolve: (reading: Reading) => void;
  readonly reject: (error: Error) => void;
}

/** @param start Makes the worker; called again after one has died. */
export function readerClient(start: () => ReaderWorker): ReaderClient {
  let worker: ReaderWorker | null = null;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  const started = (): ReaderWorker => {
    if (worker) return worker;
    worker = start();
    worker.addEventListener('message', ({ data }: MessageEvent<ReadAnswer>) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if ('reading' in data) asked?.resolve(data.reading);
      else asked?.reject(new Error(`its text could not be read (${data.error})`));
    });
    worker.addEventListener('error', () => {
      worker?.terminate();
      worker = null;
      for (const { reject } of waiting.values()) reject(new Error('the reader stopped. Try again'));
      waiting.clear();
    });
    return worker;
  };

  return {
    read: (text, facts = {}) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        const ask: ReadRequest = { id, text, facts };
        started().postMessage(ask);
      }),
  };
}
