import { expose } from 'comlink';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Reading } from '../../../src/engine/types.ts';
import { type ReaderPool, readerPool } from '../../../src/worker/reader-pool.ts';

/** A reading that says who made it. */
function readingBy(engine: string, title: string): Reading {
  const facts = { language: 'en', author: null, date: null, source: null, url: null };
  return { engine, title, ...facts, people: [], countries: [], mentions: [], quotations: [] };
}

let isLoaded = true;
vi.mock('../../../src/worker/read-article.ts', () => ({
  isEngineLoaded: () => isLoaded,
  readArticle: async (text: string) => readingBy('writer', text),
}));

/** Stands for a reader: a port on whose other side a function is exposed, as a reader exposes its own. */
class StubWorker {
  static started: StubWorker[] = [];
  readonly #ports = new MessageChannel();
  readonly name = `reader ${StubWorker.started.length}`;
  isEnded = false;

  constructor() {
    StubWorker.started.push(this);
    expose(async (text: string) => {
      if (text === 'unreadable') throw new Error('A text that cannot be read.');
      if (text === 'endless') return new Promise(() => {});
      return readingBy(this.name, text);
    }, this.#ports.port2);
  }
  postMessage(message: unknown): void {
    this.#ports.port1.postMessage(message);
  }
  addEventListener(type: string, listener: EventListener): void {
    this.#ports.port1.addEventListener(type, listener);
    this.#ports.port1.start();
  }
  removeEventListener(type: string, listener: EventListener): void {
    this.#ports.port1.removeEventListener(type, listener);
  }
  fail(): void {
    this.#ports.port1.dispatchEvent(Object.assign(new Event('error'), { message: 'Out of memory.' }));
  }
  terminate(): void {
    this.isEnded = true;
    this.#ports.port1.close();
  }
}

let pool: ReaderPool;
beforeEach(() => {
  isLoaded = true;
  StubWorker.started = [];
  vi.stubGlobal('Worker', StubWorker);
});
afterEach(() => {
  pool.end();
  vi.unstubAllGlobals();
});

const onCores = (cores: number, mostChars?: number): ReaderPool => {
  vi.stubGlobal('navigator', { hardwareConcurrency: cores });
  pool = readerPool(mostChars);
  return pool;
};

/** Reads the articles that the writer reads itself. */
async function readFirst({ read }: ReaderPool): Promise<void> {
  const engines = await Promise.all(Array.from({ length: 20 }, async (_, n) => (await read(`first ${n}`)).engine));
  expect(new Set(engines)).toEqual(new Set(['writer']));
  expect(StubWorker.started, 'none is started for a few articles').toEqual([]);
}

test.each([
  [1, 1],
  [2, 1],
  [4, 3],
  [16, 4],
])('on %i cores, many articles are read by %i readers, and each gets its own reading', async (cores, readers) => {
  const { read } = onCores(cores);
  await readFirst(pool);
  const texts = Array.from({ length: 100 }, (_, n) => `text ${n}`);
  const readings = await Promise.all(texts.map((text) => read(text)));
  expect(readings.map(({ title }) => title)).toEqual(texts);
  const shares = StubWorker.started.map(({ name }) => readings.filter(({ engine }) => engine === name).length);
  expect(shares).toHaveLength(readers);
  expect(Math.min(...shares)).toBeGreaterThanOrEqual(Math.floor(100 / readers));
});

test('a writer that has not loaded the engine leaves that to the readers from the first article on', async () => {
  isLoaded = false;
  const { read } = onCores(2);
  expect((await read('first')).engine).toBe('reader 0');
});

test('a text that cannot be read fails alone', async () => {
  const { read } = onCores(2);
  await readFirst(pool);
  const [bad, good] = await Promise.allSettled([read('unreadable'), read('good')]);
  expect(bad).toMatchObject({ status: 'rejected', reason: { message: 'A text that cannot be read.' } });
  expect(good).toMatchObject({ status: 'fulfilled', value: { engine: 'reader 0' } });
});

test('what a reader that fails was reading is read by the writer, and so is what comes after', async () => {
  const { read } = onCores(2);
  await readFirst(pool);
  const waiting = read('endless');
  await vi.waitFor(() => expect(StubWorker.started).toHaveLength(1));
  StubWorker.started[0]?.fail();
  expect((await waiting).engine).toBe('writer');
  expect((await read('later')).engine).toBe('writer');
  expect(StubWorker.started).toHaveLength(1);
});

test('ended, it has no Worker left', async () => {
  const { read, end } = onCores(3);
  await readFirst(pool);
  await Promise.all([read('one'), read('another')]);
  end();
  expect(StubWorker.started.map(({ isEnded }) => isEnded)).toEqual([true, true]);
});

test('a reader that has had its share makes way for a new one, once it has read what it was given', async () => {
  const { read, end } = onCores(2, 100);
  await readFirst(pool);
  const texts = Array.from({ length: 60 }, (_, n) => `text ${n} `.padEnd(10, '.'));
  const readings = await Promise.all(texts.map((text) => read(text)));
  expect(readings.map(({ title }) => title)).toEqual(texts);
  expect(new Set(readings.map(({ engine }) => engine)).size, 'ten texts each').toBe(6);
  expect(StubWorker.started.map(({ isEnded }) => isEnded)).toEqual([true, true, true, true, true, false]);
  end();
  expect(StubWorker.started.every(({ isEnded }) => isEnded)).toBe(true);
});

test('what a reader was reading when it made way is read by it, and ended with the pool', async () => {
  const { read, end } = onCores(2, 5);
  await readFirst(pool);
  const waiting = read('endless');
  expect((await read('later')).engine).toBe('reader 1');
  expect(StubWorker.started.map(({ isEnded }) => isEnded)).toEqual([false, false]);
  end();
  expect((await waiting).engine, 'its text is read by the writer').toBe('writer');
  expect(StubWorker.started.every(({ isEnded }) => isEnded)).toBe(true);
});
