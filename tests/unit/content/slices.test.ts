import { expect, test } from 'vitest';
import { after, afterFrame, Slices, whenIdle } from '../../../src/content/shared/slices.ts';

test('a slice ends after some milliseconds, and the next begins after the page had its turn', async () => {
  const slices = new Slices();
  expect(slices.left, 'before it is begun').toBe(false);
  slices.begin();
  const begun = performance.now();
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
  ['a slice', (signal: AbortSignal) => new Slices().next(signal)],
  ['a frame', (signal: AbortSignal) => afterFrame(signal)],
  ['a time', (signal: AbortSignal) => after(1, signal)],
])('who waits for %s when all is over does not go on', async (_, wait) => {
  const end = new AbortController();
  const waiting = wait(end.signal);
  end.abort();
  await expect(waiting).rejects.toThrow(/abort/i);
});

test('after a frame, styles and layout are clean: it has been rendered', async () => {
  let rendered = false;
  requestAnimationFrame(() => {
    rendered = true;
  });
  await afterFrame(new AbortController().signal);
  expect(rendered).toBe(true);
});

test('an idle page comes', () => whenIdle());
