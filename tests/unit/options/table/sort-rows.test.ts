import { describe, expect, test } from 'vitest';
import { type Order, sortRows } from '../../../../src/options/table/sort-rows.ts';

describe('sorting', () => {
  const rows = [{ v: 'b' }, { v: null }, { v: 'Ä' }, { v: 'a10' }, { v: 'a9' }];
  const order: Order<{ v: string | null }> = { by: ({ v }) => v, first: 'up', up: '', down: '' };
  test('as a reader sorts, those without a value last either way', () => {
    expect(sortRows(rows, order, 'up').map(({ v }) => v)).toEqual(['Ä', 'a9', 'a10', 'b', null]);
    expect(sortRows(rows, order, 'down').map(({ v }) => v)).toEqual(['b', 'a10', 'a9', 'Ä', null]);
  });
  test('equal ones stay as they were', () => {
    const same = [1, 2, 3].map((n) => ({ n, v: 5 }));
    expect(sortRows(same, { by: ({ v }) => v, first: 'up', up: '', down: '' }, 'down').map(({ n }) => n)).toEqual([
      1, 2, 3,
    ]);
  });
});
