import { expect, test } from 'vitest';
import { Pace } from '../../../src/content/reading/changes/pace.ts';

test('changes that go on are read less and less often, down to a bound', () => {
  const pace = new Pace();
  let now = 1_000;
  const waits: number[] = [];
  for (let times = 0; times < 12; times++) {
    const wait = pace.waitFrom(now);
    waits.push(wait);
    pace.read(now + wait, now + wait + 1);
    now += wait + 1;
  }
  expect(waits[0]).toBe(150);
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(waits.at(-1)).toBe(2_000);
});

test('what is dear to read has a tenth of the page’s time', () => {
  const pace = new Pace();
  pace.read(1_000, 1_080);
  expect(pace.waitFrom(1_081)).toBe(800);
});

test('after a rest of the page it is as quick as at first', () => {
  const pace = new Pace();
  pace.read(1_000, 1_080);
  expect(pace.waitFrom(1_080 + 2 * 800 + 1)).toBe(150);
});
