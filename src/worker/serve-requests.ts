import * as v from 'valibot';
import { DatasetError } from '../dataset/model/dataset-error.ts';
import { PackError } from '../dataset/model/pack-format.ts';
import {
  type FromWriter,
  WRITER_CHANNEL,
  type WriterErrorKind,
  type WriterProgress,
  type WriterRequests,
} from '../messages/writer-requests.ts';

/** What a handler gets besides the content of the request. */
export interface RequestContext {
  /** Tells whoever sent the request how far the work is. */
  readonly progress: (now: WriterProgress) => void;
  /** Aborts when whoever sent the request stops it. */
  readonly stop: AbortSignal;
}

/** A handler for each request. */
export type RequestHandlers = {
  readonly [T in keyof WriterRequests]: (
    ask: WriterRequests[T]['ask'],
    context: RequestContext,
  ) => Promise<WriterRequests[T]['reply']>;
};

/** A schema for the content of each request. */
export type RequestSchemas = {
  readonly [T in keyof WriterRequests]: v.GenericSchema<unknown, WriterRequests[T]['ask']>;
};

interface ServeOptions {
  readonly handlers: RequestHandlers;
  readonly schemas: RequestSchemas;
  /** Called when a request begins; returns a function that is called when the request has been answered. */
  readonly startWork: () => () => void;
  /** Awaited after the work of a request, before its reply is sent. */
  readonly beforeReply?: () => Promise<void>;
}

const asking = v.strictObject({ to: v.string(), id: v.string(), type: v.string(), ask: v.unknown() });
const stopping = v.strictObject({ to: v.string(), id: v.string(), stop: v.literal(true) });

/**
 * Answers the requests that are addressed to the writer of this id, until the signal aborts. Requests begin in the order in
 * which they arrive; a long one does not delay those after it. Each request is checked by its schema, as a page of another version
 * of the extension may have sent it.
 */
export function serveRequests(
  writerId: string,
  { handlers, schemas, startWork, beforeReply }: ServeOptions,
  end: AbortSignal,
): void {
  const channel = new BroadcastChannel(WRITER_CHANNEL);
  const running = new Map<string, AbortController>();
  end.addEventListener('abort', () => channel.close());

  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const asked = v.safeParse(asking, data);
    if (asked.success && asked.output.to === writerId) void answer(asked.output);
    const stopped = v.safeParse(stopping, data);
    if (stopped.success && stopped.output.to === writerId) running.get(stopped.output.id)?.abort();
  });

  async function answer({ id, type, ask }: v.InferOutput<typeof asking>): Promise<void> {
    const say = (what: { reply: unknown } | { error: SentError } | { progress: WriterProgress }): void => {
      const message: FromWriter = { from: writerId, id, ...what };
      if (!end.aborted) channel.postMessage(message);
    };
    const work = checked(type, ask);
    if (!work) return say({ error: { kind: 'refused', words: `Malformed request: ${type}.` } });
    const endWork = startWork();
    const stop = new AbortController();
    running.set(id, stop);
    try {
      const reply = await work({ progress: (progress) => say({ progress }), stop: stop.signal });
      await beforeReply?.();
      say({ reply });
    } catch (error) {
      say({ error: sentError(error) });
    } finally {
      running.delete(id);
      endWork();
    }
  }

  function checked(type: string, ask: unknown): ((context: RequestContext) => Promise<unknown>) | null {
    return isRequest(handlers, type) ? checkedAs(type, ask) : null;
  }

  function checkedAs<T extends keyof WriterRequests>(
    type: T,
    ask: unknown,
  ): ((context: RequestContext) => Promise<unknown>) | null {
    const parsed = v.safeParse(schemas[type], ask);
    return parsed.success ? (context) => handlers[type](parsed.output, context) : null;
  }
}

const isRequest = (handlers: RequestHandlers, type: string): type is keyof WriterRequests =>
  Object.hasOwn(handlers, type);

interface SentError {
  readonly kind: WriterErrorKind;
  readonly words: string;
}

function sentError(error: unknown): SentError {
  if (error instanceof DatasetError) return { kind: error.kind, words: error.message };
  if (error instanceof PackError) return { kind: 'refused', words: error.message };
  return { kind: 'other', words: error instanceof Error ? error.message : String(error) };
}
