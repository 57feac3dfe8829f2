import * as v from 'valibot';
import { DatasetError } from '../dataset/model/dataset-error.ts';
import { PackError } from '../dataset/model/pack.ts';
import {
  type FromWriter,
  WRITER_CHANNEL,
  type WriterErrorKind,
  type WriterProgress,
  type WriterRequests,
} from '../messages/writer.ts';

/** What a request has besides what it asks. */
export interface Asked {
  /** Tells whoever asks how far it is. */
  readonly progress: (now: WriterProgress) => void;
  /** Aborts when whoever asks has had enough. */
  readonly stop: AbortSignal;
}

export type Answers = {
  readonly [T in keyof WriterRequests]: (
    ask: WriterRequests[T]['ask'],
    asked: Asked,
  ) => Promise<WriterRequests[T]['reply']>;
};

export type Schemas = { readonly [T in keyof WriterRequests]: v.GenericSchema<unknown, WriterRequests[T]['ask']> };

interface Served {
  readonly answers: Answers;
  readonly schemas: Schemas;
  /** Told of each request that begins; what it gives back is told when that one has been answered. */
  readonly begins: () => () => void;
  /** Awaited before a request is answered. */
  readonly before?: () => Promise<void>;
}

const asking = v.strictObject({ to: v.string(), id: v.string(), type: v.string(), ask: v.unknown() });
const stopping = v.strictObject({ to: v.string(), id: v.string(), stop: v.literal(true) });

/**
 * Answers what is asked of the writer of this life, until the signal aborts. Requests begin in the order in which they come;
 * a long one does not hold up those after it. Each is checked: what another version of ours says is not to be taken on trust.
 */
export function serve(life: string, { answers, schemas, begins, before }: Served, end: AbortSignal): void {
  const channel = new BroadcastChannel(WRITER_CHANNEL);
  const stops = new Map<string, AbortController>();
  end.addEventListener('abort', () => channel.close());

  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const asked = v.safeParse(asking, data);
    if (asked.success && asked.output.to === life) void answer(asked.output);
    const stopped = v.safeParse(stopping, data);
    if (stopped.success && stopped.output.to === life) stops.get(stopped.output.id)?.abort();
  });

  async function answer({ id, type, ask }: v.InferOutput<typeof asking>): Promise<void> {
    const say = (what: { reply: unknown } | { error: ErrorSaid } | { progress: WriterProgress }): void => {
      const message: FromWriter = { from: life, id, ...what };
      if (!end.aborted) channel.postMessage(message);
    };
    const work = checked(type, ask);
    if (!work) return say({ error: { kind: 'refused', words: `Malformed request: ${type}.` } });
    const ends = begins();
    const stop = new AbortController();
    stops.set(id, stop);
    try {
      const reply = await work({ progress: (progress) => say({ progress }), stop: stop.signal });
      await before?.();
      say({ reply });
    } catch (error) {
      say({ error: inWords(error) });
    } finally {
      stops.delete(id);
      ends();
    }
  }

  function checked(type: string, ask: unknown): ((asked: Asked) => Promise<unknown>) | null {
    return isRequest(answers, type) ? checkedAs(type, ask) : null;
  }

  function checkedAs<T extends keyof WriterRequests>(
    type: T,
    ask: unknown,
  ): ((asked: Asked) => Promise<unknown>) | null {
    const parsed = v.safeParse(schemas[type], ask);
    return parsed.success ? (asked) => answers[type](parsed.output, asked) : null;
  }
}

const isRequest = (answers: Answers, type: string): type is keyof WriterRequests => Object.hasOwn(answers, type);

interface ErrorSaid {
  readonly kind: WriterErrorKind;
  readonly words: string;
}

function inWords(error: unknown): ErrorSaid {
  if (error instanceof DatasetError) return { kind: error.kind, words: error.message };
  if (error instanceof PackError) return { kind: 'refused', words: error.message };
  return { kind: 'other', words: error instanceof Error ? error.message : String(error) };
}
