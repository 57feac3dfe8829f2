import { expect, test } from 'vitest';
import { faults } from '../../lint/derived-rows.mjs';

const SHAPED = [
  `import type { EntityRow } from '../model/stored-rows.ts';
export const of = (row: EntityRow): EntityRow => ({ ...row, words: [] });`,
  `import type { TallyRow } from '../model/stored-rows.ts';
export const row: TallyRow = { group: 1, tallies: [] };`,
  `import { write } from './write-transaction.ts';
import type { DatasetDb } from '../read/dataset-transaction.ts';
export const put = (db: DatasetDb) =>
  write(db, ['tallies'], (tx) => tx.objectStore('tallies').put({ group: 1, tallies: [] }));`,
];

const FINE = [
  `import { tallyRow } from '../model/stored-rows.ts';
export const row = tallyRow(1, []);`,
  `import { write } from './write-transaction.ts';
import type { DatasetDb } from '../read/dataset-transaction.ts';
export const put = (db: DatasetDb) =>
  write(db, ['texts'], (tx) => tx.objectStore('texts').put({ article: 'article:1', version: '1', text: '' }));`,
];

test('a derived row that is shaped outside the model is found, and none is there', () => {
  const files = [...SHAPED, ...FINE].map((text, n) => [`src/dataset/write/planted-${n}.ts`, text]);
  const found = faults(Object.fromEntries(files));
  expect(found.map((fault) => fault.split(':')[0])).toEqual(SHAPED.map((_, n) => `src/dataset/write/planted-${n}.ts`));
});
