import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROWS_PER_CHUNK, RowChunks } from '../../../../src/options/table/row-chunks.ts';

/** A list of so many numbers, whose reading ends when the test says so; and what was asked of it. */
function slowList(total: number) {
  const asked: number[] = [];
  const waiting: (() => void)[] = [];
  const chunks = new RowChunks<number>(
    async (offset, limit) => {
      asked.push(offset / ROWS_PER_CHUNK);
      await new Promise<void>((resolve) => waiting.push(resolve));
      return {
        total,
        rows: Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, n) => offset + n),
      };
    },
    (row) => String(row),
  );
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return {
    chunks,
    asked,
    settle,
    async answerAll() {
      while (waiting.length > 0) {
        waiting.shift()?.();
        await settle();
      }
    },
  };
}

test('rows are read as they are needed, one chunk at a time', async () => {
  const { chunks, asked, answerAll, settle } = slowList(100_000);
  const begun = chunks.begin({ from: 0, to: 50 });
  await answerAll();
  await begun;
  expect([chunks.total, chunks.at(99), chunks.at(100)]).toEqual([100_000, 99, undefined]);
  chunks.need(90, 130);
  // Of what is scrolled past while that is read, nothing else is.
  for (let from = 200; from <= 90_000; from += 1_000) chunks.need(from, from + 40);
  await settle();
  expect(asked).toEqual([0, 1]);
  await answerAll();
  expect(asked).toEqual([0, 1, 892]);
  expect([chunks.at(89_200), chunks.find('89201')]).toEqual([89_200, 89_201]);
});

test('however far one scrolls, no more is held than some chunks, and what is in sight is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(9_900), { maxLength: 25 }), async (places) => {
      const { chunks, answerAll } = slowList(10_000);
      const begun = chunks.begin({ from: 0, to: 50 });
      await answerAll();
      await begun;
      for (const from of places) {
        chunks.need(from, from + 60);
        await answerAll();
        for (let row = from; row < Math.min(10_000, from + 60); row++) expect(chunks.at(row)).toBe(row);
      }
      let held = 0;
      for (let row = 0; row < 10_000; row += ROWS_PER_CHUNK) if (chunks.at(row) !== undefined) held++;
      expect(held).toBeLessThanOrEqual(12);
    }),
    { numRuns: 8 },
  );
});

test('of a list that has become shorter, the end is read', async () => {
  const { chunks, answerAll } = slowList(250);
  const begun = chunks.begin({ from: 900, to: 950 });
  await answerAll();
  await begun;
  expect([chunks.total, chunks.at(249), chunks.at(250)]).toEqual([250, 249, undefined]);
});

test('rows are read for a selection without being held', async () => {
  const { chunks, answerAll } = slowList(10_000);
  const begun = chunks.begin({ from: 0, to: 50 });
  await answerAll();
  await begun;
  const read = chunks.read(4_990, 5_210);
  await answerAll();
  expect(await read).toEqual(Array.from({ length: 220 }, (_, n) => 4_990 + n));
  expect(chunks.at(5_000)).toBeUndefined();
});

test('a failure is told, once, and nothing is read until it is tried again', async () => {
  let fails = false;
  let asked = 0;
  const chunks = new RowChunks<number>(
    async (offset) => {
      asked++;
      if (fails) throw new Error('planted');
      return { total: 1_000, rows: Array.from({ length: 100 }, (_, n) => offset + n) };
    },
    (row) => String(row),
  );
  await chunks.begin({ from: 0, to: 50 });
  const told: unknown[] = [];
  chunks.listen({ onRead() {}, onFailure: (error) => told.push(error) });
  fails = true;
  chunks.need(500, 540);
  chunks.need(600, 640);
  await new Promise((resolve) => setTimeout(resolve));
  expect([told.length, asked]).toEqual([1, 2]);
});

test('what was read, or not, before anybody listened is told to who listens then, once', async () => {
  let fails = false;
  const chunks = new RowChunks<number>(
    async (offset) => {
      if (fails) throw new Error('planted');
      return { total: 1_000, rows: Array.from({ length: 100 }, (_, n) => offset + n) };
    },
    (row) => String(row),
  );
  await chunks.begin({ from: 0, to: 50 });
  const told: string[] = [];
  const events = { onRead: () => told.push('read'), onFailure: () => told.push('failure') };
  chunks.need(500, 540);
  await new Promise((resolve) => setTimeout(resolve));
  chunks.listen(events);
  expect(told).toEqual(['read']);
  chunks.listen(null);
  chunks.listen(events);
  expect(told).toEqual(['read']);
  chunks.listen(null);
  fails = true;
  chunks.need(700, 740);
  await new Promise((resolve) => setTimeout(resolve));
  chunks.listen(events);
  expect(told).toEqual(['read', 'failure']);
});
