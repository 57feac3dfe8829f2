import { afterEach, expect, test, vi } from 'vitest';
import { turnColumns, turnedColumns } from '../../../src/settings/chosen-columns.ts';

/** A browser whose storage holds this. */
function stored(columns: unknown): void {
  let held: Record<string, unknown> = { columns };
  vi.stubGlobal('chrome', {
    storage: {
      local: {
        get: async () => held,
        set: async (change: object) => {
          held = { ...held, ...change };
        },
      },
    },
  });
}
afterEach(() => vi.unstubAllGlobals());

test('each table’s columns are kept apart', async () => {
  stored(undefined);
  expect(await turnedColumns('articles')).toEqual([]);
  await turnColumns('articles', ['Language']);
  await turnColumns('person', ['Latest']);
  expect([await turnedColumns('articles'), await turnedColumns('person')]).toEqual([['Language'], ['Latest']]);
});

test.each([7, 'Language', { articles: 'Language' }, { articles: [1, null] }, null])(
  'what is stored as %j counts for nothing',
  async (columns) => {
    stored(columns);
    expect(await turnedColumns('articles')).toEqual([]);
    await turnColumns('articles', ['Kept']);
    expect(await turnedColumns('articles')).toEqual(['Kept']);
  },
);
