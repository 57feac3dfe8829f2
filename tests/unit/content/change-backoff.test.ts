import { expect, test } from 'vitest';
import { ChangeBackoff } from '../../../src/content/reading/changes/change-backoff.ts';

test('changes that go on are read after longer and longer waits, up to a bound', () => {
  const backoff = new ChangeBackoff();
  let now = 1_000;
  const waits: number[] = [];
  for (let times = 0; times < 12; times++) {
    const wait = backoff.waitFrom(now);
    waits.push(wait);
    backoff.read(now + wait, now + wait + 1);
    now += wait + 1;
  }
  expect(waits[0]).toBe(150);
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(waits.at(-1)).toBe(2_000);
});

test('changes that take long to read get a tenth of the page’s time', () => {
  const backoff = new ChangeBackoff();
  backoff.read(1_000, 1_080);
  expect(backoff.waitFrom(1_081)).toBe(800);
});

test('after a pause the first wait is used again', () => {
  const backoff = new ChangeBackoff();
  backoff.read(1_000, 1_080);
  expect(backoff.waitFrom(1_080 + 2 * 800 + 1)).toBe(150);
});
