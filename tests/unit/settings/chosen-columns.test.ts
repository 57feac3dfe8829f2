import { afterEach, expect, test, vi } from 'vitest';
import { turnColumns, turnedColumns } from '../../../src/settings/chosen-columns.ts';

/** A browser whose storage holds this for the articles. */
function stored(columns: unknown): void {
  let held: Record<string, unknown> = { 'columns of articles': columns };
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

test('a choice is on its way as soon as it is made: the page may be closed right after it', async () => {
  stored(undefined);
  void turnColumns('articles', ['Language']);
  expect(await turnedColumns('articles')).toEqual(['Language']);
});

test.each([7, 'Language', { articles: 'Language' }, [1, null], null])(
  'what is stored as %j counts for nothing',
  async (columns) => {
    stored(columns);
    expect(await turnedColumns('articles')).toEqual([]);
    await turnColumns('articles', ['Kept']);
    expect(await turnedColumns('articles')).toEqual(['Kept']);
  },
);
