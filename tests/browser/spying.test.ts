import { describe, expect, test } from 'vitest';
import { crossValidated, mostByChance, type Right, type Sample } from '../bench/classify.ts';
import { busyFor, spiedLoads } from '../bench/spied-loads.ts';
import { planted } from './harness/builds.ts';
import { GAZETTE } from './harness/server.ts';
import { inBrowsers, type Session } from './harness/session.ts';

// A page that takes all timings it can of itself, to see whether the names on it are on record. 500 loads each are in the
// bench (`npm run bench -- --only spying`); here are as many as there is time for, with the margin that so few need.

const PAGE = `${GAZETTE}/spying.html`;
const MS = 250;
const FOURS = 30;
/** What can be told at all is told from few. */
const PLANTED_FOURS = 12;
/** Less than a long task, and more than a machine that is shared takes away now and then. */
const BUSY_MS = 40;

async function loads({ driver, server }: Session, marks: string, fours: number): Promise<Sample[]> {
  const own = await driver.openOwn('options.html');
  await own.page.evaluate((chosen) => chrome.storage.local.set({ settings: { marks: chosen } }), marks);
  const page = await own.page.browser().newPage();
  const samples = await spiedLoads(page, server, PAGE, fours, MS);
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

/**
 * Whether a page can tell, in one sample and in another one: what is there is there again, what came by chance is not.
 * @param share which of the two methods counts
 */
async function canTell(
  session: Session,
  name: string,
  fours: number,
  share: (right: Right) => number,
): Promise<boolean> {
  for (const sample of [name, `${name}, again`]) {
    const samples = await loads(session, 'nothing', fours);
    if (share(told(sample, samples)) <= mostByChance(samples.length)) return false;
  }
  return true;
}

describe('by the time that things take, a page', () => {
  inBrowsers(
    (session) => {
      test('cannot tell whether its names are on record, with nothing marked', async () => {
        const best = ({ logistic, neighbours }: Right): number => Math.max(logistic, neighbours);
        expect(await canTell(session(), 'Nothing marked', FOURS, best)).toBe(false);
      }, 240_000);
    },
    { browsers: ['chromium'] },
  );

  inBrowsers(
    (session) => {
      test('planted: can tell it where something of ours takes longer for them', async () => {
        const worst = ({ logistic, neighbours }: Right): number => Math.min(logistic, neighbours);
        expect(await canTell(session(), 'Planted', PLANTED_FOURS, worst)).toBe(true);
      }, 240_000);
    },
    { browsers: ['chromium'], extension: (browser) => planted(browser, 'content.js', busyFor(BUSY_MS)) },
  );
});
