import { expect, test } from 'vitest';
import type { Reading } from '../../../src/engine/types.ts';
import { type ReaderWorker, readerClient } from '../../../src/options/reader-client.ts';
import type { ReadAnswer, ReadRequest } from '../../../src/reader/protocol.ts';

/** A worker that answers when told to, and may die. */
class FakeWorker implements ReaderWorker {
  readonly asked: ReadRequest[] = [];
  ended = false;
  readonly #heard = new Map<string, (event: MessageEvent<ReadAnswer>) => void>();
  addEventListener(type: string, listener: (event: MessageEvent<ReadAnswer>) => void): void {
    this.#heard.set(type, listener);
  }
  postMessage(request: ReadRequest): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(data: ReadAnswer): void {
    this.#heard.get('message')?.(new MessageEvent('message', { data }));
  }
  die(): void {
    this.#heard.get('error')?.(new MessageEvent('error'));
  }
}

const ofB: Reading = {
  engine: '0',
  language: 'en',
  title: 'B',
  author: null,
  date: null,
  people: [],
  countries: [],
  mentions: [],
  quotations: [],
};

function fixture() {
  const workers: FakeWorker[] = [];
  const client = readerClient(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  const worker = (n: number): FakeWorker => {
    const one = workers[n];
    if (!one) throw new Error(`No worker ${n}.`);
    return one;
  };
  return { client, worker, workers };
}

test('answers find their questions, in any order', async () => {
  const { client, worker, workers } = fixture();
  expect(workers.length).toBe(0);
  const first = client.read('a');
  const second = client.read('b', { title: 'B' });
  expect(worker(0).asked.map(({ text, facts }) => [text, facts])).toEqual([
    ['a', {}],
    ['b', { title: 'B' }],
  ]);
  worker(0).answer({ id: 2, reading: ofB });
  worker(0).answer({ id: 1, error: 'too odd' });
  expect(await second).toBe(ofB);
  await expect(first).rejects.toThrow('its text could not be read (too odd)');
});

test('a worker that dies fails what it was reading; the next text gets a new one', async () => {
  const { client, worker } = fixture();
  const lost = client.read('a');
  worker(0).die();
  await expect(lost).rejects.toThrow('the reader stopped');
  expect(worker(0).ended).toBe(true);
  const next = client.read('b');
  worker(1).answer({ id: 2, reading: ofB });
  expect(await next).toBe(ofB);
});
