import { expect, test } from 'vitest';
import { pageEntities } from '../../../src/background/page-entities.ts';
import { putArticles } from '../../../src/dataset/write/write-articles.ts';
import { handMade, newDataset, person } from '../dataset/dataset-helpers.ts';

test('a page may know the role of a person, which tells one from another of the same name', async () => {
  const db = await newDataset();
  const [ada, bo] = [person('Ada Quill', 'Minister', 'country:PE'), person('Bo Quill')];
  await putArticles(db, [await handMade('Ada Quill met Bo Quill.', { people: [ada, bo] })]);
  expect(await pageEntities(db, 1, new Set([ada.id, bo.id]))).toEqual({
    [ada.id]: { kind: 'person', name: 'Ada Quill', role: 'Minister of Peru', quotations: 0 },
    [bo.id]: { kind: 'person', name: 'Bo Quill', quotations: 0 },
  });
});
