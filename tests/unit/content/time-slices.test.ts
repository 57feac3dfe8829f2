import { expect, test } from 'vitest';
import { after, afterFrame, TimeSlices, whenIdle } from '../../../src/content/shared/time-slices.ts';

test('a slice ends after some milliseconds, and the next begins after a task of the page', async () => {
  const slices = new TimeSlices();
  expect(slices.left, 'before it is begun').toBe(false);
  // Before the slice begins: a clock read after it may be a tenth of a millisecond late, and the slice then looks too short.
  const begun = performance.now();
  slices.begin();
  while (slices.left) expect(performance.now() - begun).toBeLessThan(100);
  expect(performance.now() - begun).toBeGreaterThanOrEqual(4);
  let turned = false;
  setTimeout(() => {
    turned = true;
  });
  for (let turns = 0; !turned; turns++) {
    expect(turns, 'the page has its turn before long').toBeLessThan(100_000);
    await slices.next(new AbortController().signal);
  }
  expect(slices.left).toBe(true);
});

test.each([
  ['a slice', (signal: AbortSignal) => new TimeSlices().next(signal)],
  ['a frame', (signal: AbortSignal) => afterFrame(signal)],
  ['a time', (signal: AbortSignal) => after(1, signal)],
])('a wait for %s rejects after an abort', async (_, wait) => {
  const end = new AbortController();
  const waiting = wait(end.signal);
  end.abort();
  await expect(waiting).rejects.toThrow(/abort/i);
});

test('after a frame, styles and layout are computed', async () => {
  let rendered = false;
  requestAnimationFrame(() => {
    rendered = true;
  });
  await afterFrame(new AbortController().signal);
  expect(rendered).toBe(true);
});

test('an idle page is waited for', () => whenIdle());
