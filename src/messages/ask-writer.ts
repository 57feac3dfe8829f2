import {
  type FromWriter,
  type ToWriter,
  WRITER_CHANNEL,
  type WriterErrorKind,
  type WriterProgress,
  type WriterRequests,
} from './writer.ts';
import { currentLife, endOfLife, type Locks } from './writer-life.ts';

/** What the writer failed at, or why it could not be reached. */
export class WriterError extends Error {
  readonly kind: WriterErrorKind;
  constructor(kind: WriterErrorKind, words: string) {
    super(words);
    this.name = 'WriterError';
    this.kind = kind;
  }
}

export interface AskOptions {
  /** Told how far a long request is. */
  readonly progress?: (now: WriterProgress) => void;
  /** Asks the writer to stop. It answers with what it came to. */
  readonly stop?: AbortSignal;
}

export type AskWriter = <T extends keyof WriterRequests>(
  type: T,
  ask: WriterRequests[T]['ask'],
  options?: AskOptions,
) => Promise<WriterRequests[T]['reply']>;

/** A writer that is being started is looked for so often, in ms. */
const LOOK_MS = 10;
/** So long one may take to start, in ms: twice what is given to one that was ended while it started (`writer-host.ts`). */
const PATIENCE_MS = 40_000;
/**
 * While something is asked, the background is told so often, in ms: a Worker of Firefox's event page does not keep that from
 * being ended after half a minute of rest, but a message does.
 */
const AWAKE_MS = 10_000;
/** A request that so many writers, one after the other, were ended at without getting any further is the cause of it. */
const MOST_LIVES = 5;

interface Open {
  readonly id: string;
  readonly type: string;
  readonly ask: unknown;
  readonly options: AskOptions;
  readonly resolve: (reply: unknown) => void;
  readonly reject: (error: Error) => void;
  /** Writers it was sent to since it last got on. */
  lives: number;
}

/**
 * Makes what asks the writer. It is started where it is not there; where it ends before it has answered, it is started again
 * and asked again, in the same order. Rejects with `WriterError`.
 * @param wake has the background start the writer where there is none
 * @param ownLocks for tests
 */
export function writerClient(wake: () => Promise<unknown>, ownLocks?: Locks): AskWriter {
  const open = new Map<string, Open>();
  let connected: Connection | null = null;

  const connect = (): Connection => {
    const locks = ownLocks ?? navigator.locks;
    const channel = new BroadcastChannel(WRITER_CHANNEL);
    const over = new AbortController();
    const awake = setInterval(() => wake().catch(() => {}), AWAKE_MS);
    let life: string | null = null;

    const send = (one: Open): void => {
      if (life === null) return;
      if (++one.lives > MOST_LIVES) {
        settle(one.id, ({ reject }) => reject(new WriterError('other', ENDS)));
        return;
      }
      say({ to: life, id: one.id, type: one.type, ask: one.ask });
      if (one.options.stop?.aborted) say({ to: life, id: one.id, stop: true });
    };
    const say = (message: ToWriter): void => channel.postMessage(message);

    channel.addEventListener('message', ({ data }: MessageEvent<FromWriter>) => {
      const one = data.from === life ? open.get(data.id) : undefined;
      if (!one) return;
      if ('progress' in data) {
        one.lives = 0;
        one.options.progress?.(data.progress);
      } else if ('error' in data) {
        settle(one.id, ({ reject }) => reject(new WriterError(data.error.kind, data.error.words)));
      } else settle(one.id, ({ resolve }) => resolve(data.reply));
    });

    const follow = async (): Promise<void> => {
      while (!over.signal.aborted) {
        life = await started(wake, locks, over.signal);
        for (const one of open.values()) send(one);
        await endOfLife(locks, life, over.signal);
        life = null;
      }
    };
    follow().catch((error: unknown) => {
      if (over.signal.aborted) return;
      const words = error instanceof Error ? error.message : String(error);
      for (const id of [...open.keys()]) settle(id, ({ reject }) => reject(new WriterError('other', words)));
    });

    return {
      send,
      stop: (id) => life !== null && say({ to: life, id, stop: true }),
      close() {
        over.abort();
        clearInterval(awake);
        channel.close();
      },
    };
  };

  const settle = (id: string, how: (one: Open) => void): void => {
    const one = open.get(id);
    if (!one) return;
    open.delete(id);
    how(one);
    if (open.size > 0) return;
    connected?.close();
    connected = null;
  };

  const ask = (type: string, what: unknown, options: AskOptions): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const one: Open = { id: crypto.randomUUID(), type, ask: what, options, resolve, reject, lives: 0 };
      open.set(one.id, one);
      if (connected) connected.send(one);
      else connected = connect();
      options.stop?.addEventListener('abort', () => open.has(one.id) && connected?.stop(one.id));
    });
  // The reply's type is the map's promise: the other side is our own code, which answers only through the same map.
  return (type, what, options = {}) => ask(type, what, options) as Promise<never>;
}

interface Connection {
  /** Sends a request, at once or as soon as the writer is there. */
  readonly send: (one: Open) => void;
  readonly stop: (id: string) => void;
  readonly close: () => void;
}

const ENDS = 'The browser ended this again and again before it was done.';

async function started(wake: () => Promise<unknown>, locks: Locks, over: AbortSignal): Promise<string> {
  const end = Date.now() + PATIENCE_MS;
  for (let round = 0; !over.aborted; round++) {
    const life = await currentLife(locks);
    if (life !== null) return life;
    if (Date.now() > end) throw new Error('What writes the record did not start.');
    // Again now and then: one may have ended while it started.
    if (round % 100 === 0) await wake();
    else await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  throw new Error('Nobody asks any more.');
}
