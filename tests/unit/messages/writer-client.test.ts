import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DatasetError } from '../../../src/dataset/model/dataset-error.ts';
import { type AskWriter, WriterError, writerClient } from '../../../src/messages/writer-client.ts';
import { holdWriterLock } from '../../../src/messages/writer-lock.ts';
import { type FromWriter, WRITER_CHANNEL } from '../../../src/messages/writer-requests.ts';
import { type RequestHandlers, serveRequests } from '../../../src/worker/serve-requests.ts';
import { SCHEMAS } from '../../../src/worker/writer-request-schemas.ts';
import { FakeLocks } from './fake-locks.ts';

const AT = '2026-01-02T03:04:05.000Z';
// Node's channels carry no files: what is long here is undoing.
const ACT = { act: 'x', at: AT };
const never = new Promise<never>(() => {});

/** A writer that answers each request with what it is, and says what it was asked. */
const plain = (heard: string[] = []): RequestHandlers => ({
  prepare: async () => null,
  upkeep: async () => null,
  async keepText({ text }) {
    heard.push(text);
    return { id: `article:${text}`, held: false };
  },
  readPage: async () => null,
  readThisPage: async () => null,
  keepPage: async () => null,
  undoKeep: async () => null,
  changeDetails: async () => null,
  correctPeople: async () => null,
  part: async () => ({ made: [] }),
  correctArticle: async () => ({ found: true }),
  compareVersions: async () => null,
  correct: async () => ({ found: true }),
  setUndone: async () => ({ found: true }),
  looked: async () => null,
  remove: async ({ ids }) => ({ articles: ids.length, quotations: 0 }),
  bringBack: async () => ({ articles: 1 }),
  restore: async () => ({ stopped: false, added: 1, held: 0, earlier: 0 }),
  unfinished: async () => [],
  answerRestore: async () => null,
  giveFiles: async () => null,
  startImport: async () => null,
  stopImport: async () => null,
  answerImport: async () => null,
  previewTable: async () => null,
  factsOfText: async () => ({}),
  reset: async () => null,
  startAnew: async () => null,
  makeDictionary: async () => null,
});

let locks: FakeLocks;
let ends: (() => void)[];
let woken: number;
/** What the next writers answer with, one after the other; the last goes on. */
let next: RequestHandlers[];
let living: { kill: () => void } | null;
let ask: AskWriter;

beforeEach(() => {
  locks = new FakeLocks();
  ends = [];
  woken = 0;
  next = [plain()];
  living = null;
  ask = writerClient(wake, locks.context().locks);
});
afterEach(() => {
  vi.useRealTimers();
  for (const end of ends) end();
});

async function wake(): Promise<void> {
  woken++;
  if (!living) start();
}

function start(): void {
  const [answers = plain()] = next;
  if (next.length > 1) next.shift();
  const { locks: own, kill } = locks.context();
  const end = new AbortController();
  const life = crypto.randomUUID();
  const writer = {
    kill() {
      end.abort();
      kill();
      if (living === writer) living = null;
    },
  };
  living = writer;
  ends.push(writer.kill);
  serveRequests(life, { handlers: answers, schemas: SCHEMAS, startWork: () => () => {} }, end.signal);
  void holdWriterLock(own, life, end.signal);
}

test('it is started when it is first asked, and answers each its own', async () => {
  const [one, two, gone] = await Promise.all([
    ask('keepText', { text: 'a', at: AT }),
    ask('keepText', { text: 'b', at: AT }),
    ask('remove', { ids: [], act: 'x', at: AT }),
  ]);
  expect([one.id, two.id, gone.articles]).toEqual(['article:a', 'article:b', 0]);
  expect(woken).toBe(1);
  await ask('prepare', null);
  expect(woken, 'it was there').toBe(1);
});

test('several contexts ask at once: each is answered, and what each asks begins in its order', async () => {
  const heard: string[] = [];
  next = [plain(heard)];
  const others = [ask, ...[1, 2].map(() => writerClient(wake, locks.context().locks))];
  const texts = Array.from({ length: 10 }, (_, n) => n);
  const answers = await Promise.all(
    others.flatMap((one, who) => texts.map((n) => one('keepText', { text: `${who}.${n}`, at: AT }))),
  );
  expect(answers.map(({ id }) => id)).toEqual(others.flatMap((_, who) => texts.map((n) => `article:${who}.${n}`)));
  for (const who of others.keys())
    expect(heard.filter((text) => text.startsWith(`${who}.`))).toEqual(texts.map((n) => `${who}.${n}`));
});

describe('one that ends before it answers', () => {
  test('is started again, and asked again in the same order', async () => {
    const heard: string[] = [];
    next = [{ ...plain(), keepText: () => never }, plain(heard)];
    const answers = ['a', 'b', 'c'].map((text) => ask('keepText', { text, at: AT }));
    await until(() => living !== null && woken === 1);
    await nextTask();
    living?.kill();
    expect((await Promise.all(answers)).map(({ id }) => id)).toEqual(['article:a', 'article:b', 'article:c']);
    expect(heard).toEqual(['a', 'b', 'c']);
    expect(woken).toBe(2);
  });

  test('again and again, is the request’s fault', async () => {
    const dies = async (): Promise<never> => {
      setTimeout(() => living?.kill());
      return never;
    };
    next = [{ ...plain(), keepText: dies }];
    await expect(ask('keepText', { text: 'a', at: AT })).rejects.toThrow('again and again');
    expect(woken).toBe(6);
    expect(await ask('bringBack', ACT), 'others go on').toEqual({ articles: 1 });
  });

  test('while a long one gets on each time, is no fault', async () => {
    let lives = 0;
    const long: RequestHandlers['bringBack'] = async (_, { progress }) => {
      progress({ done: ++lives, total: 9 });
      if (lives === 9) return { articles: 9 };
      setTimeout(() => living?.kill(), 5);
      return never;
    };
    next = [{ ...plain(), bringBack: long }];
    expect(await ask('bringBack', ACT)).toEqual({ articles: 9 });
  });

  test('is asked to stop again as well', async () => {
    const stop = new AbortController();
    const stopped: RequestHandlers['bringBack'] = (_, asked) =>
      new Promise((resolve) => asked.stop.addEventListener('abort', () => resolve({ articles: 2 })));
    next = [
      { ...plain(), bringBack: () => never },
      { ...plain(), bringBack: stopped },
    ];
    const answer = ask('bringBack', ACT, { stop: stop.signal });
    await until(() => living !== null);
    await nextTask();
    stop.abort();
    living?.kill();
    expect(await answer).toEqual({ articles: 2 });
  });
});

test('a background that is out of reach for a moment is tried again', async () => {
  let refused = 0;
  const restarting = writerClient(async () => {
    if (++refused < 3) throw new Error('Could not establish connection. Receiving end does not exist.');
    await wake();
  }, locks.context().locks);
  expect(await restarting('keepText', { text: 'a', at: AT })).toMatchObject({ id: 'article:a' });
  expect(refused).toBe(3);
});

test('a background that ends before it answers is asked again', { timeout: 10_000 }, async () => {
  let asked = 0;
  const ending = writerClient(async () => (++asked === 1 ? never : wake()), locks.context().locks);
  expect(await ending('keepText', { text: 'a', at: AT })).toMatchObject({ id: 'article:a' });
  expect(asked).toBe(2);
});

test('what cannot be started says so, after a while of trying', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  const gone = async () => Promise.reject(new Error('The background is gone.'));
  const unreachable = writerClient(gone, locks.context().locks);
  for (const time of ['first', 'second']) {
    const refusal = expect(unreachable('prepare', null), time).rejects.toThrow('The background is gone.');
    await vi.advanceTimersByTimeAsync(6_000);
    await refusal;
  }
});

test('a long request tells how far it is, and stops when it is told to', async () => {
  const long: RequestHandlers['bringBack'] = async (_, { progress, stop }) => {
    progress({ done: 1, total: 3 });
    await new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve()));
    return { articles: 1 };
  };
  next = [{ ...plain(), bringBack: long }];
  const stop = new AbortController();
  const heard: unknown[] = [];
  const progress = (now: unknown): void => {
    heard.push(now);
    stop.abort();
  };
  expect(await ask('bringBack', ACT, { onProgress: progress, stop: stop.signal })).toEqual({ articles: 1 });
  expect(heard).toEqual([{ done: 1, total: 3 }]);
});

test('a failure comes back with its words and its kind', async () => {
  const full = async (): Promise<never> => Promise.reject(new DatasetError('full', 'There is no room.'));
  next = [{ ...plain(), keepText: full, reset: async () => Promise.reject(new TypeError('odd')) }];
  const failed = await ask('keepText', { text: 'a', at: AT }).catch((error) => error);
  expect(failed).toBeInstanceOf(WriterError);
  expect(failed).toMatchObject({ kind: 'full', message: 'There is no room.' });
  await expect(ask('reset', { at: AT })).rejects.toMatchObject({ kind: 'other' });
});

describe('refused', () => {
  test.each<[string, unknown]>([
    ['keepText', { text: '', at: AT }],
    ['keepText', { text: 'a', at: 'yesterday' }],
    ['keepText', { text: 'a', at: AT, more: 1 }],
    ['remove', { ids: ['person:a'], act: 'x', at: AT }],
    ['restore', { file: 'a file', name: 'a', at: AT }],
    ['answerRestore', { job: 1.5, keep: true, at: AT }],
    ['prepare', {}],
    ['constructor', null],
    ['__proto__', {}],
    ['nothing', null],
  ])('a malformed %s', async (type, what) => {
    start();
    await nextTask();
    const channel = new BroadcastChannel(WRITER_CHANNEL);
    const answer = new Promise<FromWriter>((resolve) => {
      channel.addEventListener('message', ({ data }) => 'from' in data && resolve(data));
    });
    const { held = [] } = await locks.context().locks.query();
    const to = held.map(({ name }) => /^on-record writer (.*)/.exec(name ?? '')?.[1]).find(Boolean);
    channel.postMessage({ to, id: '1', type, ask: what });
    expect(await answer).toMatchObject({ id: '1', error: { kind: 'refused', words: `Malformed request: ${type}.` } });
    channel.close();
  });

  test('what is no request, and what is meant for another, is not heard', async () => {
    start();
    await nextTask();
    const channel = new BroadcastChannel(WRITER_CHANNEL);
    const heard: unknown[] = [];
    channel.addEventListener('message', ({ data }) => void ('from' in data && heard.push(data)));
    for (const message of [{}, { to: 'x', id: '1', type: 'prepare', ask: null }, { to: 'x', id: '1', stop: true }])
      channel.postMessage(message);
    await ask('prepare', null);
    expect(heard.filter((one) => JSON.stringify(one).includes('"1"'))).toEqual([]);
    channel.close();
  });
});

/** Messages on their way have come. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

async function until(seen: () => boolean): Promise<void> {
  while (!seen()) await new Promise((resolve) => setTimeout(resolve, 5));
}
