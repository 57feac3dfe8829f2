import { describe, expect, test } from 'vitest';
import { moveFor } from '../../../../src/options/table/row-keys.ts';

const ROWS = 100;
const press = (key: string, row: number, held: { ctrlKey?: true; altKey?: true; metaKey?: true } = {}) =>
  moveFor({ key, ctrlKey: false, metaKey: false, altKey: false, ...held }, row, ROWS);

describe('a key of a table leads', () => {
  test.each([
    ['ArrowDown', 4, { row: 5 }],
    ['ArrowUp', 4, { row: 3 }],
    ['PageDown', 4, { row: 14 }],
    ['PageUp', 44, { row: 34 }],
    ['PageUp', 4, { row: 0 }],
    ['PageDown', 96, { row: 99 }],
    ['Home', 44, { row: 0 }],
    ['End', 44, { row: 99 }],
    ['End', 99, { row: 99 }],
    // From the head into the rows.
    ['ArrowDown', -1, { row: 0 }],
  ] as const)('%s from row %i', (key, row, to) => {
    expect(press(key, row)).toEqual(to);
  });

  test('from the last row to the next page, from the first one to the page before', () => {
    for (const key of ['ArrowDown', 'PageDown']) expect(press(key, 99)).toEqual({ page: 'next', row: 'first' });
    for (const key of ['ArrowUp', 'PageUp']) expect(press(key, 0)).toEqual({ page: 'previous', row: 'last' });
  });

  test('with Ctrl to the very first and the very last', () => {
    for (const held of [{ ctrlKey: true }, { metaKey: true }] as const) {
      expect(press('Home', 44, held)).toEqual({ page: 'first', row: 'first' });
      expect(press('End', 44, held)).toEqual({ page: 'last', row: 'last' });
      expect(press('ArrowDown', 44, held)).toBeNull();
    }
  });

  test('nowhere where it is the page’s or the browser’s own', () => {
    for (const key of ['Home', 'End', 'ArrowUp', 'PageDown']) expect(press(key, -1)).toBeNull();
    expect(press('ArrowDown', 4, { altKey: true })).toBeNull();
    for (const key of ['a', 'Enter', 'Tab', ' ', 'toString']) expect(press(key, 4)).toBeNull();
  });
});
