import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ExternalSort, type Keyed } from '../../../src/cli/external-sort.ts';

async function sortedOf(entries: readonly Keyed[], runChars: number): Promise<Keyed[]> {
  const sort = new ExternalSort(runChars);
  for (const entry of entries) await sort.add(entry);
  const sorted: Keyed[] = [];
  for await (const entry of sort.sorted()) sorted.push(entry);
  return sorted;
}

const order = (a: Keyed, b: Keyed): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : a.value < b.value ? -1 : a.value > b.value ? 1 : 0;

// As JSON writes them: without tabs and line ends.
const word = fc.string({ maxLength: 6, unit: 'grapheme' }).map((text) => JSON.stringify(text));

test('what does not fit in memory comes back whole and in order, whatever was added', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ key: word, value: word }), { maxLength: 60 }),
      fc.integer({ min: 1, max: 200 }),
      async (entries, runChars) => {
        expect(await sortedOf(entries, runChars)).toEqual([...entries].sort(order));
      },
    ),
    { numRuns: 40 },
  );
});

test('more runs than are open at a time are merged in between', async () => {
  const entries = Array.from({ length: 300 }, (_, n) => ({ key: `${(n * 7919) % 300}`, value: `${n}` }));
  expect(await sortedOf(entries, 1)).toEqual([...entries].sort(order));
});
