import { intAt } from '../item-at.ts';
import type { Lexeme } from './lexemes.ts';

/** The different folded forms of a text's words, numbered from 0 in the order they come up. */
export interface Forms {
  /** The number of each word's form. */
  readonly at: Int32Array;
  readonly size: number;
  /** By form, how many words have it and no capital. */
  readonly lower: Int32Array;
}

/** By a lexeme's number of its form: the number in this text plus one. Reused for each text, and all zero in between. */
let numbers = new Int32Array(1024);

export function formsOf(types: readonly Lexeme[]): Forms {
  const at = new Int32Array(types.length);
  let size = 0;
  for (let i = 0; i < types.length; i++) {
    const { form } = types[i] as Lexeme;
    if (form >= numbers.length) makeRoom(form);
    let number = intAt(numbers, form);
    if (number === 0) {
      number = ++size;
      numbers[form] = number;
    }
    at[i] = number - 1;
  }
  const lower = new Int32Array(size);
  for (let i = 0; i < types.length; i++) {
    const { form, shape } = types[i] as Lexeme;
    numbers[form] = 0;
    if (shape === 'lower') lower[intAt(at, i)] = intAt(lower, intAt(at, i)) + 1;
  }
  return { at, size, lower };
}

function makeRoom(form: number): void {
  const more = new Int32Array(2 * form);
  more.set(numbers);
  numbers = more;
}
