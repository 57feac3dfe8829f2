import { describe, expect, test } from 'vitest';
import { rowFor } from '../../../../src/options/table/row-keys.ts';

const TOTAL = 100;
const IN_SIGHT = { from: 40, to: 52 };
const press = (key: string, row: number, held: { ctrlKey?: true; altKey?: true; metaKey?: true } = {}) =>
  rowFor({ key, ctrlKey: false, metaKey: false, altKey: false, ...held }, { row, total: TOTAL, inSight: IN_SIGHT });

describe('a key of a table leads', () => {
  test.each([
    ['ArrowDown', 4, 5],
    ['ArrowUp', 4, 3],
    ['ArrowUp', 0, 0],
    ['ArrowDown', 99, 99],
    // As many rows as are wholly in sight.
    ['PageDown', 4, 14],
    ['PageUp', 44, 34],
    ['PageUp', 4, 0],
    ['PageDown', 96, 99],
    ['Home', 44, 0],
    ['End', 44, 99],
    // From the head to what is in sight.
    ['ArrowDown', -1, 40],
  ] as const)('%s from row %i to row %i', (key, row, to) => {
    expect(press(key, row)).toBe(to);
  });

  test('with Ctrl to the very first and the very last too', () => {
    for (const held of [{ ctrlKey: true }, { metaKey: true }] as const) {
      expect(press('Home', 44, held)).toBe(0);
      expect(press('End', 44, held)).toBe(99);
      expect(press('ArrowDown', 44, held)).toBeNull();
    }
  });

  test('nowhere where it is the page’s or the browser’s own', () => {
    for (const key of ['Home', 'End', 'ArrowUp', 'PageDown']) expect(press(key, -1)).toBeNull();
    expect(press('ArrowDown', 4, { altKey: true })).toBeNull();
    for (const key of ['a', 'Enter', 'Tab', ' ', 'toString']) expect(press(key, 4)).toBeNull();
  });
});
