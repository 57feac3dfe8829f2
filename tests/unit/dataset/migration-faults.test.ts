import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { MIGRATIONS } from '../../../src/dataset/write/migrations.ts';
import { random } from '../../bench/random.ts';
import { migration, tryMigration } from '../../faults/migration-faults.ts';

const COUNT = 10;
const SEED = 17;

test.each([1, 5])(
  'an update of a dataset of schema %i that is cut off anywhere has changed nothing',
  async (schema) => {
    const whole = await migration(schema);
    const r = random(SEED);
    expect(whole.steps).toBeGreaterThan(5);
    for (let n = 0; n < COUNT; n++) expect(await tryMigration(whole, 1 + r.below(whole.steps))).toEqual([]);
  },
);

test('planted: a migration that loses what the reader did is found', async () => {
  const whole = await migration(5);
  const seventh = vi.spyOn(MIGRATIONS, 7);
  seventh.mockImplementation(async (_db, tx) => {
    await tx.objectStore('log').clear();
  });
  expect(await tryMigration(whole, 1_000)).toEqual([expect.stringContaining('not that of the dataset')]);
  seventh.mockRestore();
});
