import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { limitHere } from './harness/limit.ts';
import { focused, optionsPages } from './harness/options-pages.ts';

const open = optionsPages();

test('ten thousand articles are sorted quickly, from a few rows in the page', async () => {
  const page = await open('', 'many');
  await page.getByText('10,000 articles').waitFor();
  const started = Date.now();
  await page.getByRole('button', { name: 'Article', exact: true }).click();
  await page.getByText('Article number 1 of many').waitFor();
  expect(Date.now() - started).toBeLessThan(limitHere(3_000));
  expect(await focused(page)).toBe('Article');
  expect(await page.locator('.table tbody tr').count()).toBeLessThan(80);
});

/** From a scroll until rows stand in the middle of the window, and how long its tasks took, in ms; of some jumps through the list. */
const scrolled = (page: Page, jumps: number) =>
  page.evaluate(async (times) => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
    const frame = () => new Promise(requestAnimationFrame);
    const isThere = () => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('tr:not(.gap)') != null;
    const waits: number[] = [];
    for (let n = 1; n <= times; n++) {
      // By a golden section: near and far, up and down.
      scrollTo(0, (document.documentElement.scrollHeight - innerHeight) * ((n * 0.618) % 1));
      const begun = performance.now();
      do await frame();
      while (!isThere());
      // The frame after the one that put them in has them painted.
      await frame();
      waits.push(performance.now() - begun);
    }
    await frame();
    waits.sort((a, b) => a - b);
    return { median: waits[times >> 1] ?? 0, slowest: waits.at(-1) ?? 0, longestTask: Math.max(0, ...tasks) };
  }, jumps);

test.each([
  ['', '10,000 articles'],
  ['#/quotations', '10,000 quotations'],
])('wherever one scrolls to in ten thousand rows, little has to be done to show them: %s', async (place, words) => {
  const page = await open(place, 'many');
  await page.getByText(words).first().waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  /** The page's processor time so far, in ms: what else the machine does is not in it. */
  const worked = async () =>
    1000 *
    ((await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0);
  await scrolled(page, 4);
  const before = await worked();
  const { median, slowest, longestTask } = await scrolled(page, JUMPS);
  const each = ((await worked()) - before) / JUMPS;
  console.log(
    `${words}: ${each.toFixed(0)} ms of processor time for a scroll to somewhere else; painted after ${median.toFixed(0)} ms, at most ${slowest.toFixed(0)}; longest task ${longestTask.toFixed(0)} ms`,
  );
  expect(each).toBeGreaterThan(0);
  expect(each).toBeLessThan(limitHere(60));
});

const JUMPS = 40;
