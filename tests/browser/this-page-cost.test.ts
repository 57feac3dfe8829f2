import { describe, expect, test } from 'vitest';
import { calibrate } from '../bench/calibration.ts';
import { makePage } from '../bench/page-html.ts';
import { planted } from './harness/builds.ts';
import { limitHere } from './harness/limit.ts';
import { inBrowsers, type Session } from './harness/session.ts';
import { LONG_TASK_MS, longestOfOurs, sumOfOurs, type Task, tracedTasks } from './harness/trace.ts';

const ADDRESS = 'http://lantern-news.test/long.html';
const SPEAKER = 'Perpetua Vandermole';
const SAID = `<p>“The lamp was never broken, and nobody has ever said that it was,” said ${SPEAKER}, who keeps it. Japan has another.</p>`;
/** An article of 100 kB that names countries on each page and quotes one person at its end. */
const HTML = makePage({ units: 100_000, nodes: 1_000, mentions: 100 }, ['Azerbaijan', 'Kenya']).html.replace(
  '</article>',
  `${SAID}</article>`,
);
const BUSY = 'for (const end = performance.now() + 2_000; performance.now() < end; );';

/** Sets whether pages are read, as the settings page does. */
async function choose({ driver }: Session, settings: Record<string, unknown>): Promise<void> {
  const own = await driver.openOwn('options.html#/settings');
  await own.page.evaluate((chosen) => chrome.storage.local.set({ settings: chosen }), settings);
  await own.page.close();
}

/** Names are painted, and cards asked for ahead, for so long after a scroll, in ms: that is no part of the reading. */
const SETTLED_MS = 3_000;

/** Each look at the page is work on its thread that would count as ours, so it is looked at so seldom, in ms, and so often at most. */
const LOOK_MS = 1_000;
const MAX_LOOKS = 20;

/**
 * What the extension does on the page while its article is read: from when it is looked at, with all its names painted, until the
 * speaker is marked, who is in view.
 */
async function tasksOfReading(session: Session): Promise<readonly Task[]> {
  const { driver, server } = session;
  server.page(ADDRESS, HTML);
  await choose(session, { readsPages: false });
  const tab = await driver.open(ADDRESS);
  await tab.mention('Azerbaijan');
  await tab.page.evaluate((name) => {
    const found = [...document.body.querySelectorAll('p')].find((one) => one.textContent?.includes(name));
    found?.scrollIntoView();
  }, SPEAKER);
  await tab.mention('Japan');
  await tab.page.evaluate((ms) => new Promise((settled) => setTimeout(settled, ms)), SETTLED_MS);
  await choose(session, {});
  await tab.page.bringToFront();
  return tracedTasks(tab.page, async () => {
    // As if it came back into view: it was looked at for five seconds while nothing was to be read. A browser without a window
    // may hide no tab.
    await tab.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    for (let looks = 0; looks < MAX_LOOKS && !(await tab.painted()).includes(SPEAKER); looks++)
      await new Promise((passed) => setTimeout(passed, LOOK_MS));
    await tab.mention(SPEAKER);
  });
}

describe('reading an article of 100 kB on the open page', () => {
  inBrowsers(
    (session) => {
      test('has no long task of ours', async () => {
        const tasks = await tasksOfReading(session());
        const [longest, sum] = [longestOfOurs({ tasks }), sumOfOurs({ tasks })];
        const speed = calibrate();
        console.log(
          `Ours while it is read: ${sum.toFixed(1)} ms in all (${(sum / speed).toFixed(2)} of the calibration job), ${longest.toFixed(1)} ms the longest task`,
        );
        expect(longest).toBeLessThan(limitHere(LONG_TASK_MS));
        expect(longest, 'our scripts were seen at all').toBeGreaterThan(0);
      });
    },
    { browsers: ['chromium'] },
  );
  inBrowsers(
    (session) => {
      test('a planted long task is seen', async () => {
        expect(longestOfOurs({ tasks: await tasksOfReading(session()) })).toBeGreaterThan(limitHere(LONG_TASK_MS));
      });
    },
    { browsers: ['chromium'], extension: (browser) => planted(browser, 'this-page.js', BUSY) },
  );
});
