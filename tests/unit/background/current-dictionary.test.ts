import { expect, test } from 'vitest';
import { settleNow } from '../../../src/background/current-dictionary.ts';
import { putArticles } from '../../../src/dataset/store/articles.ts';
import { dictionaryParts } from '../../../src/dataset/store/dictionary.ts';
import { handMade, newDataset, person } from '../dataset/helpers.ts';

const BLOCKS = ['In Iceland, Ada Quill spoke.'];
const NONE = { names: {} };

test('the first question makes the dictionary, a kept article changes what is found, damage is mended', async () => {
  const db = await newDataset();
  const found = async () => (await settleNow(db, BLOCKS, NONE)).mentions.map(({ entity }) => entity);
  expect(await found()).toEqual(['country:IS']);

  await putArticles(db, [await handMade('Ada Quill rests.', { people: [person('Ada Quill')] })]);
  expect(await found()).toEqual(['country:IS', 'person:ada-quill']);

  // A shard that is damaged where it is kept, met after another change of names.
  const { head } = await dictionaryParts(db, []);
  const numbers = Array.from({ length: 2 ** (head?.bits ?? 0) }, (_, number) => number);
  await putArticles(db, [await handMade('Bo Tarn rests.', { people: [person('Bo Tarn')] })]);
  for (const [number, shard] of (await dictionaryParts(db, numbers)).shards)
    await db.put('dictionary', shard.fill(7, 3, 5), number);
  expect(await found()).toEqual(['country:IS', 'person:ada-quill']);
});

test('two pages that ask at once are both answered', async () => {
  const db = await newDataset();
  await putArticles(db, [await handMade('Ada Quill rests.', { people: [person('Ada Quill')] })]);
  const answers = await Promise.all([settleNow(db, BLOCKS, NONE), settleNow(db, ['Japan met Ada Quill.'], NONE)]);
  expect(answers.map(({ mentions }) => mentions.length)).toEqual([2, 2]);
});
