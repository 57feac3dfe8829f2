import fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, expect, test, vi } from 'vitest';
import { resolveWithCurrentDictionary } from '../../../src/background/current-dictionary.ts';
import type { DatasetDb } from '../../../src/dataset/read/dataset-transaction.ts';
import { dictionaryParts } from '../../../src/dataset/read/read-dictionary.ts';
import { putArticles } from '../../../src/dataset/write/write-articles.ts';
import { makeDictionary } from '../../../src/dataset/write/write-dictionary.ts';
import { write } from '../../../src/dataset/write/write-transaction.ts';
import { personId } from '../../../src/engine/person-id.ts';
import { PAGE_SCHEMAS } from '../../../src/messages/background-request-schemas.ts';
import { handMade, newDataset, person } from '../dataset/dataset-helpers.ts';

// The writer, asked for nothing else.
let db: DatasetDb;
vi.mock('../../../src/background/writer-connection.ts', () => ({
  askWriter: (_: 'makeDictionary', { anew }: { anew: boolean }) => makeDictionary(db, anew),
}));
beforeEach(async () => {
  db = await newDataset();
});

const BLOCKS = ['In Iceland, Ada Quill spoke.'];
const NONE = { names: {} };

test('the first question makes the dictionary, a kept article changes what is found, damage is mended', async () => {
  const found = async () => (await resolveWithCurrentDictionary(db, BLOCKS, NONE)).mentions.map(({ entity }) => entity);
  expect(await found()).toEqual(['country:IS']);

  await putArticles(db, [await handMade('Ada Quill rests.', { people: [person('Ada Quill')] })]);
  expect(await found()).toEqual(['country:IS', 'person:ada-quill']);

  // A shard that is damaged where it is kept, met after another change of names.
  const { head } = await dictionaryParts(db, []);
  const numbers = Array.from({ length: 2 ** (head?.bits ?? 0) }, (_, number) => number);
  await putArticles(db, [await handMade('Bo Tarn rests.', { people: [person('Bo Tarn')] })]);
  for (const [number, shard] of (await dictionaryParts(db, numbers)).shards)
    await write(db, ['dictionary'], (tx) => tx.objectStore('dictionary').put(shard.fill(7, 3, 5), number));
  expect(await found()).toEqual(['country:IS', 'person:ada-quill']);
});

test('two pages that ask at once are both answered', async () => {
  await putArticles(db, [await handMade('Ada Quill rests.', { people: [person('Ada Quill')] })]);
  const answers = await Promise.all([
    resolveWithCurrentDictionary(db, BLOCKS, NONE),
    resolveWithCurrentDictionary(db, ['Japan met Ada Quill.'], NONE),
  ]);
  expect(answers.map(({ mentions }) => mentions.length)).toEqual([2, 2]);
});

test('pages that ask at once where none is stored have it made once', async () => {
  const clear = vi.spyOn(IDBObjectStore.prototype, 'clear');
  await Promise.all([1, 2, 3, 4].map(() => resolveWithCurrentDictionary(db, BLOCKS, NONE)));
  expect(clear).toHaveBeenCalledTimes(1);
  clear.mockRestore();
});

test('what a reply gives, the next request may bring, whoever is in the dataset', async () => {
  const word = fc.oneof(
    fc.tuple(fc.constantFrom('A', 'ﬃ', 'ﷺ', 'É', '𐐀'), fc.integer({ min: 1, max: 420 })).map(([c, n]) => c.repeat(n)),
    fc.constantFrom('Quill', 'Tarn', 'Ada', 'van', '-', "O'Hea"),
  );
  const names = fc.array(
    fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
    { minLength: 1, maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(names, async (list) => {
      const people = list.map((name) => ({ ...person(name), id: personId(name) }));
      // One article, replaced each time.
      await putArticles(db, [await handMade('They rest.', { people })]);
      const text = `${list.join(', ')}. Then Quill, Tarn and Mr O'Hea spoke.`;
      const { context } = await resolveWithCurrentDictionary(db, [text], NONE);
      expect(v.safeParse(PAGE_SCHEMAS.spot, { blocks: [''], context, bringsInteraction: true }).success).toBe(true);
    }),
    { numRuns: 60, examples: [[[`${'A'.repeat(310)} Quill`]], [['ﬃ'.repeat(190)]]] },
  );
});
