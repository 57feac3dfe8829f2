import { expect, test } from 'vitest';

let tries = 0;
test.each(Array.from({ length: Number(process.env.UNSTABLE) }, (_, n) => n))('planted %i', () => {
  expect(++tries % 2).toBe(0);
});

test('stable', () => {});
