import { expect, test } from 'vitest';
import { BREAK, isInvisible, joins, separator, unit } from '../../../../src/engine/names/units.ts';

test('what joins a particle to its name is white space, a hyphen, an apostrophe or invisible, and all of that', () => {
  const wrong: string[] = [];
  let joined = 0;
  for (let code = 0; code < 0x10000; code++) {
    const expected = (unit(code) === BREAK && [32, 39, 45].includes(separator(code))) || isInvisible(code);
    if (joins(code) !== expected) wrong.push(code.toString(16));
    if (expected) joined++;
  }
  expect(wrong).toEqual([]);
  expect(joined).toBeGreaterThan(90);
});
