import { expect, test } from 'vitest';
import {
  BREAK,
  DROPPED,
  isInvisible,
  joins,
  SEVERAL,
  separator,
  several,
  unit,
} from '../../../../src/engine/dictionary/character-classes.ts';
import { fold } from '../../../../src/engine/text/fold.ts';

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

test('a unit of a word is what folding makes of it there', () => {
  const wrong: string[] = [];
  for (let code = 0; code < 0x10000; code++) {
    const folded = unit(code);
    // Half of a pair is nothing by itself.
    if (folded === BREAK || (code >= 0xd800 && code < 0xe000)) continue;
    const char = String.fromCharCode(code);
    const read = folded === DROPPED ? '' : folded === SEVERAL ? several(code) : String.fromCharCode(folded);
    if (fold(`a${char}b`) !== `a${read}b`) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});
