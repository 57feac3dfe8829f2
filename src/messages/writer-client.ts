import { findWriter, type Locks, whenWriterEnds } from './writer-lock.ts';
import {
  type FromWriter,
  type ToWriter,
  WRITER_CHANNEL,
  type WriterErrorKind,
  type WriterProgress,
  type WriterRequests,
} from './writer-requests.ts';

// The client side of asking the writer: starts a writer where none is running, sends requests over a BroadcastChannel, and sends
// them again to the next writer where one ended before it answered.

/** Why a request to the writer failed, or why the writer could not be reached. */
export class WriterError extends Error {
  readonly kind: WriterErrorKind;
  constructor(kind: WriterErrorKind, message: string) {
    super(message);
    this.name = 'WriterError';
    this.kind = kind;
  }
}

export interface AskOptions {
  /** Called while a long request is worked on, with how much of it is done. */
  readonly onProgress?: (now: WriterProgress) => void;
  /** Asks the writer to stop. It still answers, with what was done until then. */
  readonly stop?: AbortSignal;
}

export type AskWriter = <T extends keyof WriterRequests>(
  type: T,
  ask: WriterRequests[T]['ask'],
  options?: AskOptions,
) => Promise<WriterRequests[T]['reply']>;

/** While a writer is being started, the client looks for it once in so many ms. */
const LOOK_INTERVAL_MS = 10;
/** A writer may take so many ms to start: twice what `start-writer.ts` gives one, as the first may be ended while it starts. */
const MAX_START_MS = 40_000;
/**
 * For so many ms the background may be out of reach while a writer is wanted. A browser that is just ending its event page, or
 * starting it again, refuses a message for a moment: less than a second on an idle machine.
 */
const MAX_UNREACHABLE_MS = 5_000;
/** A message to a background that ends meanwhile may never be answered. After so many ms the client looks for a writer all the same. */
const MAX_WAKE_MS = 2_000;
/** While the background is out of reach, it is tried again once in so many ms. */
const WAKE_INTERVAL_MS = 100;
/**
 * While a request is open, the background gets a message once in so many ms. Firefox ends its event page, and with it the writer,
 * after half a minute at rest; a working Worker does not count as work, but a message does.
 */
const KEEP_AWAKE_INTERVAL_MS = 10_000;
/** If so many writers in a row ended during one request, without progress in between, the request is the cause and is given up. */
const MAX_WRITERS_TRIED = 5;

/** A request that has not been answered yet. */
interface PendingRequest {
  readonly id: string;
  readonly type: string;
  readonly ask: unknown;
  readonly options: AskOptions;
  readonly resolve: (reply: unknown) => void;
  readonly reject: (error: Error) => void;
  /** How many writers the request was sent to since the last progress. */
  writersTried: number;
}

/**
 * Makes the function that asks the writer. It starts a writer where none is running. If the writer ends before it has answered,
 * the next one is started and gets all open requests again, in the same order. Failures reject with `WriterError`.
 * @param wake has the background start a writer where none is running
 * @param testLocks replaces the browser's locks in tests
 */
export function writerClient(wake: () => Promise<unknown>, testLocks?: Locks): AskWriter {
  const pending = new Map<string, PendingRequest>();
  let connection: Connection | null = null;

  const connect = (): Connection => {
    const locks = testLocks ?? navigator.locks;
    const channel = new BroadcastChannel(WRITER_CHANNEL);
    const closed = new AbortController();
    const keepAwake = setInterval(() => wake().catch(() => {}), KEEP_AWAKE_INTERVAL_MS);
    /** The writer that is running; null while there is none. */
    let writerId: string | null = null;

    const post = (message: ToWriter): void => channel.postMessage(message);
    const send = (request: PendingRequest): void => {
      if (writerId === null) return;
      if (++request.writersTried > MAX_WRITERS_TRIED) {
        takeAndAnswer(request.id, ({ reject }) => reject(new WriterError('other', ENDED_TOO_OFTEN)));
        return;
      }
      post({ to: writerId, id: request.id, type: request.type, ask: request.ask });
      if (request.options.stop?.aborted) post({ to: writerId, id: request.id, stop: true });
    };

    channel.addEventListener('message', ({ data }: MessageEvent<FromWriter>) => {
      const request = data.from === writerId ? pending.get(data.id) : undefined;
      if (!request) return;
      if ('progress' in data) {
        request.writersTried = 0;
        request.options.onProgress?.(data.progress);
      } else if ('error' in data) {
        takeAndAnswer(request.id, ({ reject }) => reject(new WriterError(data.error.kind, data.error.words)));
      } else takeAndAnswer(request.id, ({ resolve }) => resolve(data.reply));
    });

    /** Sends all open requests to one writer after the other, until the connection is closed. */
    const followWriters = async (): Promise<void> => {
      while (!closed.signal.aborted) {
        writerId = await waitForWriter(wake, locks, closed.signal);
        for (const request of pending.values()) send(request);
        await whenWriterEnds(locks, writerId, closed.signal);
        writerId = null;
      }
    };
    followWriters().catch((error: unknown) => {
      if (closed.signal.aborted) return;
      const message = error instanceof Error ? error.message : String(error);
      for (const id of [...pending.keys()])
        takeAndAnswer(id, ({ reject }) => reject(new WriterError('other', message)));
    });

    return {
      send,
      stop: (id) => writerId !== null && post({ to: writerId, id, stop: true }),
      close() {
        closed.abort();
        clearInterval(keepAwake);
        channel.close();
      },
    };
  };

  /** Takes a request from the open ones and answers it. The connection is closed with the last of them. */
  const takeAndAnswer = (id: string, answer: (request: PendingRequest) => void): void => {
    const request = pending.get(id);
    if (!request) return;
    pending.delete(id);
    answer(request);
    if (pending.size > 0) return;
    connection?.close();
    connection = null;
  };

  const ask = (type: string, asked: unknown, options: AskOptions): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = crypto.randomUUID();
      const request: PendingRequest = { id, type, ask: asked, options, resolve, reject, writersTried: 0 };
      pending.set(id, request);
      if (connection) connection.send(request);
      else connection = connect();
      options.stop?.addEventListener('abort', () => pending.has(id) && connection?.stop(id));
    });
  // The map of requests promises the reply's type: the writer is our own code and answers by the same map.
  return (type, asked, options = {}) => ask(type, asked, options) as Promise<never>;
}

interface Connection {
  /** Sends a request: at once where a writer is running, else as soon as one is. */
  readonly send: (request: PendingRequest) => void;
  /** Asks the writer to stop working on a request. */
  readonly stop: (id: string) => void;
  readonly close: () => void;
}

const ENDED_TOO_OFTEN = 'The browser ended this again and again before it was done.';

/** Has a writer started where none is running, and resolves to its id. */
async function waitForWriter(wake: () => Promise<unknown>, locks: Locks, closed: AbortSignal): Promise<string> {
  const deadline = Date.now() + MAX_START_MS;
  /** Since when the background has been out of reach; null where it was reached. */
  let unreachableSince: number | null = null;
  for (let round = 0; !closed.aborted; round++) {
    const writerId = await findWriter(locks);
    if (writerId !== null) return writerId;
    if (Date.now() > deadline) throw new Error('What writes the record did not start.');
    // Every hundredth round wakes again: a writer may have ended while it was starting.
    if (round % 100 === 0 || unreachableSince !== null) {
      try {
        await Promise.race([wake(), new Promise((resolve) => setTimeout(resolve, MAX_WAKE_MS))]);
        unreachableSince = null;
      } catch (error) {
        unreachableSince ??= Date.now();
        if (Date.now() - unreachableSince > MAX_UNREACHABLE_MS) throw error;
        await new Promise((resolve) => setTimeout(resolve, WAKE_INTERVAL_MS));
      }
    } else await new Promise((resolve) => setTimeout(resolve, LOOK_INTERVAL_MS));
  }
  throw new Error('The connection to the writer was closed.');
}
