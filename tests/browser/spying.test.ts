import { describe, expect, test } from 'vitest';
import { crossValidated, mostByChance, type Right, type Sample } from '../bench/classify.ts';
import { spiedLoads, spyingPage } from '../bench/spied-loads.ts';
import { GAZETTE } from './harness/server.ts';
import { inBrowsers, type Session } from './harness/session.ts';
import { until } from './harness/wait.ts';

// A page that takes all timings it can of itself, to see whether the names on it are on record. 500 loads each are in the
// bench (`npm run bench -- --only spying`); here are as many as there is time for, with the margin that so few need.

const PAGE = `${GAZETTE}/spying.html`;
const MS = 250;
const PAIRS = 60;
/** What can be told at all is told from few. */
const PLANTED_PAIRS = 25;

async function loads({ driver, server }: Session, marks: string, pairs: number): Promise<Sample[]> {
  const own = await driver.openOwn('options.html');
  await own.page.evaluate((chosen) => chrome.storage.local.set({ settings: { marks: chosen } }), marks);
  const page = await own.page.browser().newPage();
  const samples = await spiedLoads(page, server, PAGE, pairs, MS);
  await page.close();
  await own.page.evaluate(() => chrome.storage.local.remove('settings'));
  await own.page.close();
  return samples;
}

function told(name: string, samples: readonly Sample[]): Right {
  const right = crossValidated(samples);
  const percent = (of: number): string => `${(100 * of).toFixed(1)} %`;
  console.log(
    `${name}, ${samples.length} loads: logistic regression is right in ${percent(right.logistic)}, neighbours in ${percent(right.neighbours)}; by chance at most ${percent(mostByChance(samples.length))}`,
  );
  return right;
}

describe('by the time that things take, a page', () => {
  inBrowsers(
    (session) => {
      test('cannot tell whether its names are on record, with nothing marked', async () => {
        const samples = await loads(session(), 'nothing', PAIRS);
        const { logistic, neighbours } = told('Nothing marked', samples);
        expect(logistic).toBeLessThanOrEqual(mostByChance(samples.length));
        expect(neighbours).toBeLessThanOrEqual(mostByChance(samples.length));
      }, 120_000);

      test('planted: can tell it where they are marked', async () => {
        const { driver, server } = session();
        // The two pages are what they are taken for.
        for (const isKnown of [true, false]) {
          server.page(PAGE, spyingPage(isKnown, MS));
          const tab = await driver.open(PAGE);
          if (isKnown) await until('names to be painted', async () => (await tab.painted()).length > 10);
          else {
            await tab.page.evaluate(() => window.spied);
            expect(await tab.painted()).toEqual([]);
          }
          await tab.page.close();
        }
        const samples = await loads(session(), 'dotted', PLANTED_PAIRS);
        const { logistic } = told('Marked', samples);
        expect(logistic).toBeGreaterThan(mostByChance(samples.length));
      }, 120_000);
    },
    { browsers: ['chromium'] },
  );
});
